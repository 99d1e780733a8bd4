import type { Named } from './catalog/catalog';
import type { Clock } from './engine/clock';
import type { EngineName } from './engine/engine';
import type { FlinkSurroundings } from './flink/start-engine';
import type { BearerToken } from './http/authorize';
import type { Spelling } from './http/spelling';
import type { Telling } from './http/telling';
import type { Delays } from './statements/delays';

/** All of them optional: the defaults are fixed, and plainly local. */
export interface EmulatorOptions {
  /**
   * What runs the statements: rules of Flink's on DuckDB, in this process, or a real Apache Flink and a real Kafka in JVMs
   * of their own, for which `flink` has to be given.
   * @default 'embedded'
   */
  readonly engine?: EngineName;
  /**
   * Whether the embedded engine takes a statement that only a real Flink runs: it is there, and reads and writes nothing. So
   * a deploy can be rehearsed of which no row is looked at.
   * @default false - it is refused
   */
  readonly rehearses?: boolean;
  /** What the Flink engine needs: Java, and Maven the first time. */
  readonly flink?: FlinkSurroundings;
  /** @default 0 - a free port */
  readonly port?: number;
  /** @default LOCAL.apiKey */
  readonly apiKey?: string;
  /** @default LOCAL.apiSecret */
  readonly apiSecret?: string;
  /** The Cloud API key, which the Metrics API takes and nothing else. @default LOCAL.cloudApiKey */
  readonly cloudApiKey?: string;
  /** @default LOCAL.cloudApiSecret */
  readonly cloudApiSecret?: string;
  /** An OAuth token that is taken beside the key, with its identity pool. @default - none */
  readonly bearer?: BearerToken;
  /** Whether it speaks https, with a certificate of its own making for this machine's names. @default false */
  readonly tls?: boolean;
  /** A UUID. @default LOCAL.organizationId */
  readonly organizationId?: string;
  /** The one environment; its name is the Flink catalog. @default LOCAL.environment */
  readonly environment?: Named;
  /** The Kafka clusters; their names are the Flink databases. @default LOCAL.databases */
  readonly databases?: readonly Named[];
  /** The pool of statements that name none. @default LOCAL.computePoolId */
  readonly computePoolId?: string;
  /** The principal of statements that name none. @default LOCAL.principalId */
  readonly principalId?: string;
  /** Compute pools that there are besides `computePoolId`. @default [] */
  readonly computePools?: readonly string[];
  /** Service accounts and users that there are besides `principalId`. @default [] */
  readonly principals?: readonly string[];
  /** How many CFUs each compute pool may have, for the Metrics API: nothing is held back because of it. @default LOCAL.cfuLimit */
  readonly cfuLimit?: number;
  /** How old a minute is before the Metrics API tells of it, in milliseconds. @default - five minutes, as documented */
  readonly metricsDelayMs?: number;
  /** @default LOCAL.cloud */
  readonly cloud?: string;
  /** @default LOCAL.region */
  readonly region?: string;
  /**
   * Whether the key's role is bound to the pool `computePoolId`: a statement that does not exist is then answered 403, as
   * one of another pool is, which no listing shows.
   * @default false - a role that is bound to the environment
   */
  readonly poolScoped?: boolean;
  /** @default - no delay: no client sees PENDING, STOPPING or DELETING */
  readonly delays?: Partial<Delays>;
  /** @default - the machine's clock */
  readonly clock?: Clock;
  /** How the text of a statement is spelled when it is given back. @default 'submitted' */
  readonly spelling?: Spelling;
  /** What the API tells of statements. @default - what is documented */
  readonly telling?: Partial<Telling>;
  /** How long a statement that is COMPLETED, FAILED or STOPPED is kept, in milliseconds. @default - thirty days, as documented */
  readonly retentionMs?: number;
  /** How many processors the engine works on. @default 1 - the fastest where a few rows arrive at a time */
  readonly threads?: number;
}

/** The emulator's default ids and credentials; none of them is worth anything anywhere else. */
export const LOCAL = {
  apiKey: 'LOCALKEY',
  apiSecret: 'local-secret',
  cloudApiKey: 'LOCALCLOUDKEY',
  cloudApiSecret: 'local-cloud-secret',
  organizationId: '00000000-0000-4000-8000-000000000001',
  environment: { id: 'env-local', name: 'local' },
  databases: [{ id: 'lkc-local', name: 'sample' }],
  computePoolId: 'lfcp-local',
  cfuLimit: 10,
  principalId: 'sa-local',
  cloud: 'AWS',
  region: 'local',
} as const;

/** What of the options the settings say. */
type Told =
  | 'apiKey'
  | 'apiSecret'
  | 'cloudApiKey'
  | 'cloudApiSecret'
  | 'organizationId'
  | 'computePoolId'
  | 'principalId'
  | 'cloud'
  | 'region';

/** The settings with which a client reaches the emulator, under the keys of the deployment's secret. */
export function settingsFor(
  url: string,
  options: { readonly environment: Named } & Readonly<Record<Told, string>>,
): Readonly<Record<string, string>> {
  return {
    'environment.id': options.environment.id,
    'flink.api.key': options.apiKey,
    'flink.api.secret': options.apiSecret,
    'flink.cloud': options.cloud,
    'flink.compute.pool.id': options.computePoolId,
    'flink.principal.id': options.principalId,
    'flink.region': options.region,
    'organization.id': options.organizationId,
    'flink.rest.endpoint': url,
    // The optional ones, with which lag and flow are seen.
    'cloud.api.key': options.cloudApiKey,
    'cloud.api.secret': options.cloudApiSecret,
    'metrics.endpoint': url,
  };
}
