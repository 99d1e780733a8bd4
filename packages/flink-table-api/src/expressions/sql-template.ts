import { InvalidAppError } from '../errors';
import { quotePath } from '../quote';
import { DataType } from '../types/data-type';
import type { Kind } from '../types/kind';
import { Expression, toNode } from './expression';
import { manyRowsIn } from './many-rows';
import type { ExpressionNode } from './node';
import type { Operand, UsesOf } from './operand';

/** What only its author knows of an expression; what is not said counts as the worst case. */
export interface SqlFacts {
  /** Whether the same values give the same result. @default false */
  readonly isDeterministic?: boolean;
}

/** A name in SQL: of a function, or of anything that has one. */
export class Identifier {
  constructor(readonly path: readonly string[]) {}
}

/**
 * A name for a template, each part of it quoted.
 *
 * @throws {InvalidAppError} for no part, or an empty one
 */
export function identifier(...path: readonly string[]): Identifier {
  if (path.length > 0 && path.every((part) => part !== '')) return new Identifier(path);
  throw new InvalidAppError('a name is not valid:', [`it needs parts that are not empty, got ${JSON.stringify(path)}`]);
}

/** What a template takes: expressions, constants, names and types. */
export type SqlPart = Operand | Identifier | DataType;

/**
 * SQL as it is, for what has no function here; `type` is what it gives. What is put between the texts is never SQL: an
 * expression stands in brackets where it needs them, a constant is a literal, and a name is quoted.
 *
 * @throws {InvalidAppError} for what is of many rows: an aggregate, OVER, a query
 * @example sql(DataTypes.STRING(), { isDeterministic: true })`MASK(${col('card')}, ${'x'})` // MASK(`card`, 'x')
 */
export const sql =
  <K extends Kind>(type: DataType<K>, { isDeterministic = false }: SqlFacts = {}) =>
  <const Parts extends readonly SqlPart[]>(
    strings: TemplateStringsArray,
    ...parts: Parts
  ): Expression<UsesOf<Parts[number]>, K> => {
    const texts = [strings[0] ?? ''];
    const operands: ExpressionNode[] = [];
    for (const [index, part] of parts.entries()) {
      const next = strings[index + 1] ?? '';
      const name = nameOf(part);
      if (name === undefined) {
        operands.push(toNode(part));
        texts.push(next);
      } else texts.push(`${texts.pop() ?? ''}${name}${next}`);
    }
    const many = manyRowsIn(texts.join(' '));
    if (many !== undefined) {
      throw new InvalidAppError('an expression is not valid:', [
        `a template is a value of one row, got ${many}: use the method for it, or sqlQuery, where you can say ` +
          'what state it keeps',
      ]);
    }
    return new Expression({ kind: 'sql', texts, type, isDeterministic, operands });
  };

function nameOf(part: SqlPart): string | undefined {
  if (part instanceof Identifier) return quotePath(part.path);
  return part instanceof DataType ? part.name : undefined;
}

/** A function of somebody's own, and what is known of it. */
export interface NamedFunction extends SqlFacts {
  readonly name: string | readonly string[];
}

/**
 * A call of any function by its name, or by its catalog, database and name; `type` is what it gives.
 *
 * @throws {InvalidAppError} for a name that is empty
 * @example call('is_fragile', DataTypes.BOOLEAN(), col('item'), 2) // `is_fragile`(`item`, 2)
 */
export function call<K extends Kind, const Args extends readonly Operand[]>(
  called: string | readonly string[] | NamedFunction,
  type: DataType<K>,
  ...args: Args
): Expression<UsesOf<Args[number]>, K> {
  const { name, isDeterministic = false } = isFunction(called) ? called : { name: called };
  const { path } = identifier(...(typeof name === 'string' ? [name] : name));
  return new Expression({ kind: 'invoke', path, type, isDeterministic, operands: args.map(toNode) });
}

const isFunction = (called: string | readonly string[] | NamedFunction): called is NamedFunction =>
  typeof called === 'object' && 'name' in called;
