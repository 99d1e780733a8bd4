import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One thing that a client does, and what it must show. */
export interface Operation {
  readonly group: string;
  readonly id: string;
  /** Python that gives the result, in the words of `vocabulary.py`, after that of `first`. */
  readonly run: string;
  readonly first?: readonly string[];
  /** How Python writes the result. */
  readonly shows?: string;
  /** The exception that is right, and a part of its text. */
  readonly raises?: string;
  readonly says?: string;
}

/** What came of an operation: what it must show, a refusal that names the other engine, or anything else. */
export type Outcome = 'works' | 'refused' | 'fails';

export interface Result {
  readonly group: string;
  readonly id: string;
  readonly outcome: Outcome;
  readonly told: string;
  readonly seconds: number;
}

/** Rows that are there before the first operation. */
export const BEFORE = [
  'ddl("CREATE TABLE orders (id STRING NOT NULL, customer STRING, qty INT, price DECIMAL(10, 2))")',
  `run("INSERT INTO orders VALUES ('A1', 'ann', 2, 1.50), ('A2', 'bob', 1, 20.00), ('A3', 'ann', 5, 0.99)")`,
] as const;

/** All operations, in the order in which they are done. */
export function readOperations(folder = join(__dirname, 'operations')): readonly Operation[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  return files.sort().flatMap((name) => {
    const group = name.slice(0, -'.jsonl'.length);
    const lines = readFileSync(join(folder, name), 'utf8').trimEnd().split('\n');
    return lines.map((line) => ({ group, ...(JSON.parse(line) as Omit<Operation, 'group'>) }));
  });
}
