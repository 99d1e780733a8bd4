import { conjuncts } from '../expressions/node';
import { renderExpression } from '../expressions/render-expression';
import { isMultiple } from '../expressions/span';
import { inputsOf, type Relation } from '../relations/relation';
import { traitsOf } from '../traits/traits-of';
import { joinRefusals, temporalRefusals } from './join-refusals';
import { because, isChanging, isPlain } from './known';
import { limitRefusals, orderRefusals } from './order-refusals';
import { overRefusals } from './over-refusals';
import { type Reads, readsBelow, readsOf } from './reads';

/**
 * What the planner of Flink would refuse of a query: a sentence each. Only what is beyond doubt: of all else, the server tells.
 *
 * Each relation is looked at once, from the top: what nothing reads, Flink leaves out.
 */
export function refusals(query: Relation): readonly string[] {
  const found = new Set<string>(orderRefusals(query));
  const seen = new Set<Relation>();
  const left: { readonly relation: Relation; readonly reads: Reads }[] = [{ relation: query, reads: readsOf(query) }];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const { relation, reads } = next;
    if (seen.has(relation)) continue;
    seen.add(relation);
    for (const problem of refusalsOf(relation, reads)) found.add(problem);
    for (const input of inputsOf(relation)) left.push({ relation: input, reads: readsBelow(relation, reads, input) });
  }
  return [...found];
}

function refusalsOf(relation: Relation, reads: Reads): readonly string[] {
  switch (relation.kind) {
    case 'project':
      return overRefusals(relation, reads, traitsOf(relation.input));
    case 'filter': {
      const { input, predicate } = relation;
      if (input.kind !== 'join' || input.type !== 'INNER') return [];
      return joinRefusals(input, traitsOf(input.left), traitsOf(input.right), conjuncts(predicate));
    }
    case 'join':
      return joinRefusals(relation, traitsOf(relation.left), traitsOf(relation.right));
    case 'temporalJoin':
      return temporalRefusals(relation);
    case 'window':
      return windowRefusals(relation);
    case 'limit':
      return limitRefusals(relation);
    case 'aggregate':
    case 'distinct':
      return groupRefusals(relation);
    case 'raw':
      return rawRefusals(relation);
    default:
      return [];
  }
}

function windowRefusals({ input, window }: Extract<Relation, { readonly kind: 'window' }>): readonly string[] {
  const traits = traitsOf(input);
  if (!isPlain(traits, window.timeColumn)) return [];
  const own = traits.timeAttributes.map((name) => `'${name}'`).join(', ') || 'none';
  return [
    `a window uses the column '${window.timeColumn}', which is no time attribute; only the column of a table's watermark is one, ` +
      `and a cast, a calculation, a group or a join makes it an ordinary time. The time attributes here are: ${own}`,
  ];
}

/** Groups of sliding windows; a row's windows alone may begin at any time. */
function groupRefusals(group: Extract<Relation, { readonly kind: 'aggregate' | 'distinct' }>): readonly string[] {
  let below = group.input;
  while (below.kind === 'project' || below.kind === 'filter') below = below.input;
  // A group by windows alone gives rows that are only added.
  if (below.kind !== 'window' || below.window.name !== 'HOP' || traitsOf(group).changes !== 'append') return [];
  const [slide, size] = below.window.intervals;
  if (!slide || !size || isMultiple(size, slide)) return [];
  return [
    `a window of ${renderExpression(size)} starts every ${renderExpression(slide)}, but for groups of windows Flink needs a size ` +
      'that is a multiple of it',
  ];
}

/** What comes right before MATCH_RECOGNIZE, as Flink has it in SQL. */
const rawRefusals = ({ texts, parts }: Extract<Relation, { readonly kind: 'raw' }>): readonly string[] =>
  parts.flatMap((part, place) => {
    const traits = 'relation' in part ? traitsOf(part.relation) : undefined;
    const isMatched = /^\s*MATCH_RECOGNIZE\b/i.test(texts[place + 1] ?? '');
    if (!traits || !isMatched || !isChanging(traits)) return [];
    return [
      `MATCH_RECOGNIZE has rows that change${because(traits)}, but Flink takes only added rows there; put it before what changes them`,
    ];
  });
