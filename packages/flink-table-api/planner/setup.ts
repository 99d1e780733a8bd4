import { join } from 'node:path';
import { declarationOf, TABLES } from './tables';

/** Where the answers are kept. */
export const RECORD = join(__dirname, 'record.jsonl');

/** The program that asks. */
export const PROGRAM = { sources: join(__dirname, 'flink'), main: 'Planner' } as const;

/** What comes before all questions. */
export const SETUP: readonly string[] = TABLES.map(declarationOf);
