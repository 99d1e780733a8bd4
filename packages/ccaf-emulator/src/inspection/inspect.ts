import type { Catalog } from '../catalog/catalog';
import { type Column, ROWTIME, type Table } from '../catalog/table';
import { rfc3339 } from '../engine/clock';
import type { Engine } from '../engine/engine';
import { offsetsText, type Position } from '../engine/position';
import { HIDDEN } from '../http/list';
import type { RequestLog } from '../http/request-log';
import { isResumable, type Statement } from '../statements/statement';
import type { Statements } from '../statements/statements';
import { transition } from '../statements/transition';
import type { Check } from './check';
import type { InspectedStatement, InspectedTable, Inspection, StatementAction } from './inspection';

interface Parts {
  readonly catalog: Catalog;
  readonly engine: Engine;
  readonly statements: Statements;
  readonly requests: RequestLog;
  readonly lastCheck: () => Check | undefined;
}

/** Lets others look at the parts of an emulator without knowing them. */
export function inspect({ catalog, engine, statements, requests, lastCheck }: Parts): Inspection {
  const inspected = (table: Table): InspectedTable => ({
    id: table.id,
    database: catalog.databaseOf(table).name,
    name: table.name,
    columns: columnsOf(table).map(({ name, type }) => ({ name, type })),
    rows: engine.count(table),
  });
  const rowsRead = (id: string, position: Position): number => {
    const table = catalog.tables().find((one) => one.id === id);
    return table === undefined ? 0 : engine.countBefore(table, position);
  };
  return {
    environment: catalog.environment.name,
    engine: engine.name,
    refresh: () => engine.refresh(),
    statements: () => statements.list().map((statement) => inspectedStatement(statement, rowsRead)),
    tables: () => catalog.tables().map(inspected),
    tableNamed: (name, { 'sql.current-catalog': current, 'sql.current-database': database }) => {
      const defaults = { ...(current && { catalog: current }), ...(database && { database }) };
      try {
        const table = catalog.find(catalog.resolve(name, defaults));
        return table && inspected(table);
      } catch {
        // A name that points nowhere: the statement's own failure tells it.
        return undefined;
      }
    },
    rows: async (tableId, range) => {
      const table = catalog.tables().find(({ id }) => id === tableId);
      return table === undefined ? [] : await engine.read(table, range);
    },
    lastCheck,
    requests: () => requests.entries(),
  };
}

const columnsOf = (table: Table): readonly Column[] => [...table.columns, ROWTIME];

function inspectedStatement(
  statement: Statement,
  rowsRead: (tableId: string, position: Position) => number,
): InspectedStatement {
  const { name, uid, state, execution, spec, labels, createdAt, times, exceptions, progress } = statement;
  const positions = [...(progress?.positions ?? [])];
  const job = execution?.kind === 'job' ? execution.job : undefined;
  return {
    name,
    uid,
    phase: state.phase,
    detail: state.detail,
    kind: execution?.traits.sql_kind ?? '',
    isStreaming: execution?.kind === 'job',
    sql: spec.statement,
    properties: spec.properties,
    labels,
    isHidden: labels[HIDDEN] === 'true',
    createdAt: rfc3339(createdAt),
    ...(times.endedAt !== undefined && { endedAt: rfc3339(times.endedAt) }),
    exceptions: exceptions.map((exception) => ({ ...exception, at: rfc3339(exception.at) })),
    offsets: Object.fromEntries(positions.map(([id, position]) => [id, rowsRead(id, position)])),
    positions: Object.fromEntries(positions.map(([id, position]) => [id, offsetsText(position)])),
    ...(progress?.at !== undefined && { positionsAt: rfc3339(progress.at) }),
    tables: [...(job?.touches ?? [])],
    sinks: [...(job?.sinks ?? [])],
    actions: actionsOf(statement),
  };
}

function actionsOf(statement: Statement): readonly StatementAction[] {
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
