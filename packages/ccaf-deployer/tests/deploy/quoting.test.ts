import fc from 'fast-check';
import { col, DataTypes, defineApp, lit, type Sink, sink, table } from 'flink-table-api';
import { IS_THOROUGH } from '../thorough';
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
/** Any character that UTF-8 has; fast-check's own `binary` lists them all before it begins, which takes seconds. */
const character = fc
  .integer({ min: 0, max: 0x10ffff })
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code));
const fragment = fc.oneof(
  hostile,
  fc.string({ unit: 'grapheme', maxLength: 4 }),
  fc.string({ unit: character, maxLength: 2 }),
);
/** All but NUL, which the emulator refuses: its engine's SQL ends there. */
const text = fc
  .array(fragment, { maxLength: 6 })
  .map((fragments) => fragments.join(''))
  .filter((given) => !given.includes('\0'));
const name = text.filter((given) => given.trim() !== '');
/** What Kafka takes: the dot and the hyphen have to be quoted. */
const topicName = fc.stringMatching(/^[A-Za-z0-9._-]{1,12}$/);

/** A sink of texts; JSON takes fields of any name. */
const sinkOf = (topic: string, columns: readonly string[]): Sink =>
  columns.reduce<Sink>(
    (built, column) => built.column(column, DataTypes.STRING()),
    sink(topic).valueFormat('json-registry'),
  );

it('brings any name that there can be and any text through the engine unchanged', async () => {
  let run = 0;
  const property = fc.asyncProperty(
    fc.uniqueArray(name, { minLength: 3, maxLength: 5 }),
    topicName,
    fc.array(text, { minLength: 5, maxLength: 5 }),
    text,
    async (columns, tableName, values, literal) => {
      run += 1;
      const [source, target] = [`source-${run}.${tableName}`, `sink-${run}.${tableName}`];
      await harness.createTable(sinkOf(source, columns.slice(1)));
      const row = Object.fromEntries(columns.slice(1).map((column, index) => [column, values[index] ?? '']));
      await harness.ccaf.produce({ table: source }, [row]);

      const [label = ''] = columns;
      const copy = sinkOf(target, columns);
      const app = defineApp({
        name: `copy-${run}`,
        soakSeconds: 0,
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
  await fc.assert(property, { numRuns: IS_THOROUGH ? 60 : 30 });
});
