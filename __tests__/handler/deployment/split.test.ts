import fc from 'fast-check';
import { STATEMENT_LIMIT } from '../../../handler/deployment/compile';
import { split } from '../../../handler/deployment/split';
import { hintLength, withStartOffsets } from '../../../handler/deployment/start-offsets';
import {
  col,
  DataTypes,
  type Insert,
  lit,
  renderInsert,
  type Sink,
  sink,
  type Table,
  unionAll,
} from '../../../handler/table-api';
import { tableOf } from '../table-api/tables';
import { partitions } from './partitions';

const SINK_PATH = ['cat', 'db', 'all'];
const ROOM = hintLength(Array.from({ length: 6 }, () => 'partition:0,offset:12345678901').join(';'));
const all = sink('all').column('a', DataTypes.STRING()).column('origin', DataTypes.STRING());

/** The rows of a source under a label, which makes its arm as long as it is to be. */
const arm = (source: string, label = source): Table => tableOf(source, 'a').select(col('a'), lit(label).as('origin'));
const into = (query: Table): Insert => query.insertInto(all as Sink);
const appOf = (count: number, width = 0): Insert =>
  into(unionAll(Array.from({ length: count }, (_, n) => arm(`s${n}`, 'x'.repeat(width)))));
const whole = (insert: Insert): string => renderInsert(SINK_PATH, insert);
const sourcesOf = (insert: Insert, limit: number, needsRoom = false): string[] =>
  split(SINK_PATH, insert, { limit, needsRoom: () => needsRoom }).map(({ sources }) => sources.join());

it('leaves an INSERT alone that fits', () => {
  const app = appOf(3);
  const { length } = whole(app);
  expect(split(SINK_PATH, app, { limit: length, needsRoom: () => false })).toEqual([
    { number: 1, insert: whole(app), sources: ['s0', 's1', 's2'] },
  ]);
  expect(split(SINK_PATH, app, { limit: length - 1, needsRoom: () => false }).length).toBeGreaterThan(1);
});

it('leaves room for the offsets of each source', () => {
  const parts = split(SINK_PATH, appOf(6, 200), { limit: 1_500, needsRoom: () => false });
  expect(parts.map(({ sources }) => sources.join())).toEqual(['s0,s1', 's2,s3', 's4,s5']);
  const offsets = Array.from({ length: 6 }, (_, n) => `partition:${n},offset:12345678901`).join(';');
  const hinted = parts.map(({ insert, sources }) =>
    withStartOffsets(insert, { catalog: 'cat', database: 'db' }, Object.fromEntries(sources.map((s) => [s, offsets]))),
  );
  for (const sql of hinted) expect(sql.length).toBeLessThanOrEqual(1_500);
  expect(hinted.join().split('specific-offsets').length).toBe(1 + 6 * 2);
});

it('leaves room in one statement, too, where that is needed', () => {
  const app = appOf(2);
  const { length } = whole(app);
  expect(sourcesOf(app, length + 2 * ROOM - 1, true)).toEqual(['s0', 's1']);
  expect(sourcesOf(app, length + 2 * ROOM, true)).toEqual(['s0,s1']);
});

it('keeps all that reads one source together', () => {
  const app = into(unionAll([arm('s0', 'one'), arm('s1'), arm('s0', 'two'), arm('s2')]));
  const parts = split(SINK_PATH, app, { limit: whole(app).length - 1, needsRoom: () => false });
  expect(parts.map(({ sources }) => sources.join())).toEqual(['s0', 's1', 's2']);
  expect(parts[0]?.insert).toContain("'two'");
});

it('refuses a source that does not fit by itself', () => {
  const app = into(unionAll([arm('s0'), arm('wide', 'x'.repeat(900))]));
  expect(() => split(SINK_PATH, app, { limit: 800, needsRoom: () => false })).toThrow(
    /^the INSERT from the source "wide" alone has 1004 characters, but the statements API takes at most 800; nothing was submitted/,
  );
});

it('splits two hundred sources of fifty columns into two statements', () => {
  const names = Array.from({ length: 50 }, (_, n) => `column_${n}`);
  const wide = names.reduce<Sink>((s, name) => s.column(name, DataTypes.STRING()), sink('all'));
  const tables = Array.from({ length: 200 }, (_, n) =>
    tableOf(`source_${n}`, ...names).select(...names.map((c) => col(c))),
  );
  const app = unionAll(tables).insertInto(wide);
  expect(whole(app).length).toBeGreaterThan(STATEMENT_LIMIT);
  const parts = split(SINK_PATH, app, { limit: STATEMENT_LIMIT, needsRoom: () => false });
  expect(parts.map(({ insert, sources }) => [insert.length, sources.length])).toEqual([
    [96_421, 122],
    [61_991, 78],
  ]);
});

/** An app of arms that are united and filtered in any nesting. */
type Node =
  | { readonly kind: 'arm'; readonly width: number }
  | { readonly kind: 'filter' | 'union'; readonly inputs: readonly Node[] };

const { node } = fc.letrec<{ node: Node }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ kind: fc.constant('arm' as const), width: fc.nat(60) }),
    fc.record({
      kind: fc.constantFrom('filter' as const, 'union' as const),
      inputs: fc.array(tie('node'), { minLength: 1, maxLength: 4 }),
    }),
  ),
}));

/** Builds an app as if it had never had other sources than these; the sources are numbered as they come. */
function build(tree: Node, isKept: (source: string) => boolean): Insert {
  let count = 0;
  const tablesOf = (part: Node): Table[] => {
    if (part.kind === 'arm') {
      count += 1;
      return isKept(`s${count - 1}`) ? [arm(`s${count - 1}`, 'x'.repeat(part.width))] : [];
    }
    const inputs = part.inputs.flatMap(tablesOf);
    if (inputs.length === 0) return [];
    return [part.kind === 'filter' ? unionAll(inputs).filter(col('a').isNotNull()) : unionAll(inputs)];
  };
  return into(unionAll(tablesOf(tree)));
}

const countOf = (tree: Node): number =>
  tree.kind === 'arm' ? 1 : tree.inputs.reduce((sum, input) => sum + countOf(input), 0);

it('puts each source into one of the fewest parts that fit, its arm unchanged, in the order of the app', () => {
  const trees = node.filter((tree) => countOf(tree) <= 7);
  fc.assert(
    fc.property(trees, fc.integer({ min: 700, max: 2_500 }), (tree, limit) => {
      const names = Array.from({ length: countOf(tree) }, (_, n) => `s${n}`);
      const only = (sources: readonly string[]): string => whole(build(tree, (source) => sources.includes(source)));
      const fits = (sources: readonly string[]): boolean => only(sources).length + sources.length * ROOM <= limit;
      // A source that does not fit alone is an error of its own.
      fc.pre(names.every((name) => fits([name])));
      const app = build(tree, () => true);
      const parts = split(SINK_PATH, app, { limit, needsRoom: () => true });
      expect(parts.flatMap(({ sources }) => sources).sort()).toEqual(names);
      for (const { insert, sources } of parts) {
        expect(insert).toBe(only(sources));
        expect(fits(sources)).toBe(true);
      }
      const ways = [...partitions(names)].filter((bins) => bins.every(fits));
      expect(parts.length).toBe(Math.min(...ways.map(({ length }) => length)));
    }),
    { numRuns: 40 },
  );
});
