import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { Functions, hastyClock, type ServiceClock } from '../lambda/functions';
import type { Behaviours } from './behaviours/behaviour';
import { type ApiKeys, confluentCloud } from './behaviours/confluent';
import { ecr } from './behaviours/ecr';
import { iam } from './behaviours/iam';
import { lambdaFunction } from './behaviours/lambda-function';
import { type Invoke, lambdaInvocation } from './behaviours/lambda-invocation';
import { inNetwork } from './behaviours/lambda-network';
import { secretsManager } from './behaviours/secrets-manager';
import { LocalTerraformError } from './bindings/errors';
import { schemaOf } from './bindings/schema-of';
import { type Binding, bindingKind, providerName } from './bindings/source';
import { awsFacts } from './facts/aws';
import { confluentFacts } from './facts/confluent';
import { NO_FACTS, type ProviderFacts } from './facts/facts';
import { Cloud, type CloudResource } from './provider/cloud';
import { LocalProvider, type Schemas } from './provider/provider';
import { serve } from './provider/server';

export type { InvocationResult, Invoke, InvokedFunction } from './behaviours/lambda-invocation';
export { LocalTerraformError } from './bindings/errors';
export { loadBindings, type StackTypes } from './bindings/load';
export type { Binding } from './bindings/source';
export { type CommandResult, findTerraform, terraform } from './cli';
export type { CloudResource } from './provider/cloud';
export { NotPlayedError, type Resource } from './resource';

/** How the emulated providers are set up. */
export type ProvidersOptions = {
  /** Classes of CDKTF bindings: each provider, and every resource and data source that the stacks use. */
  readonly bindings: readonly Binding[];
  /** Answers `aws_lambda_invocation`. */
  readonly invoke: Invoke;
  /** Where secrets are; required where a binding is one of a secret. */
  readonly secretsManager?: {
    readonly endpoint: string;
    readonly region: string;
    readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
  };
  /** Where `confluent_api_key` has its keys from. @default - it makes them up, and nothing takes them */
  readonly apiKeys?: ApiKeys;
  /** For what AWS takes its time for. @default - one on which a second takes a millisecond */
  readonly clock?: ServiceClock;
  /** What exists before Terraform starts, each in its `region`, for data sources to find and creates to collide with. */
  readonly existing?: readonly CloudResource[];
};

/** Providers that listen on loopback until they are closed. */
export type RunningProviders = {
  /** The whole environment for `terraform()`: where the providers listen, and no calls to the outside. */
  readonly environment: Readonly<Record<string, string>>;
  /** What exists now, in the order of creation; resources that live elsewhere (secrets with an endpoint) are absent. */
  state(): readonly CloudResource[];
  /** Has something exist that somebody else made, such as an `aws_ecr_image` in its `repository_name`. */
  put(resource: CloudResource): void;
  /** Has all resources of a type be gone, because somebody else deleted them. */
  remove(type: string): void;
  /** The states of the functions, each known by `<region>/<name>`. */
  readonly functions: Functions;
  close(): Promise<void>;
};

/**
 * Starts emulated AWS and Confluent providers for Terraform's own binary.
 *
 * State between commands is Terraform's state file; the providers hold only what the real cloud would hold.
 *
 * @throws LocalTerraformError where a binding cannot be understood, its provider class is not among the bindings, or
 *   secrets have no Secrets Manager.
 * @example
 * const providers = await startProviders({ bindings: [AwsProvider, IamRole], invoke });
 * await terraform(binary, 'cdktf.out/stacks/app', ['apply'], providers.environment); // { code: 0, ... }
 * await providers.close();
 */
export async function startProviders(options: ProvidersOptions): Promise<RunningProviders> {
  const cloud = new Cloud();
  for (const { type, id, values } of options.existing ?? []) cloud.put(type, id, { ...values, id });
  const client = secretsClient(options);
  const functions = new Functions(options.clock ?? hastyClock);
  const providers = localProviders(options, client, cloud, functions);
  const servers = await Promise.all(
    providers.map(async (provider) => ({ source: provider.facts.source, server: await serve(provider) })),
  );
  return {
    environment: environment(servers.map(({ source, server }) => [source, server.address])),
    state: () => cloud.list(),
    put: ({ type, id, values }) => cloud.put(type, id, { ...values, id }),
    remove: (type) => {
      for (const { id, values } of cloud.list().filter((one) => one.type === type)) cloud.remove(type, id, values);
    },
    functions,
    close: async () => {
      for (const { server } of servers) server.close();
      client?.destroy();
    },
  };
}

