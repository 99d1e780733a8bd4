import { entryNamed } from '../catalogue/catalogue';
import { assertNever } from '../errors';
import { type Form, LEVEL, type Level } from '../functions/form';
import { quoteIdentifier, quotePath } from '../quote';
import type { CallNode, ExpressionNode } from './node';
import { renderInterval } from './render-interval';

/**
 * Renders an expression, with parentheses where an operand would bind otherwise, and around AND within OR.
 *
 * @example renderExpression(col('price').times(col('quantity')).gt(0).node) // '`price` * `quantity` > 0'
 */
export function renderExpression(node: ExpressionNode): string {
  switch (node.kind) {
    case 'column':
      return quoteIdentifier(node.name);
    case 'literal':
      return node.sql;
    case 'cast':
      return `${node.lenient ? 'TRY_CAST' : 'CAST'}(${listed(node.operands)} AS ${node.type.name})`;
    case 'call':
      return renderCall(node);
    case 'over':
      return renderOver(node);
    case 'field':
      return `${operandOf(node.operands[0], LEVEL.whole)}.${quoteIdentifier(node.field)}`;
    case 'sql':
      return node.texts.reduce((text, next, index) => putInto(text, node.operands[index - 1]) + next);
    case 'invoke':
      return `${quotePath(node.path)}(${listed(node.operands)})`;
    default:
      return assertNever(node);
  }
}

/** An expression behind a text of SQL: in brackets where it needs them, and where two signs in a row would begin a comment. */
export function putInto(text: string, node: ExpressionNode | undefined): string {
  const part = operandOf(node, LEVEL.whole);
  return text.endsWith('-') && part.startsWith('-') ? `${text}(${part})` : text + part;
}

/** An expression before a comparison. */
export const renderCompared = (node: ExpressionNode): string => operandOf(node, LEVEL.sum);

/** The conditions that all have to hold, each ready to stand beside the others. */
export function renderConjuncts(node: ExpressionNode): string[] {
  if (node.kind !== 'call' || node.name !== 'and') return [renderExpression(node)];
  return node.operands.map((operand) => operandOf(operand, LEVEL.not));
}

type FormOf<F extends Form['form']> = Extract<Form, { readonly form: F }>;

const formOf = ({ name }: CallNode): Form => entryNamed(name)?.form ?? { form: 'call', name };

function levelOf(node: ExpressionNode): Level {
  switch (node.kind) {
    case 'call': {
      const form = formOf(node);
      if (form.form === 'suffix') return LEVEL.suffix;
      if (form.form === 'interval') return spanLiteral(form, node.operands[0]) ? LEVEL.whole : LEVEL.product;
      return 'level' in form ? form.level : LEVEL.whole;
    }
    case 'sql':
      return LEVEL.or;
    default:
      return LEVEL.whole;
  }
}

function operandOf(node: ExpressionNode | undefined, least: Level): string {
  if (node === undefined) return '';
  return levelOf(node) < least ? `(${renderExpression(node)})` : renderExpression(node);
}

const listed = (operands: readonly ExpressionNode[]): string => operands.map(renderExpression).join(', ');

function renderCall(node: CallNode): string {
  const { filtered, distinct } = node;
  const operands = filtered ? node.operands.slice(0, -1) : node.operands;
  const where = filtered ? ` FILTER (WHERE ${listed(node.operands.slice(-1))})` : '';
  return `${renderForm(formOf(node), operands, distinct ? 'DISTINCT ' : '')}${where}`;
}

function renderForm(form: Form, operands: readonly ExpressionNode[], quantifier: string): string {
  const [first] = operands;
  switch (form.form) {
    case 'call':
      return `${form.name}(${quantifier}${listed(operands)})`;
    case 'word':
      return form.word;
    case 'suffix':
      return `${operandOf(first, LEVEL.whole)} ${form.operator}`;
    case 'prefix':
      return form.level === LEVEL.not ? `${form.operator} (${listed(operands)})` : form.operator + signed(first);
    case 'infix':
      return renderInfix(form, operands);
    case 'case':
      return renderCase(operands, form.from);
    case 'interval':
      return renderSpan(form, first);
    case 'pattern':
      return renderPattern(form.patterns, operands, quantifier);
    default:
      return assertNever(form);
  }
}

