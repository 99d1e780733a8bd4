import { show } from '../errors';
import type { NamedExpression } from '../expressions/expression';
import { columnsOf } from '../expressions/node';
import { missing } from '../names';
import { columnNames } from '../types/column';
import { project, projectionsOf } from './build-project';
import { failFor, titleOf } from './checks';
import type { Projection, Relation } from './relation';

const itself = (name: string): Projection => ({ name, expression: { kind: 'column', name } });

const ownColumns = (relation: Relation): Projection[] => columnNames(relation).map(itself);

/** All columns, and these beside them. */
export function addColumns(input: Relation, columns: readonly NamedExpression[]): Relation {
  const own = new Set(columnNames(input));
  const taken = columns.filter(({ name }) => own.has(name));
  failFor(
    `a column cannot be added to ${titleOf(input)}:`,
    taken.map(({ name }) => `it has a column ${show(name)}; addOrReplaceColumns takes its place`),
  );
  return project(input, [...ownColumns(input), ...projectionsOf(columns)]);
}

/** All columns, with these in the place of those of the same name, or beside them. */
export function addOrReplaceColumns(input: Relation, columns: readonly NamedExpression[]): Relation {
  const added = new Map(projectionsOf(columns).map((projection) => [projection.name, projection]));
  const names = new Set(columnNames(input));
  const kept = [...names].map((name) => added.get(name) ?? itself(name));
  return project(input, [...kept, ...[...added.values()].filter(({ name }) => !names.has(name))]);
}

/** All columns, some of them under another name, in their places. */
export function renameColumns(input: Relation, columns: readonly NamedExpression[]): Relation {
  const renamed = new Map(columns.map(({ name, node }) => [columnsOf(node)[0] ?? '', name]));
  const problems = columns
    .filter(({ node }) => node.kind !== 'column')
    .map(({ name }) => `${show(name)} is computed: only a column can be renamed`);
  problems.push(...unknown(input, [...renamed.keys()]));
  failFor(`columns of ${titleOf(input)} cannot be renamed:`, problems);
  return project(
    input,
    ownColumns(input).map(({ name, expression }) => ({ name: renamed.get(name) ?? name, expression })),
  );
}

/** All columns but these. */
export function dropColumns(input: Relation, names: readonly string[]): Relation {
  failFor(`columns of ${titleOf(input)} cannot be dropped:`, unknown(input, names));
  const dropped = new Set(names);
  return project(
    input,
    ownColumns(input).filter(({ name }) => !dropped.has(name)),
  );
}

/** The columns under other names, in their order. */
export function renameAll(input: Relation, names: readonly string[]): Relation {
  const own = columnNames(input);
  failFor(
    `${titleOf(input)} cannot be renamed:`,
    names.length === own.length ? [] : [`it has ${own.length} columns, got ${names.length} names`],
  );
  return project(
    input,
    ownColumns(input).map(({ expression }, index) => ({ name: names[index] ?? '', expression })),
  );
}

function unknown(input: Relation, names: readonly string[]): string[] {
  const lacking = missing(names, columnNames(input));
  const own = columnNames(input).map(show).join(', ');
  return lacking.length === 0 ? [] : [`it has no column ${lacking.map(show).join(', ')}; its columns are ${own}`];
}
