import { CHANGELOG_MODE, type Table } from '../catalog/table';
import type { Range } from '../engine/engine';
import { inserted, type ResultRow } from '../engine/execution';
import type { Position } from '../engine/position';
import { traits } from '../engine/traits';
import type { Query, Statement } from '../sql';
import { ValidationError } from '../sql/validation-error';
import type { EngineParts, Execution, ExecutionSettings } from './execution';
import { hintedPositions, latest } from './hints';
import { analyzeInsert, type InsertPlan } from './insert';
import { Job, type Sink } from './job';
import { type Relation, tablesOf, unionSql } from './relation';
import { planSelect } from './select-plan';
import type { Store } from './store';
import { Stream } from './stream';
import { toWire } from './values';

/** INSERT INTO: a job if it reads tables (unless it is a snapshot), otherwise done at once. */
export async function runInsert(
  insert: Extract<Statement, { kind: 'insert' }>,
  settings: ExecutionSettings,
  parts: EngineParts,
): Promise<Execution> {
  const { defaults, isSnapshot } = settings;
  const context = { catalog: parts.catalog, defaults, bounded: isSnapshot };
  const plan = analyzeInsert(insert, context);
  const hinted = await hintedPositions(insert.source, context, parts.store);
  if (settings.carryOverFrom !== undefined) requireAppendOnlySink(plan.table);
  const sink = tableSink(plan, parts);
  const { relation } = plan;
  const isBounded = isSnapshot || tablesOf(relation).size === 0;
  if (!isBounded)
    return {
      kind: 'job',
      traits: traits('INSERT_INTO', false),
      job: newJob(relation, sink, hinted, settings, parts),
      rows: [],
    };
  await sink.write(unionSql(relation.arms), everything(relation, parts.store));
  return { kind: 'completed', traits: traits('INSERT_INTO', true), rows: [] };
}

/** SELECT: a job that collects rows if it reads tables (unless it is a snapshot), otherwise done at once. */
export async function runSelect(query: Query, settings: ExecutionSettings, parts: EngineParts): Promise<Execution> {
  const { catalog, store } = parts;
  const { relation, isBounded, limit, views } = planSelect(query, settings, parts);
  await parts.views.refresh(catalog, views);
  const bounded = settings.isSnapshot || views.length > 0;
  const hinted = await hintedPositions(query, { catalog, defaults: settings.defaults, bounded }, store);
  const described = traits('SELECT', isBounded, relation.columns);
  const rows: ResultRow[] = [];
  const sink = rowSink(relation, rows, limit, store);
  if (!isBounded) {
    return { kind: 'job', traits: described, job: newJob(relation, sink, hinted, settings, parts), rows };
  }
  await sink.write(unionSql(relation.arms), everything(relation, store));
  return { kind: 'completed', traits: described, rows };
}

/** Source: docs.confluent.io/cloud/current/flink/operate-and-deploy/carry-over-offsets.html, limitations. */
function requireAppendOnlySink({ name, options }: Table): void {
  const mode = options.get(CHANGELOG_MODE) ?? 'append';
  if (mode === 'append') return;
  throw new ValidationError(
    `Offsets can only be carried over to statements that are append-only, but the sink '${name}' takes changes ` +
      `('${CHANGELOG_MODE}' = '${mode}').`,
  );
}

function newJob(
  relation: Relation,
  sink: Sink,
  hinted: ReadonlyMap<string, Position>,
  { startupMode }: ExecutionSettings,
  { store, scheduler }: EngineParts,
): Stream {
  const tables = tablesOf(relation);
  const start = new Map([...tables].map((id) => [id, startupMode === 'latest-offset' ? latest(id, store) : new Map()]));
  return new Stream(new Job({ arms: relation.arms, sink }, { start, hinted }), scheduler);
}

function tableSink({ table, into, projection }: InsertPlan, { store, clock }: EngineParts): Sink {
  return {
    tableId: table.id,
    write: async (sql, ranges) => {
      const rowTime = `make_timestamp(${clock.now() * 1000})`;
      return await store.insert(table.id, `${into} SELECT ${rowTime}, ${projection} FROM (${sql}) AS q`, ranges);
    },
  };
}

function rowSink({ columns }: Relation, rows: ResultRow[], limit: number, store: Store): Sink {
  return {
    write: async (sql, ranges) => {
      const read = await store.select(sql, ranges);
      const values = read.map((row) => columns.map(({ type }, at) => toWire(row[at] ?? null, type)));
      rows.push(...inserted(values.slice(0, limit - rows.length)));
      return values.length;
    },
  };
}

/** All that the tables of a relation have now. */
function everything(relation: Relation, store: Store): ReadonlyMap<string, Range> {
  return new Map([...tablesOf(relation)].map((id) => [id, { from: 0, to: store.count(id) }]));
}
