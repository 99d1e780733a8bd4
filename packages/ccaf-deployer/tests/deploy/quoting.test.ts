import fc from 'fast-check';
import { col, DataTypes, defineApp, lit, type Sink, sink, table } from 'flink-table-api';
import { type Harness, startHarness } from './harness';

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness.close());

/** What quoting goes wrong over, and any other character. */
const hostile = fc.constantFrom(
  '`',
  "'",
  '"',
  '.',
  '\\',
  '\n',
  '\r',
  '--',
  '/*',
  '*/',
  ';',
  '${',
  '%{',
  '?',
  ' ',
  'ß',
  '漢',
  '🛫',
);
const fragment = fc.oneof(
  hostile,
  fc.string({ unit: 'grapheme', maxLength: 4 }),
  fc.string({ unit: 'binary', maxLength: 2 }),
);
/** All but NUL, which the emulator refuses: its engine's SQL ends there. */
const text = fc
  .array(fragment, { maxLength: 6 })
  .map((fragments) => fragments.join(''))
  .filter((given) => !given.includes('\0'));
const name = text.filter((given) => given.trim() !== '');

/** Creates a table as a person would, by SQL whose names the Table API quotes. */
async function createTable(columns: readonly string[], topic: string): Promise<void> {
  const target = columns.reduce<Sink>((built, column) => built.column(column, DataTypes.STRING()), sink(topic));
  await harness.createTable(target);
}

it('brings any name and any text through the engine unchanged', async () => {
  let run = 0;
  const property = fc.asyncProperty(
    fc.uniqueArray(name, { minLength: 3, maxLength: 5 }),
    name,
    fc.array(text, { minLength: 5, maxLength: 5 }),
    text,
    async (columns, tableName, values, literal) => {
      run += 1;
      const [source, target] = [`source ${run} ${tableName}`, `sink ${run} ${tableName}`];
      await createTable(columns.slice(1), source);
      const row = Object.fromEntries(columns.slice(1).map((column, index) => [column, values[index] ?? '']));
      await harness.ccaf.produce({ table: source }, [row]);

      const [label = ''] = columns;
      const copy = columns.reduce<Sink>((built, column) => built.column(column, DataTypes.STRING()), sink(target));
      const app = defineApp({
        name: `copy-${run}`,
        sources: { source: table(source) },
        sink: copy,
        query: (tables) =>
          tables.source
            .select(...columns.slice(1).map(col), lit(literal).as(label))
            .filter(col(label).isNotNull())
            .insertInto(copy),
      });
      await harness.invoke({ app });
      await harness.ccaf.settle();
      expect(await harness.ccaf.rows({ table: target })).toEqual([{ ...row, [label]: literal }]);
    },
  );
  await fc.assert(property, { numRuns: 60 });
});
