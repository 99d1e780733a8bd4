import { InvalidAppError, renderInsert, renderRelation, type Sink, type Table } from '../src';
import { insert } from '../src/inserts/insert';
import { refusals } from '../src/refusals/refusals';
import type { Case } from './case';
import { PLACE } from './tables';

/** What must not come to Flink, with what the Table API says of it. */
export interface RefusedCase extends Case {
  readonly message: string;
}

const TAKEN = { columns: [] } as const;

/** A query that can be built, and that the planner refuses. */
export function refusedCase(name: string, { relation }: Table, message: string): RefusedCase {
  const refused = refusals(relation).join('; ');
  const ours = refused === '' ? TAKEN : { refused };
  return { group: `refused ${name}`, sql: renderRelation(relation), isWhole: true, ours, message };
}

/** A program that cannot be built, and the SQL that it would come to. */
export function unbuiltCase(name: string, build: () => unknown, sql: string, message: string): RefusedCase {
  return { group: `refused ${name}`, sql, isWhole: true, ours: problemsOf(build), message };
}

/** What is written into a sink; without a message, Flink takes it. */
export function insertCase(name: string, sink: Sink, { relation }: Table, message = ''): RefusedCase {
  const sql = renderInsert([...PLACE, sink.properties.table], { sink, query: relation });
  const group = `${message === '' ? 'taken' : 'refused'} ${name}`;
  return { group, sql, isWhole: true, ours: problemsOf(() => insert(sink, relation)), message };
}

function problemsOf(build: () => unknown): Case['ours'] {
  try {
    build();
  } catch (error) {
    if (error instanceof InvalidAppError) return { refused: error.problems.join('; ') };
    throw error;
  }
  return TAKEN;
}