function localProviders(
  { bindings, invoke, apiKeys }: ProvidersOptions,
  client: SecretsManagerClient | undefined,
  cloud: Cloud,
  functions: Functions,
): readonly LocalProvider[] {
  const known: readonly { facts: ProviderFacts; behaviours: Behaviours }[] = [
    { facts: awsFacts, behaviours: awsBehaviours(invoke, client, cloud, functions) },
    { facts: confluentFacts, behaviours: confluentCloud(apiKeys) },
  ];
  const names = new Set(known.map(({ facts }) => facts.name));
  const stranger = bindings.find((binding) => !names.has(providerName(binding)));
  if (stranger !== undefined) {
    throw new LocalTerraformError(
      'binding_unused',
      `no emulated provider for ${stranger.tfResourceType}: expected one of ${[...names].join(', ')}`,
    );
  }
  return known.flatMap(({ facts, behaviours }) => {
    const own = bindings.filter((binding) => providerName(binding) === facts.name);
    return own.length === 0 ? [] : [new LocalProvider(facts, schemasOf(facts, own), behaviours, cloud)];
  });
}

function schemasOf(facts: ProviderFacts, bindings: readonly Binding[]): Schemas {
  const ofKind = (kind: string): readonly Binding[] => bindings.filter((binding) => bindingKind(binding) === kind);
  const byType = (kind: string, table: ProviderFacts['resources']) =>
    Object.fromEntries(
      ofKind(kind).map((one) => [one.tfResourceType, schemaOf(one, table[one.tfResourceType] ?? NO_FACTS)]),
    );
  const [provider] = ofKind('provider');
  if (provider === undefined) {
    throw new LocalTerraformError('binding_unused', `the bindings of ${facts.name} lack its provider class`);
  }
  return {
    provider: schemaOf(provider, facts.configuration),
    resources: byType('resource', facts.resources),
    dataSources: byType('dataSource', facts.dataSources),
  };
}

function awsBehaviours(
  invoke: Invoke,
  client: SecretsManagerClient | undefined,
  cloud: Cloud,
  functions: Functions,
): Behaviours {
  const secrets = client === undefined ? { resources: {}, dataSources: {} } : secretsManager(client);
  return {
    resources: {
      ...secrets.resources,
      ...iam(cloud),
      ...ecr(cloud),
      aws_lambda_function: inNetwork(cloud, lambdaFunction(functions)),
      aws_lambda_invocation: lambdaInvocation(invoke, cloud, functions),
    },
    dataSources: secrets.dataSources,
  };
}

/** A client of the Secrets Manager that is given; a provider that kept secrets itself would have rules of its own. */
function secretsClient({ bindings, secretsManager }: ProvidersOptions): SecretsManagerClient | undefined {
  if (secretsManager !== undefined) return new SecretsManagerClient(secretsManager);
  const secret = bindings.find(({ tfResourceType }) => tfResourceType.startsWith('aws_secretsmanager_'));
  if (secret === undefined) return undefined;
  throw new LocalTerraformError(
    'secrets_manager_missing',
    `${secret.tfResourceType} is among the bindings, so startProviders() needs a Secrets Manager`,
  );
}

function environment(addresses: readonly (readonly [string, string])[]): Readonly<Record<string, string>> {
  // Both binaries parse a key as a provider source address (parseReattachProviders in hashicorp/terraform and in
  // opentofu/opentofu cmd/tofu/main.go), so a key without a host means each one's own registry. Run with Terraform
  // 1.11.4 only; no OpenTofu was at hand.
  const reattach = Object.fromEntries(
    addresses.map(([source, address]) => [
      source,
      { Protocol: 'grpc', ProtocolVersion: 5, Pid: process.pid, Test: true, Addr: { Network: 'tcp', String: address } },
    ]),
  );
  return { TF_REATTACH_PROVIDERS: JSON.stringify(reattach), CHECKPOINT_DISABLE: '1', TF_IN_AUTOMATION: '1' };
}
