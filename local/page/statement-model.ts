import type { Catalog } from '../ccaf/catalog/catalog';
import type { Table } from '../ccaf/catalog/table';
import { rfc3339 } from '../ccaf/engine/clock';
import type { Store } from '../ccaf/engine/store';
import { HIDDEN } from '../ccaf/http/list';
import type { Statement } from '../ccaf/statements/statement';
import { isResumable } from '../ccaf/statements/statements';
import { transition } from '../ccaf/statements/transition';
import { cut } from './cut';
import { flowOf, type PlannedNode } from './flow';
import { firstPieces, highlight } from './highlight';
import type { Action, Flow, Piece, SqlText, StatementDetail, StatementEntry, TableOffset } from './model';
import { SourceText } from './source-text';

/** Characters of a statement's SQL, and of each text about it, that a snapshot holds when not all are asked for. */
const MAX_CHARACTERS = 4_000;

/** What a statement's SQL says, which never changes. */
interface SqlFacts {
  readonly pieces: readonly Piece[];
  readonly lines: number;
  readonly flow: readonly PlannedNode[] | undefined;
}

const facts = new WeakMap<Statement, SqlFacts>();

function factsOf(statement: Statement): SqlFacts {
  const known = facts.get(statement);
  if (known !== undefined) return known;
  const source = new SourceText(statement.spec.statement);
  const found = { pieces: highlight(source), lines: source.lines, flow: flowOf(source) };
  facts.set(statement, found);
  return found;
}

export function statementEntry({ name, uid, state, execution, createdAt, labels }: Statement): StatementEntry {
  return {
    name,
    uid,
    phase: state.phase,
    kind: execution?.traits.sql_kind ?? '',
    createdAt: rfc3339(createdAt),
    isHidden: labels[HIDDEN] === 'true',
  };
}

/** All about one statement. */
export function statementDetail(
  statement: Statement,
  { catalog, store }: { readonly catalog: Catalog; readonly store: Store },
  showsWholeSql: boolean,
): StatementDetail {
  const { state, spec, labels, exceptions, times } = statement;
  const sql = factsOf(statement);
  const offsets = offsetsOf(statement);
  const flow = sql.flow?.map((node) => withRows(node, tableOf(node, statement, catalog), offsets, store));
  return {
    ...statementEntry(statement),
    detail: cut(state.detail, MAX_CHARACTERS),
    ...(times.endedAt !== undefined && { endedAt: rfc3339(times.endedAt) }),
    sql: sqlText(sql, showsWholeSql),
    ...(flow && { flow }),
    properties: Object.entries(spec.properties),
    labels: Object.entries(labels),
    offsets: catalog.tables().flatMap(({ id, name }): readonly TableOffset[] => {
      const read = offsets.get(id);
      return read === undefined ? [] : [{ table: name, read, rows: store.count(id) }];
    }),
    exceptions: exceptions.map(({ name, message, at }) => ({
      name,
      message: cut(message, MAX_CHARACTERS),
      at: rfc3339(at),
    })),
    actions: actionsOf(statement),
  };
}

/** The table that a statement fills, if it is there. */
export function sinkOf(statement: Statement, catalog: Catalog): Table | undefined {
  const sink = factsOf(statement).flow?.at(-1);
  return sink && tableOf(sink, statement, catalog);
}

/** How far a streaming statement has come in each table, once it has started. */
function offsetsOf({ execution, times }: Statement): ReadonlyMap<string, number> {
  return execution?.kind === 'job' && times.startedAt !== undefined ? execution.job.offsets : new Map();
}

function tableOf({ name }: PlannedNode, { spec }: Statement, catalog: Catalog): Table | undefined {
  const { 'sql.current-catalog': current, 'sql.current-database': database } = spec.properties;
  try {
    return (
      name &&
      catalog.find(catalog.resolve(name, { ...(current && { catalog: current }), ...(database && { database }) }))
    );
  } catch {
    // A name that points nowhere: the statement's own failure tells it.
    return undefined;
  }
}

function withRows(
  { name, ...node }: PlannedNode,
  table: Table | undefined,
  offsets: ReadonlyMap<string, number>,
  store: Store,
): Flow[number] {
  if (name === undefined) return node;
  if (table === undefined) return { ...node, rows: null };
  const read = offsets.get(table.id);
  return { ...node, rows: store.count(table.id), ...(node.kind === 'source' && read !== undefined && { read }) };
}

function sqlText({ pieces, lines }: SqlFacts, showsWhole: boolean): SqlText {
  const shown = showsWhole ? pieces : firstPieces(pieces, MAX_CHARACTERS);
  const length = (all: readonly Piece[]): number => all.reduce((sum, [, text]) => sum + text.length, 0);
  return { pieces: shown, lines, isCut: length(shown) < length(pieces) };
}

function actionsOf(statement: Statement): readonly Action[] {
  const { state } = statement;
  const changes = (type: 'stopRequested' | 'resumeRequested' | 'deleteRequested'): boolean => {
    const next = transition(state, { type });
    return next !== undefined && next !== state;
  };
  return [
    ...(changes('stopRequested') ? (['stop'] as const) : []),
    ...(changes('resumeRequested') && isResumable(statement) ? (['resume'] as const) : []),
    ...(changes('deleteRequested') ? (['delete'] as const) : []),
  ];
}
