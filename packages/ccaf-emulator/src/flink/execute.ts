import type { Catalog } from '../catalog/catalog';
import type { Engine } from '../engine/engine';
import type { Execution, ExecutionSettings, ResultRow } from '../engine/execution';
import { ExecutionError } from '../engine/failure';
import type { Traits } from '../engine/traits';
import { FlinkSqlSyntaxError } from '../sql';
import { refuseBeyondTheCloud } from '../sql/beyond-the-cloud';
import { namesInformationSchema } from '../sql/names-information-schema';
import { NotRunHereError } from '../sql/validation-error';
import { requireCarryOver } from './carry-over-rules';
import type { CatalogMirror } from './catalog-mirror';
import { checkDeclaration } from './check-declaration';
import { FlinkJob } from './flink-job';
import { checkHints } from './hint-rules';
import { insertOf } from './insert-of';
import { requestOf } from './request';
import { pumpRows } from './result-rows';
import type { FlinkRuntime } from './runtime/client';
import { FlinkRefusedError } from './runtime/errors';
import type { Executed, ExecuteRequest, TableRef } from './runtime/protocol';
import { startPositions } from './start-positions';

/** What statements are executed with. */
export interface FlinkParts {
  readonly runtime: FlinkRuntime;
  readonly catalog: Catalog;
  readonly mirror: CatalogMirror;
  /** What answers from the catalog alone. */
  readonly metadata: Pick<Engine, 'execute'>;
  readonly now: () => number;
  /** Resolves when what crashed is up again. */
  readonly whenRecovered: () => Promise<void>;
  /** Does what can be done twice, and does it again where Flink or Kafka went away meanwhile. */
  readonly steadily: <T>(work: () => Promise<T>) => Promise<T>;
  readonly onJob: (job: FlinkJob) => void;
}

/** Kinds of statements that run on, or until they have read all. */
const JOBS = ['INSERT_INTO', 'STATEMENT_SET', 'CREATE_TABLE_AS', 'SELECT'];

/**
 * What is answered from the emulator's catalog; its functions and its views Flink knows itself. A client may put a comment
 * in front, as dbt does.
 */
const METADATA =
  /^(?:\s|\/\*[\s\S]*?\*\/|--[^\n]*\n)*(?:SHOW(?!\s+(?:FUNCTIONS|VIEWS|CREATE\s+VIEW)\b)|DESCRIBE|DESC)\b/i;

/** Executes one statement on the real Flink. @throws {ExecutionError | ValidationError} where it is refused */
export async function executeOnFlink(
  sql: string,
  settings: ExecutionSettings,
  id: string,
  parts: FlinkParts,
): Promise<Execution> {
  refuseBeyondTheCloud(sql);
  // It is no part of open-source Flink.
  if (namesInformationSchema(sql, settings.defaults)) return await parts.metadata.execute(sql, settings, id);
  if (METADATA.test(sql)) return await fromCatalog(sql, settings, id, parts);
  checkHints(sql);
  const request = requestOf(sql, settings, id, parts.catalog);
  const checked = await execute({ ...request, action: 'check' }, parts);
  if (settings.isDryRun) {
    await checkDeclaration(sql, settings, parts.metadata);
    return { kind: 'completed', traits: traitsOf(checked), rows: [] };
  }
  if (JOBS.includes(checked.kind)) return await parts.steadily(() => jobOf(checked, request, settings, parts));
  const done = await execute(request, parts);
  await parts.steadily(() => parts.mirror.apply(done.changes));
  return { kind: 'completed', traits: traitsOf(done), rows: done.rows };
}

async function fromCatalog(
  sql: string,
  settings: ExecutionSettings,
  id: string,
  parts: FlinkParts,
): Promise<Execution> {
  try {
    return await parts.metadata.execute(sql, settings, id);
  } catch (error) {
    // A SHOW that only Flink knows.
    if (!isUnknownHere(error)) throw error;
    const done = await execute(requestOf(sql, settings, id, parts.catalog), parts);
    return { kind: 'completed', traits: traitsOf(done), rows: done.rows };
  }
}

/** Whether the emulator's parser stopped at something that Flink may know. */
const isUnknownHere = (error: unknown): boolean =>
  error instanceof FlinkSqlSyntaxError || (error instanceof NotRunHereError && error.runBy === 'flink');

async function execute(request: Omit<ExecuteRequest, 'run'>, parts: FlinkParts): Promise<Executed> {
  const { runtime, steadily } = parts;
  return await steadily(() => runtime.execute({ ...request, run: 1 })).catch((error: unknown) => {
    throw error instanceof FlinkRefusedError ? new ExecutionError(error.failure.causes) : error;
  });
}

async function jobOf(
  checked: Executed,
  request: Omit<ExecuteRequest, 'run'>,
  settings: ExecutionSettings,
  parts: FlinkParts,
): Promise<Execution> {
  const { runtime, mirror, now, whenRecovered } = parts;
  if (settings.carryOverFrom !== undefined) await requireCarryOver(checked, request, parts);
  const idOf = ({ database, table }: TableRef): string | undefined => mirror.find({ database, name: table })?.id;
  const known = (refs: readonly TableRef[]) =>
    refs.flatMap((ref) => {
      const id = idOf(ref);
      return id === undefined ? [] : [[ref.topic, id] as const];
    });
  const sinks = new Set(known(checked.writes).map(([, id]) => id));
  const touches = new Set([...known(checked.reads).map(([, id]) => id), ...sinks]);
  const rows: ResultRow[] = [];
  let isThere = false;
  const start = await startPositions(settings, new Map(known(checked.reads)), runtime);
  const job: FlinkJob = new FlinkJob(
    {
      request,
      nextSql: () => (isThere && checked.kind === 'CREATE_TABLE_AS' ? insertOf(request.sql) : request.sql),
      // A SELECT has no checkpoints: nobody knows how far it is.
      sources: new Map(checked.kind === 'SELECT' ? [] : known(checked.reads)),
      isQuery: checked.kind === 'SELECT',
      hasBroughtRows: () => rows.length > 0,
      touches,
      sinks,
      ...(start && { start }),
      whenRecovered,
      onSubmitted: async (executed) => {
        await mirror.apply(executed.changes).catch(async (error: unknown) => {
          // A CREATE TABLE AS whose table was taken back.
          await runtime.cancel(request.name).catch(() => undefined);
          throw error;
        });
        isThere = true;
        for (const [, id] of known(executed.writes)) {
          touches.add(id);
          sinks.add(id);
        }
        return { drained: executed.hasRows ? pumpRows(request.name, runtime, rows) : Promise.resolve() };
      },
    },
    runtime,
    now,
  );
  parts.onJob(job);
  return { kind: 'job', traits: traitsOf(checked), job, rows };
}

function traitsOf({ kind, isBounded, isAppendOnly, upsertColumns, columns }: Executed): Traits {
  return {
    sql_kind: kind,
    is_bounded: isBounded,
    is_append_only: isAppendOnly,
    ...(upsertColumns && { upsert_columns: upsertColumns }),
    schema: columns.length === 0 ? {} : { columns },
  };
}