function renderSpan(form: FormOf<'interval'>, number: ExpressionNode | undefined): string {
  const unitSpan = renderInterval(BigInt(form.count), form.unit);
  return spanLiteral(form, number) ?? `${operandOf(number, LEVEL.product)} * ${unitSpan}`;
}

/** A span whose number is written as it is, and not too long. */
function spanLiteral({ unit, count }: FormOf<'interval'>, number: ExpressionNode | undefined): string | undefined {
  if (number?.kind !== 'literal' || !/^-?\d+$/.test(number.sql)) return undefined;
  return renderInterval(BigInt(number.sql) * BigInt(count), unit);
}

/** Two signs in a row would begin a comment. */
function signed(operand: ExpressionNode | undefined): string {
  const text = operandOf(operand, LEVEL.whole);
  return text.startsWith('-') ? `(${text})` : text;
}

function renderInfix(form: FormOf<'infix'>, operands: readonly ExpressionNode[]): string {
  const { operator, level, chains } = form;
  if (chains) return operands.map((operand) => operandOf(operand, LEVEL.not)).join(` ${operator} `);
  const [left, right] = operands;
  const [least, most] = level === LEVEL.comparison ? [LEVEL.sum, LEVEL.sum] : ([level, (level + 1) as Level] as const);
  return `${operandOf(left, least)} ${operator} ${operandOf(right, most)}`;
}

/** The value of ELSE comes before the branches, and is NULL where there is none. */
function renderCase(operands: readonly ExpressionNode[], from: 0 | 1): string {
  const [otherwise, ...branches] = operands.slice(from).map(renderExpression);
  const words = branches.map((text, index) => ` ${index % 2 === 0 ? 'WHEN' : 'THEN'} ${text}`).join('');
  const compared = from === 1 ? ` ${listed(operands.slice(0, 1))}` : '';
  return `CASE${compared}${words}${otherwise === 'NULL' ? '' : ` ELSE ${otherwise}`} END`;
}

/** What stands in the place of an argument, as `Form` says: `{0}`, `{0-}`, `{0!}`, `{1,...}`, `{1,KEY VALUE...}`. */
const PLACE = /\{(\d+)(-|!|,(?:\w+ \w+)?\.\.\.)?\}/g;

function renderPattern(patterns: readonly string[], operands: readonly ExpressionNode[], quantifier: string): string {
  const least = Math.max(...[...(patterns[0] ?? '').matchAll(PLACE)].map(([, place]) => Number(place) + 1), 0);
  const pattern = patterns[Math.min(operands.length - least, patterns.length - 1)] ?? patterns[0] ?? '';
  return pattern.replace(PLACE, (_, digits: string, how: string | undefined) => {
    const place = Number(digits);
    if (how?.startsWith(',')) return listedAfter(how.slice(1, -3).split(' '), operands.slice(place));
    const level = how === '-' ? LEVEL.sum : how === '!' ? LEVEL.whole : LEVEL.or;
    const text = operandOf(operands[place], level);
    return place === 0 ? quantifier + text : text;
  });
}

/** The operands, each with its word before it; of two words, each stands before every second operand. */
function listedAfter([word = '', second = '']: readonly string[], operands: readonly ExpressionNode[]): string {
  if (word === '') return listed(operands);
  const texts = operands.map(renderExpression);
  return texts
    .map((text, index) => (index % 2 === 0 ? `${index > 0 ? ', ' : ''}${word} ${text}` : ` ${second} ${text}`))
    .join('');
}

function renderOver(node: Extract<ExpressionNode, { readonly kind: 'over' }>): string {
  const { keys, directions, frame } = node;
  const [called, ...others] = node.operands;
  const orders = others.slice(keys).map((order, index) => {
    const direction = directions[index] === 'DESC' ? ' DESC' : '';
    return renderExpression(order) + direction;
  });
  const window = [
    ...(keys > 0 ? [`PARTITION BY ${listed(others.slice(0, keys))}`] : []),
    ...(orders.length > 0 ? [`ORDER BY ${orders.join(', ')}`] : []),
    ...(frame ? [`${frame.unit} BETWEEN ${frame.from} AND CURRENT ROW`] : []),
  ];
  return `${operandOf(called, LEVEL.whole)} OVER (${window.join(' ')})`;
}
