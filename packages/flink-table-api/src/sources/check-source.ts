import { show } from '../errors';
import { optionProblems } from '../sinks/sink-option';
import { placeProblems } from '../table-path';
import type { SourceProperties } from './source';
import { startProblems } from './start';

/** What is wrong with a source alone: a sentence each. */
export function sourceProblems({ properties }: { readonly properties: SourceProperties }): string[] {
  const { table, columns, start, hints = {} } = properties;
  if (table.trim() === '') return ['the name of a source is blank'];
  const problems = [
    ...placeProblems(properties),
    ...(columns?.length === 0 ? ['it declares no column'] : []),
    ...(columns ?? []).filter(({ name }) => name.trim() === '').map(() => 'a column has a blank name'),
    ...(columns ?? [])
      .filter(({ name }) => name === SYSTEM_COLUMN)
      .map(() => `column "${SYSTEM_COLUMN}" is part of every table; do not declare it`),
    ...(start === undefined ? [] : startProblems(start)),
    ...Object.entries(hints).flatMap(([name, value]) => hintProblems(name, value)),
  ];
  return problems.map((problem) => `the source ${show(table)}: ${problem}`);
}

/** Source: `error-handling.mode` on Confluent's page of CREATE TABLE: there is no override by a statement. */
function hintProblems(name: string, value: string): string[] {
  if (name.startsWith('scan.startup.')) {
    return [`the hint ${show(name)} says where reading starts: use .startsAt(…), which later statements do not repeat`];
  }
  if (name.startsWith('error-handling.')) {
    return [`the hint ${show(name)} belongs to the table: its owner sets it with ALTER TABLE, for all readers`];
  }
  return optionProblems(name, value);
}

/** The record's timestamp (Confluent's documentation of CREATE TABLE, "System columns"). */
const SYSTEM_COLUMN = '$rowtime';
