import { parseStatement } from 'ccaf-emulator/sql';
import fc from 'fast-check';
import { col, DataTypes, renderCreateTable, type Sink, sink } from '../src';

const unit = fc.constantFrom("'", '`', '"', '\\', '--', '/*', '\n', ' ', '.', ',', ')', 'a', 'ß', '表', '🙂', '$');
const text = fc.string({ unit, minLength: 1, maxLength: 8 });
const declared = fc.record({
  path: fc.tuple(text, text, text),
  names: fc.uniqueArray(text, { minLength: 3, maxLength: 6 }),
  comment: text,
  option: fc.tuple(text, text),
  keys: fc.integer({ min: 1, max: 2 }),
  buckets: fc.integer({ min: 1, max: 99 }),
});

it('is read back as it was declared, whatever characters names, comments and options have', () => {
  fc.assert(
    fc.property(declared, ({ path, names, comment, option: [name, value], keys, buckets }) => {
      const [computed = '', metadata = '', ...stored] = names;
      const start: Sink = sink(path[2]);
      const kept = stored
        .reduce((whole: Sink, column) => whole.column(column, DataTypes.STRING(), { comment }), start)
        .columnByMetadata(metadata, DataTypes.INT(), { from: 'partition', virtual: true, comment })
        .columnByExpression(computed, col(stored[0] ?? ''), { comment })
        .primaryKey(...stored.slice(0, keys))
        .distributedInto(buckets)
        .comment(comment)
        .uncheckedOption(name, value);
      const read = parseStatement(renderCreateTable(path, kept));
      expect(read).toMatchObject({
        kind: 'createTable',
        name: { parts: path.map((part) => ({ name: part })) },
        primaryKey: stored.slice(0, keys).map((key) => ({ name: key })),
        distribution: { columns: [], buckets },
        comment,
        options: [[name, value]],
        columns: [
          ...stored.map((column) => ({ kind: 'physical', name: { name: column }, comment })),
          { kind: 'metadata', name: { name: metadata }, key: 'partition', virtual: true, comment },
          { kind: 'computed', name: { name: computed } },
        ],
      });
    }),
  );
});
