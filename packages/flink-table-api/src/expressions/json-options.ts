import { InvalidAppError } from '../errors';
import type { Group } from '../functions/group';
import { type DataType, familyOf } from '../types/data-type';
import { DataTypes } from '../types/data-types';
import type { LiteralNode } from './natural-literal';
import { type LiteralValue, natural } from './natural-literal';

/** What JSON_VALUE gives where there is no such value: NULL, a failure of the statement, or this. */
export type JsonValueFallback = 'NULL' | 'ERROR' | { readonly default: LiteralValue };

export interface JsonValueOptions {
  /** STRING, BOOLEAN, INT or DOUBLE. @default STRING */
  readonly returning?: DataType;
  /** Where the path leads to nothing. @default 'NULL' */
  readonly onEmpty?: JsonValueFallback;
  /** Where it is no JSON, or the value is none of the type. @default 'NULL' */
  readonly onError?: JsonValueFallback;
}

/** What JSON_QUERY gives where there is no such object or array. */
export type JsonQueryFallback = 'NULL' | 'ERROR' | 'EMPTY ARRAY' | 'EMPTY OBJECT';

export interface JsonQueryOptions {
  /** STRING or ARRAY<STRING>. @default STRING */
  readonly returning?: DataType;
  /** Whether what is found comes in an array: never, where it is none, always. @default 'WITHOUT' */
  readonly wrapper?: 'WITHOUT' | 'CONDITIONAL' | 'UNCONDITIONAL';
  /** Where the path leads to nothing. @default 'NULL' */
  readonly onEmpty?: JsonQueryFallback;
  /** Where it is no JSON, or a scalar without a wrapper. @default 'NULL' */
  readonly onError?: JsonQueryFallback;
}

/** The options of a function, by the word that the catalogue has for them. */
export interface Options {
  readonly jsonValueOptions: JsonValueOptions;
  readonly jsonQueryOptions: JsonQueryOptions;
}

interface Clauses {
  readonly returning: readonly string[];
  readonly onNothing: readonly string[];
}

const RULES: Readonly<Record<keyof Options, Clauses>> = {
  jsonValueOptions: { returning: ['STRING', 'BOOLEAN', 'INT', 'DOUBLE'], onNothing: ['NULL', 'ERROR'] },
  jsonQueryOptions: {
    returning: ['STRING', 'ARRAY<STRING>'],
    onNothing: ['NULL', 'ERROR', 'EMPTY ARRAY', 'EMPTY OBJECT'],
  },
};

const WRAPPERS = ['WITHOUT', 'CONDITIONAL', 'UNCONDITIONAL'];

/**
 * Options as the clauses of SQL, with the type that they ask for; `undefined` where none are taken.
 *
 * @throws {InvalidAppError} for an option that the function does not have
 */
export function optionsNode(group: Group, options: unknown): LiteralNode | undefined {
  const rule = RULES[group as keyof Options] as Clauses | undefined;
  if (rule === undefined || typeof options !== 'object' || options === null) return undefined;
  const { returning = DataTypes.STRING(), wrapper, onEmpty, onError } = options as JsonValueOptions & JsonQueryOptions;
  const problems: string[] = [];
  const known = (option: string, value: string, values: readonly string[]): void => {
    if (!values.includes(value)) problems.push(`${option} is ${value}; expected one of ${values.join(', ')}`);
  };
  const fallback = (option: string, value: JsonValueFallback | JsonQueryFallback): string => {
    if (typeof value === 'object') return `DEFAULT ${constant(option, value.default, returning, problems)}`;
    known(option, value, rule.onNothing);
    return value;
  };
  known('returning', returning.name, rule.returning);
  if (wrapper !== undefined) known('wrapper', wrapper, WRAPPERS);
  const isAsked = 'returning' in options || Object.keys(options).length === 0;
  const clauses = [
    ...(isAsked ? [`RETURNING ${returning.name}`] : []),
    ...(wrapper === undefined
      ? []
      : [wrapper === 'WITHOUT' ? 'WITHOUT ARRAY WRAPPER' : `WITH ${wrapper} ARRAY WRAPPER`]),
    ...(onEmpty === undefined ? [] : [`${fallback('onEmpty', onEmpty)} ON EMPTY`]),
    ...(onError === undefined ? [] : [`${fallback('onError', onError)} ON ERROR`]),
  ];
  if (problems.length > 0) throw new InvalidAppError('options are not valid:', problems);
  return { kind: 'literal', sql: clauses.join(' '), type: returning.notNull() };
}

function constant(option: string, value: LiteralValue, type: DataType, problems: string[]): string {
  const node = natural(value);
  if (node && familyOf(node.type) === familyOf(type)) return node.sql;
  problems.push(`the default of ${option} is ${node?.sql ?? String(value)}, which is not of type ${type.name}`);
  return '';
}
