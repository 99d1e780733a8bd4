import fc from 'fast-check';
import { col, DataTypes, lit, renderInsert, type Sink, sink, startingAt, tablesRead, unionAll } from 'flink-table-api';
import { tableOf } from 'flink-table-api/testing';
import { insertTextFrom } from '../../src/reconcile/insert-text';
import { readsOf } from '../../src/reconcile/statement-labels';
import { doTheSame, readsIn } from '../../src/reconcile/unlabelled-statement';

/** What a reader of SQL goes wrong over. */
const fragment = fc.constantFrom(
  ...[
    '`',
    "'",
    '"',
    '.',
    ';',
    ' ',
    '\n',
    '--',
    '/*',
    '*/',
    '/*+ OPTIONS(',
    ')',
    ',',
    'FROM',
    'SELECT',
    'a',
    'JOIN b',
    'ß',
  ],
);
const text = fc.array(fragment, { maxLength: 5 }).map((fragments) => fragments.join(''));
const name = text.filter((given) => given.trim() !== '');

const inserts = fc
  .record({
    columns: fc.uniqueArray(name, { minLength: 2, maxLength: 3 }),
    tables: fc.uniqueArray(name, { minLength: 1, maxLength: 3 }),
    target: name,
    literal: text,
  })
  .map(({ columns, tables, target, literal }) => {
    const [label = '', ...read] = columns;
    const into = columns.reduce<Sink>((built, column) => built.column(column, DataTypes.STRING()), sink('sink'));
    const insert = unionAll(
      tables.map((table) =>
        tableOf(table, ...read)
          .select(...read.map(col), lit(literal).as(label))
          .filter(col(label).isNotNull()),
      ),
    ).insertInto(into);
    return { insert, path: ['cat', 'db', target] };
  });

it('is read from its text as it was rendered, whatever names and literals hold', () => {
  fc.assert(
    fc.property(inserts, fc.nat(), ({ insert, path }, offset) => {
      const plain = renderInsert(path, insert);
      const [first = ''] = tablesRead(insert);
      const offsets = Object.fromEntries([[first, `partition:0,offset:${offset}`]]);
      const started = renderInsert(path, startingAt(insert, new Map(Object.entries(offsets))));
      expect(readsIn(started)).toEqual(readsOf(tablesRead(insert), offsets));
      expect(insertTextFrom(started)).toBe(plain);
      expect(insertTextFrom(plain, offsets)).toBe(started);
      expect(doTheSame(plain, started)).toBe(true);
    }),
    { numRuns: 300 },
  );
});
