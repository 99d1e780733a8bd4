import type { ExpressionNode } from '../../src';
import { allEntries } from '../../src/catalogue/catalogue';
import type { Entry } from '../../src/functions/entry';
import { column } from '../arguments';
import type { Case } from '../case';
import { expressionCase, type Place } from '../expression-case';
import { argumentsFor } from '../own-arguments';

/** So many arguments of an aggregate stand in all places: the usual ones, and those that can be NULL. */
const FEW = 3;

/** What is asked of the keys of groups alone. */
const OF_KEYS: ReadonlySet<string> = new Set(['grouping', 'groupingId', 'groupId']);

/** Each function of the catalogue, with all that it takes; an aggregate in groups, without them, and over rows. */
export const catalogue: readonly Case[] = [...allEntries()].flatMap(([name, entry]) =>
  argumentsFor(name, entry).flatMap((operands, index) =>
    casesOf(name, entry, { kind: 'call', name, operands }, index < FEW),
  ),
);

function casesOf(
  name: string,
  { over, isNeverOver }: Entry,
  node: ExpressionNode,
  isEverywhere: boolean,
): readonly Case[] {
  if (over === undefined) return [expressionCase(`function ${name}`, node)];
  if (OF_KEYS.has(name)) return [expressionCase(`aggregate ${name}`, node, 'group')];
  const overs =
    (isEverywhere && !isNeverOver) || over === 'window' ? [expressionCase(`over ${name}`, overRows(node))] : [];
  if (over === 'window') return overs;
  const places: readonly Place[] = isEverywhere ? ['group', 'all'] : ['group'];
  return [...places.map((place) => expressionCase(`aggregate ${name}`, node, place)), ...overs];
}

function overRows(node: ExpressionNode): ExpressionNode {
  return { kind: 'over', keys: 1, directions: ['ASC'], operands: [node, column('int'), column('$rowtime')] };
}
