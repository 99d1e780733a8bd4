import { assertNever } from '../errors';
import { renderConjuncts, renderExpression } from '../expressions/render-expression';
import { quoteIdentifier, quotePath } from '../quote';
import type { Relation, Scan } from '../relations/relation';
import { columnNames } from '../types/column';
import type { From, Query } from './block';
import { INDENT, type Lines, renderOptions } from './lines';

/** Writes one query within another, and gives each an alias of its own within a SELECT. */
export interface FromWriter {
  readonly lines: Lines;
  query(query: Query, margin: string): void;
  alias(): string;
}

/** Writes what stands behind FROM, from the end of the last line on. */
export function renderFrom(from: From, margin: string, writer: FromWriter): void {
  const { lines } = writer;
  switch (from.kind) {
    case 'table':
      lines.append(renderTable(from.scan));
      break;
    case 'query':
      lines.append('(');
      writer.query(from, margin + INDENT);
      lines.line(`${margin}) AS ${nameOf(from.relation, writer)}`);
      break;
    case 'window':
      renderWindow(from, margin, writer);
      break;
    case 'join':
      renderJoin(from, margin, writer);
      break;
    case 'lateral':
      renderLateral(from, margin, writer);
      break;
    default:
      assertNever(from);
  }
}

/** Values have no names of their own. */
const nameOf = (relation: Relation, writer: FromWriter): string => {
  const alias = quoteIdentifier(writer.alias());
  return relation.kind === 'values' ? `${alias} (${columnNames(relation).map(quoteIdentifier).join(', ')})` : alias;
};

export const renderTable = (scan: Scan): string => `${quotePath(scan.path)}${renderHints(scan)}`;

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

function renderWindow({ input, window }: Extract<From, { kind: 'window' }>, margin: string, writer: FromWriter): void {
  const { lines } = writer;
  const { name, timeColumn, intervals, keys } = window;
  const inner = margin + INDENT;
  lines.append(`TABLE(${name}(`);
  if (input.kind === 'table') {
    lines.line(`${inner}TABLE ${renderTable(input.scan)}`);
  } else if (input.kind === 'query') {
    lines.line(`${inner}(`);
    writer.query(input, inner + INDENT);
    lines.line(`${inner})`);
  } else {
    lines.line(`${inner}(SELECT * FROM `);
    renderFrom(input, inner, writer);
    lines.append(')');
  }
  lines.append(keys.length === 0 ? ',' : ` PARTITION BY ${parted(keys.map(quoteIdentifier))},`);
  lines.line(`${inner}DESCRIPTOR(${quoteIdentifier(timeColumn)}),`);
  lines.line(`${inner}${intervals.map(renderExpression).join(', ')}`);
  lines.line(`${margin}))`);
}

/** What follows several keys without brackets would be taken for the next argument. */
const parted = (keys: readonly string[]): string => (keys.length === 1 ? keys.join() : `(${keys.join(', ')})`);

/** The other side may have a time of the same name; a table is called by its own. */
const qualified = (from: From, column: string): string =>
  from.kind === 'table' ? quotePath([...from.scan.path.slice(-1), column]) : quoteIdentifier(column);

const JOINS = { INNER: 'JOIN', LEFT: 'LEFT JOIN', RIGHT: 'RIGHT JOIN', FULL: 'FULL JOIN' } as const;

function renderJoin(from: Extract<From, { kind: 'join' }>, margin: string, writer: FromWriter): void {
  const { lines } = writer;
  const { left, right, condition, asOf } = from;
  renderFrom(left, margin, writer);
  lines.line(`${margin}${JOINS[from.type]} `);
  renderFrom(right, margin, writer);
  if (asOf !== undefined) lines.append(` FOR SYSTEM_TIME AS OF ${qualified(left, asOf)}`);
  for (const [index, one] of renderConjuncts(condition).entries()) {
    lines.line(`${margin}${INDENT}${index === 0 ? 'ON' : 'AND'} ${one}`);
  }
}

function renderLateral(
  { input, lateral }: Extract<From, { kind: 'lateral' }>,
  margin: string,
  writer: FromWriter,
): void {
  const { lines } = writer;
  const call = renderExpression(lateral.call);
  const what = lateral.what === 'unnest' ? `UNNEST(${call})` : `LATERAL TABLE(${call})`;
  const names = lateral.added.map(({ name }) => quoteIdentifier(name)).join(', ');
  const alias = `AS ${quoteIdentifier(writer.alias())} (${names})`;
  renderFrom(input, margin, writer);
  lines.line(
    lateral.type === 'INNER' ? `${margin}CROSS JOIN ${what} ${alias}` : `${margin}LEFT JOIN ${what} ${alias} ON TRUE`,
  );
}
