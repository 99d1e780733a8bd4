import { show } from '../errors';
import type { NamedExpression } from '../expressions/expression';
import { columnsOf } from '../expressions/node';
import { columnNames } from '../types/column';
import { project, projectionsOf } from './build-project';
import { failFor, lackingColumns, titleOf } from './checks';
import { ownProjections, type Relation } from './relation';

/** All columns, and these beside them. */
export function addColumns(input: Relation, columns: readonly NamedExpression[]): Relation {
  const own = new Set(columnNames(input));
  const taken = columns.filter(({ name }) => own.has(name));
  failFor(
    `a column cannot be added to ${titleOf(input)}:`,
    taken.map(({ name }) => `it already has a column ${show(name)}; replace it with addOrReplaceColumns`),
  );
  return project(input, [...ownProjections(input), ...projectionsOf(columns)]);
}

/** All columns, with these in the place of those of the same name, or beside them. */
export function addOrReplaceColumns(input: Relation, columns: readonly NamedExpression[]): Relation {
  const added = new Map(projectionsOf(columns).map((projection) => [projection.name, projection]));
  const names = new Set(columnNames(input));
  const kept = ownProjections(input).map((own) => added.get(own.name) ?? own);
  return project(input, [...kept, ...[...added.values()].filter(({ name }) => !names.has(name))]);
}

/** All columns, some of them under another name, in their places. */
export function renameColumns(input: Relation, columns: readonly NamedExpression[]): Relation {
  const renamed = new Map(columns.map(({ name, node }) => [columnsOf(node)[0] ?? '', name]));
  const problems = columns
    .filter(({ node }) => node.kind !== 'column')
    .map(({ name }) => `${show(name)} is computed: only a column can be renamed`);
  problems.push(...lackingColumns(input, [...renamed.keys()]));
  failFor(`columns of ${titleOf(input)} cannot be renamed:`, problems);
  return project(
    input,
    ownProjections(input).map(({ name, expression }) => ({ name: renamed.get(name) ?? name, expression })),
  );
}

/** All columns but these. */
export function dropColumns(input: Relation, names: readonly string[]): Relation {
  failFor(`columns of ${titleOf(input)} cannot be dropped:`, lackingColumns(input, names));
  const dropped = new Set(names);
  return project(
    input,
    ownProjections(input).filter(({ name }) => !dropped.has(name)),
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
    ownProjections(input).map(({ expression }, index) => ({ name: names[index] ?? '', expression })),
  );
}
