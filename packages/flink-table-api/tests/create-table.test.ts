import { col, DataTypes, existing, renderAlterTable, renderCreateTable, sink, sourceWatermark } from '../src';
import { checkSink } from '../src/sinks/check-sink';

const PATH = ['cat', 'db', 'orders'];
const HEADERS = DataTypes.MAP(DataTypes.BYTES(), DataTypes.BYTES());

const orders = sink('orders')
  .column('id', DataTypes.BIGINT(), { comment: 'the shop’s number' })
  .column('price', DataTypes.DECIMAL(10, 2))
  .column('quantity', DataTypes.INT())
  .columnByMetadata('headers', HEADERS)
  .columnByMetadata('at', DataTypes.TIMESTAMP_LTZ(3).notNull(), { from: 'timestamp', comment: "it's Kafka's" })
  .columnByMetadata('partition', DataTypes.INT().notNull(), { virtual: true })
  .columnByExpression('total', col('price').times(col('quantity')), { comment: 'with tax' })
  .watermark('at', col('at'))
  .primaryKey('id')
  .distributedInto(4)
  .comment("what's sold")
  .options({ 'changelog.mode': 'upsert', 'key.format': 'json-registry', 'kafka.cleanup-policy': 'compact' })
  .uncheckedOption('kafka.tier', 'cold');

it('renders all that a table can be declared to be', () => {
  checkSink(orders.properties);
  expect(renderCreateTable(PATH, orders)).toBe(
    `CREATE TABLE \`cat\`.\`db\`.\`orders\` (
  \`id\` BIGINT NOT NULL COMMENT 'the shop’s number',
  \`price\` DECIMAL(10, 2),
  \`quantity\` INT,
  \`headers\` MAP<BYTES, BYTES> METADATA,
  \`at\` TIMESTAMP_LTZ(3) NOT NULL METADATA FROM 'timestamp' COMMENT 'it''s Kafka''s',
  \`partition\` INT NOT NULL METADATA VIRTUAL,
  \`total\` AS \`price\` * \`quantity\` COMMENT 'with tax',
  WATERMARK FOR \`at\` AS \`at\`,
  PRIMARY KEY (\`id\`) NOT ENFORCED
)
COMMENT 'what''s sold'
DISTRIBUTED INTO 4 BUCKETS
WITH (
  'key.format' = 'json-registry',
  'changelog.mode' = 'upsert',
  'kafka.cleanup-policy' = 'compact',
  'kafka.tier' = 'cold'
)`,
  );
});

it('is filled in what is stored and in metadata that is not virtual', () => {
  expect(orders.columns).toEqual(['id', 'price', 'quantity', 'headers', 'at']);
});

it.each([
  ['a key of two columns', sink('t').column('a', DataTypes.INT()).column('b', DataTypes.INT()).primaryKey('a', 'b')],
])('renders %s as one constraint', (_, declared) => {
  expect(renderCreateTable(['t'], declared)).toBe(
    'CREATE TABLE `t` (\n  `a` INT NOT NULL,\n  `b` INT NOT NULL,\n  PRIMARY KEY (`a`, `b`) NOT ENFORCED\n)',
  );
});

it('renders the watermark that the source tells, for the system column, too', () => {
  const told = sink('t').column('a', DataTypes.INT()).watermark('$rowtime', sourceWatermark());
  checkSink(told.properties);
  expect(renderCreateTable(['t'], told)).toBe(
    'CREATE TABLE `t` (\n  `a` INT,\n  WATERMARK FOR `$rowtime` AS SOURCE_WATERMARK()\n)',
  );
});

it('takes a computed column as time, if it is one', () => {
  const timed = sink('t')
    .column('ms', DataTypes.TIMESTAMP_LTZ(3))
    .columnByExpression('at', col('ms'))
    .watermark('at', col('at'));
  expect(() => checkSink(timed.properties)).not.toThrow();
});

it('leaves the number of buckets to the server', () => {
  const spread = sink('t').column('a', DataTypes.INT()).distributedBy(['a']);
  checkSink(spread.properties);
  expect(renderCreateTable(['t'], spread)).toBe('CREATE TABLE `t` (\n  `a` INT\n)\nDISTRIBUTED BY HASH(`a`)');
});

it('renders a table like another one, beside it or elsewhere, without the columns that come with it', () => {
  const copy = sink('copy').like('orders', { columns: { id: DataTypes.BIGINT() } });
  expect(copy.columns).toEqual(['id']);
  expect(renderCreateTable(['cat', 'db', 'copy'], copy)).toBe(
    'CREATE TABLE `cat`.`db`.`copy`\nLIKE `cat`.`db`.`orders`',
  );
  const wider = sink('copy')
    .column('note', DataTypes.STRING())
    .like(['cat', 'old', 'orders'], {
      columns: { id: DataTypes.BIGINT() },
      including: ['ALL'],
      excluding: ['OPTIONS'],
      overwriting: ['WATERMARKS'],
    })
    .primaryKey('id');
  checkSink(wider.properties);
  expect(renderCreateTable(['cat', 'db', 'copy'], wider)).toBe(
    `CREATE TABLE \`cat\`.\`db\`.\`copy\` (
  \`note\` STRING,
  PRIMARY KEY (\`id\`) NOT ENFORCED
)
LIKE \`cat\`.\`old\`.\`orders\` (
  INCLUDING ALL
  EXCLUDING OPTIONS
  OVERWRITING WATERMARKS
)`,
  );
});

it('takes somebody else’s table with its key where it is', () => {
  const theirs = existing(['shops', 'archive', 'orders'])
    .column('note', DataTypes.STRING())
    .column('id', DataTypes.BIGINT())
    .primaryKey('id');
  expect(() => checkSink(theirs.properties)).not.toThrow();
  expect(theirs.properties).toMatchObject({
    table: 'orders',
    in: { catalog: 'shops', database: 'archive' },
    isExisting: true,
  });
});

it('renders what ALTER TABLE changes, a statement for each kind', () => {
  const { metadata = [], computed = [], watermark } = orders.properties;
  const [headers, at, partition] = metadata;
  if (!headers || !at || !partition || !watermark) throw new Error('expected the columns of above');
  expect(
    renderAlterTable(PATH, {
      added: { metadata: [headers, partition], computed },
      written: [at],
      watermark,
      options: { 'kafka.retention.time': '14 d' },
    }),
  ).toEqual([
    `ALTER TABLE \`cat\`.\`db\`.\`orders\` ADD (
  \`headers\` MAP<BYTES, BYTES> METADATA VIRTUAL,
  \`partition\` INT NOT NULL METADATA VIRTUAL,
  \`total\` AS \`price\` * \`quantity\` COMMENT 'with tax'
)`,
    `ALTER TABLE \`cat\`.\`db\`.\`orders\` MODIFY (
  \`headers\` MAP<BYTES, BYTES> METADATA,
  \`at\` TIMESTAMP_LTZ(3) NOT NULL METADATA FROM 'timestamp' COMMENT 'it''s Kafka''s'
)`,
    'ALTER TABLE `cat`.`db`.`orders` MODIFY\n  WATERMARK FOR `at` AS `at`',
    "ALTER TABLE `cat`.`db`.`orders` SET (\n  'kafka.retention.time' = '14 d'\n)",
  ]);
  expect(renderAlterTable(PATH, {})).toEqual([]);
});
