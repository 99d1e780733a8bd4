import { assertNever } from '../errors';
import { renderConjuncts, renderExpression } from '../expressions/render-expression';
import { quoteIdentifier, quotePath } from '../quote';
import type { Relation, Scan } from '../relations/relation';
import { columnNames } from '../types/column';
import type { From } from './block';
import { INDENT, renderOptions } from './lines';

/** Writes one query within another, and gives each an alias of its own within a SELECT. */
export interface FromWriter {
  query(relation: Relation, margin: string): string[];
  alias(): string;
}

/** The lines behind FROM, the first of which has no margin. */
export function renderFrom(from: From, margin: string, writer: FromWriter): string[] {
  switch (from.kind) {
    case 'table':
      return [renderTable(from.scan)];
    case 'query':
      return ['(', ...writer.query(from.relation, margin + INDENT), `${margin}) AS ${nameOf(from.relation, writer)}`];
    case 'window':
      return renderWindow(from, margin, writer);
    case 'join':
      return renderJoin(from, margin, writer);
    case 'lateral':
      return renderLateral(from, margin, writer);
    default:
      return assertNever(from);
  }
}

/** Values have no names of their own. */
const nameOf = (relation: Relation, writer: FromWriter): string => {
  const alias = quoteIdentifier(writer.alias());
  return relation.kind === 'values' ? `${alias} (${columnNames(relation).map(quoteIdentifier).join(', ')})` : alias;
};

const renderTable = (scan: Scan): string => `${quotePath(scan.path)}${renderHints(scan)}`;

/**
 * Options for this statement alone, and where it is read from, are told by a hint after the name. Source: Confluent's
 * documentation of hints, and of schema and statement evolution, "specific-offsets".
 */
function renderHints({ startOffsets, hints = {} }: Scan): string {
  const options = renderOptions({ ...hints, ...startOptions(startOffsets) });
  return options.length === 0 ? '' : ` /*+ OPTIONS(${options.join(', ')}) */`;
}

function startOptions(start: string | undefined): Readonly<Record<string, string>> {
  if (!start) return {};
  if (start === 'earliest') return { 'scan.startup.mode': 'earliest-offset' };
  const [, millis] = /^timestamp:(\d+)$/.exec(start) ?? [];
  return millis === undefined
    ? { 'scan.startup.mode': 'specific-offsets', 'scan.startup.specific-offsets': start }
    : { 'scan.startup.mode': 'timestamp', 'scan.startup.timestamp-millis': millis };
}

function renderWindow(
  { input, window }: Extract<From, { kind: 'window' }>,
  margin: string,
  writer: FromWriter,
): string[] {
  const { name, timeColumn, intervals, keys } = window;
  const inner = margin + INDENT;
  const partition = keys.length === 0 ? '' : ` PARTITION BY ${keys.map(quoteIdentifier).join(', ')}`;
  const data =
    input.kind === 'table'
      ? [`${inner}TABLE ${renderTable(input.scan)}${partition},`]
      : input.kind === 'query'
        ? [`${inner}(`, ...writer.query(input.relation, inner + INDENT), `${inner})${partition},`]
        : [`${inner}(SELECT * FROM ${renderFrom(input, inner, writer).join('\n')})${partition},`];
  return [
    `TABLE(${name}(`,
    ...data,
    `${inner}DESCRIPTOR(${quoteIdentifier(timeColumn)}),`,
    `${inner}${intervals.map(renderExpression).join(', ')}`,
    `${margin}))`,
  ];
}

/** The other side may have a time of the same name; a table is called by its own. */
const qualified = (from: From, column: string): string =>
  from.kind === 'table' ? quotePath([...from.scan.path.slice(-1), column]) : quoteIdentifier(column);

const JOINS = { INNER: 'JOIN', LEFT: 'LEFT JOIN', RIGHT: 'RIGHT JOIN', FULL: 'FULL JOIN' } as const;

function renderJoin(from: Extract<From, { kind: 'join' }>, margin: string, writer: FromWriter): string[] {
  const { left, right, condition, asOf } = from;
  const leftLines = renderFrom(left, margin, writer);
  const rightLines = renderFrom(right, margin, writer);
  const version = asOf === undefined ? '' : ` FOR SYSTEM_TIME AS OF ${qualified(left, asOf)}`;
  const conditions = renderConjuncts(condition).map(
    (one, index) => `${margin}${INDENT}${index === 0 ? 'ON' : 'AND'} ${one}`,
  );
  return [...leftLines, ...headed(`${margin}${JOINS[from.type]} `, rightLines, version), ...conditions];
}

/** The first line behind a word, and the last one before another. */
function headed(head: string, [first = '', ...others]: readonly string[], tail: string): string[] {
  const lines = [head + first, ...others];
  return [...lines.slice(0, -1), `${lines.at(-1)}${tail}`];
}

function renderLateral(
  { input, lateral }: Extract<From, { kind: 'lateral' }>,
  margin: string,
  writer: FromWriter,
): string[] {
  const call = renderExpression(lateral.call);
  const what = lateral.what === 'unnest' ? `UNNEST(${call})` : `LATERAL TABLE(${call})`;
  const names = lateral.added.map(({ name }) => quoteIdentifier(name)).join(', ');
  const alias = `AS ${quoteIdentifier(writer.alias())} (${names})`;
  const lines = renderFrom(input, margin, writer);
  if (lateral.type === 'INNER') return [...lines, `${margin}CROSS JOIN ${what} ${alias}`];
  return [...lines, `${margin}LEFT JOIN ${what} ${alias} ON TRUE`];
}
