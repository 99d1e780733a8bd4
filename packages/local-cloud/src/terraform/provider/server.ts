import { join } from 'node:path';
import {
  loadPackageDefinition,
  Server,
  ServerCredentials,
  type ServerUnaryCall,
  type ServiceDefinition,
  type sendUnaryData,
  status,
  type UntypedServiceImplementation,
} from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';
import { decodeValue, encodeValue, toValue } from '../protocol/codec';
import { type Diagnostic, diagnosticMessage, problem } from '../protocol/diagnostic';
import { type Schema, schemaMessage } from '../protocol/schema';
import { isObject, type ObjectValue, type Value } from '../protocol/value';
import type { LocalProvider } from './provider';

type DynamicValue = { readonly msgpack?: Uint8Array };
type Request = {
  readonly type_name?: string;
  readonly config?: DynamicValue;
  readonly raw_state?: { readonly json?: Uint8Array };
  readonly current_state?: DynamicValue;
  readonly prior_state?: DynamicValue;
  readonly planned_state?: DynamicValue;
  readonly proposed_new_state?: DynamicValue;
};
type Handler = (request: Request, connection: string) => Promise<object>;

/** A provider that listens; `address` is `host:port`. */
export type RunningServer = { readonly address: string; close(): void };

/**
 * Serves a provider over Terraform's plugin protocol 5 on a free loopback port.
 *
 * Terraform opens one connection for each provider configuration, so the configuration is kept by connection.
 */
export async function serve(provider: LocalProvider): Promise<RunningServer> {
  const server = new Server();
  server.addService(withSchemaOnce(serviceDefinition()), implementation(handlers(provider)));
  const port = await new Promise<number>((resolve, reject) => {
    server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, bound) =>
      error === null ? resolve(bound) : reject(error),
    );
  });
  return { address: `127.0.0.1:${port}`, close: () => server.forceShutdown() };
}

function handlers(provider: LocalProvider): { readonly [rpc: string]: Handler } {
  const configurations = new Map<string, ObjectValue>();
  const configurationOf = (connection: string): ObjectValue => configurations.get(connection) ?? {};
  return {
    GetSchema: async () => getSchema(provider),
    PrepareProviderConfig: async ({ config }) => ({
      prepared_config: config,
      ...diagnosed(provider.validateConfiguration(decoded(config) ?? {})),
    }),
    ValidateResourceTypeConfig: async (request) =>
      diagnosed(provider.validateResource(typeName(request), decoded(request.config) ?? {})),
    ValidateDataSourceConfig: async (request) =>
      diagnosed(provider.validateDataSource(typeName(request), decoded(request.config) ?? {})),
    UpgradeResourceState: async (request) => {
      const stored = toValue(JSON.parse(Buffer.from(request.raw_state?.json ?? []).toString('utf8')));
      return { upgraded_state: encoded(isObject(stored) ? provider.upgrade(typeName(request), stored) : null) };
    },
    Configure: async ({ config }, connection) => {
      configurations.set(connection, decoded(config) ?? {});
      return diagnosed([]);
    },
    ReadResource: async (request) => {
      const { state, errors } = await provider.read(typeName(request), decoded(request.current_state) ?? {});
      return { new_state: encoded(state), ...diagnosed(errors.map(problem)) };
    },
    PlanResourceChange: async (request, connection) => {
      const objects = {
        prior: decoded(request.prior_state),
        proposed: decoded(request.proposed_new_state),
        config: decoded(request.config),
      };
      const plan = provider.plan(typeName(request), objects, configurationOf(connection));
      return {
        planned_state: encoded(plan.planned),
        requires_replace: plan.replace.map((name) => ({ steps: [{ attribute_name: name }] })),
        legacy_type_system: true,
        ...diagnosed(plan.errors.map(problem)),
      };
    },
    ApplyResourceChange: async (request, connection) => {
      const change = {
        prior: decoded(request.prior_state),
        planned: decoded(request.planned_state),
        config: decoded(request.config),
      };
      const { state, errors } = await provider.apply(typeName(request), change, configurationOf(connection));
      return { new_state: encoded(state), legacy_type_system: true, ...diagnosed(errors.map(problem)) };
    },
    ReadDataSource: async (request, connection) => {
      const config = decoded(request.config) ?? {};
      const { state, errors } = await provider.readDataSource(typeName(request), config, configurationOf(connection));
      return { state: encoded(state), ...diagnosed(errors.map(problem)) };
    },
    Stop: async () => ({}),
  };
}

function getSchema({ schemas }: LocalProvider): object {
  const messages = (byType: { readonly [type: string]: Schema }) =>
    Object.fromEntries(Object.entries(byType).map(([type, schema]) => [type, schemaMessage(schema)]));
  return {
    provider: schemaMessage(schemas.provider),
    resource_schemas: messages(schemas.resources),
    data_source_schemas: messages(schemas.dataSources),
    diagnostics: [],
  };
}

function implementation(rpcs: { readonly [rpc: string]: Handler }): UntypedServiceImplementation {
  const wrapped = Object.entries(rpcs).map(([name, handler]) => [
    name,
    (call: ServerUnaryCall<Request, object>, answer: sendUnaryData<object>) => {
      handler(call.request, call.getPeer()).then(
        (response) => answer(null, response),
        (error: unknown) =>
          answer({ code: status.INTERNAL, message: error instanceof Error ? error.message : String(error) }),
      );
    },
  ]);
  return Object.fromEntries(wrapped);
}

function serviceDefinition(): ServiceDefinition {
  const file = join(__dirname, '..', 'protocol', 'tfplugin5.proto');
  const root = loadPackageDefinition(loadSync(file, { keepCase: true, longs: Number }))['tfplugin5'];
  const client = root !== undefined && 'Provider' in root ? root['Provider'] : undefined;
  if (typeof client === 'function' && 'service' in client) return client.service;
  throw new Error(`${file} declares no service tfplugin5.Provider`);
}

/** Terraform asks for the schema at each command, and it is large: its bytes are made once. */
function withSchemaOnce({ GetSchema, ...others }: ServiceDefinition): ServiceDefinition {
  if (GetSchema === undefined) throw new Error('tfplugin5.Provider declares no GetSchema');
  let bytes: Buffer | undefined;
  const responseSerialize = (schema: object): Buffer => {
    bytes ??= GetSchema.responseSerialize(schema);
    return bytes;
  };
  return { ...others, GetSchema: { ...GetSchema, responseSerialize } };
}

function typeName(request: Request): string {
  return request.type_name ?? '';
}

function decoded(value: DynamicValue | undefined): ObjectValue | null {
  const object: Value = value?.msgpack === undefined ? null : decodeValue(value.msgpack);
  return isObject(object) ? object : null;
}

function encoded(value: ObjectValue | null): DynamicValue {
  return { msgpack: encodeValue(value) };
}

function diagnosed(found: readonly Diagnostic[]): { readonly diagnostics: readonly object[] } {
  return { diagnostics: found.map(diagnosticMessage) };
}
