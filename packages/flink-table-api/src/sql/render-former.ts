import { renderConjuncts, renderExpression } from '../expressions/render-expression';
import type { Insert } from '../inserts/insert';
import { quoteIdentifier, quotePath } from '../quote';
import type { Relation } from '../relations/relation';

/*
 * How an earlier version of this project rendered what it could: one SELECT for each step of a query, within the next one's
 * FROM. What it deployed goes on as it is where only the rendering has changed since. Nothing here changes any more; it can
 * go when no statement of that version runs.
 */

/** The INSERT as it was rendered; `undefined` for a query that could not be said then. */
export function renderFormerInsert(path: readonly string[], { query }: Insert): string | undefined {
  const lines: string[] = [];
  if (!addRelation(lines, query, '')) return undefined;
  const columns = query.columns.map(({ name }) => quoteIdentifier(name));
  return [`INSERT INTO ${quotePath(path)} (`, ...listed(columns), ')', ...lines].join('\n');
}

/** Adds the lines of a query; tells whether it could be said. */
function addRelation(lines: string[], relation: Relation, margin: string): boolean {
  switch (relation.kind) {
    case 'scan':
      lines.push(...selectOf(namesOf(relation), margin));
      return addFrom(lines, relation, margin);
    case 'project':
      lines.push(...selectOf(relation.projections.map(projected), margin));
      return addFrom(lines, relation.input, margin);
    case 'filter': {
      lines.push(...selectOf(namesOf(relation), margin));
      const isSaid = addFrom(lines, relation.input, margin);
      const conditions = renderConjuncts(relation.predicate);
      lines.push(...conditions.map((condition, index) => `${margin}${index === 0 ? 'WHERE' : '  AND'} ${condition}`));
      return isSaid;
    }
    case 'unionAll':
      return relation.inputs.every((input, index) => {
        if (index > 0) lines.push(`${margin}UNION ALL`);
        return addRelation(lines, input, margin);
      });
    default:
      return false;
  }
}

function addFrom(lines: string[], input: Relation, margin: string): boolean {
  if (input.kind === 'scan') {
    lines.push(`${margin}FROM ${quotePath(input.path)}`);
    return true;
  }
  lines.push(`${margin}FROM (`);
  const isSaid = addRelation(lines, input, `${margin}  `);
  lines.push(`${margin}) AS ${quoteIdentifier('rows')}`);
  return isSaid;
}

const namesOf = ({ columns }: Relation): string[] => columns.map(({ name }) => quoteIdentifier(name));

const projected = ({ name, expression }: Extract<Relation, { kind: 'project' }>['projections'][number]): string =>
  expression.kind === 'column' && expression.name === name
    ? quoteIdentifier(name)
    : `${renderExpression(expression)} AS ${quoteIdentifier(name)}`;

const selectOf = (items: readonly string[], margin: string): string[] => [`${margin}SELECT`, ...listed(items, margin)];

const listed = (items: readonly string[], margin = ''): string[] =>
  items.map((item, index) => `${margin}  ${item}${index < items.length - 1 ? ',' : ''}`);
