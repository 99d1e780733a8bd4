import type { Catalog } from '../catalog/catalog';
import type { Table } from '../catalog/table';
import type { ExecutionSettings } from '../engine/execution';
import type { ExecuteRequest } from './runtime/protocol';

/** Between two checkpoints: Confluent Cloud has one a minute; what is waited for here is a person. */
const CHECKPOINT_MS = 500;

/** How long a partition without rows holds back a watermark, unless a statement says so. */
const IDLE_MS = 1_000;

type Request = Omit<ExecuteRequest, 'run' | 'positions' | 'restoreFrom'>;

/** How a statement is executed. @throws {ValidationError} for a current catalog or database that is unknown */
export function requestOf(sql: string, settings: ExecutionSettings, id: string, catalog: Catalog): Request {
  const { defaults, isSnapshot, isDryRun, startupMode, timeZone, properties } = settings;
  const database =
    defaults.catalog !== undefined && defaults.database !== undefined ? catalog.current(defaults) : undefined;
  const idle = properties['sql.tables.scan.idle-timeout'];
  const ttl = properties['sql.state-ttl'];
  return {
    name: id === '' ? 'dry-run' : id,
    sql,
    catalog: defaults.catalog ?? catalog.environment.name,
    ...(database && { database: database.name }),
    mode: isSnapshot ? 'snapshot' : 'streaming',
    action: isDryRun ? 'check' : 'run',
    timeZone,
    startup: startupMode,
    checkpointMs: CHECKPOINT_MS,
    idleTimeoutMs: idle === undefined ? IDLE_MS : millisOf(idle),
    parallelism: 1,
    ...(ttl !== undefined && { stateTtl: ttl }),
  };
}

const UNITS: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1_000,
  min: 60_000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

/** A duration as Flink writes it: `5 min`; without a unit, milliseconds. */
function millisOf(duration: string): number {
  const [, count = '', unit = 'ms'] = /^\s*(\d+)\s*([a-z]*)\s*$/i.exec(duration) ?? [];
  return Number(count) * (UNITS[unit.toLowerCase()] ?? 1);
}

/** A statement of the emulator's own about a table. */
export const ddl = (sql: string, { id, database }: Table, catalog: Catalog): ExecuteRequest => ({
  ...requestOf(sql, OWN, `ddl-${id}`, catalog),
  database,
  run: 1,
});

const OWN: ExecutionSettings = {
  defaults: {},
  isSnapshot: false,
  startupMode: 'earliest-offset',
  isDryRun: false,
  timeZone: 'UTC',
  properties: {},
};
