import { col, DataTypes, lit, renderFormerInsert, sink } from '../src';
import { tableOf } from './tables';

const text = DataTypes.STRING();
const sold = sink('sold').column('id', text).column('shop', text);
const from = (name: string) => tableOf(name, 'id', 'note').select(col('id'), lit(name).as('shop'));

// As it was rendered on the day on which the rendering began to change: what runs has this text, and its fingerprint.
it('says a query as it was said before', () => {
  const insert = from('web')
    .unionAll(from('till'))
    .filter(
      col('id')
        .isNotNull()
        .and(col('shop').neq(lit('x'))),
    )
    .insertInto(sold);
  expect(renderFormerInsert(['env', 'db', 'sold'], insert)).toBe(`INSERT INTO \`env\`.\`db\`.\`sold\` (
  \`id\`,
  \`shop\`
)
SELECT
  \`id\`,
  \`shop\`
FROM (
  SELECT
    \`id\`,
    'web' AS \`shop\`
  FROM \`cat\`.\`db\`.\`web\`
  UNION ALL
  SELECT
    \`id\`,
    'till' AS \`shop\`
  FROM \`cat\`.\`db\`.\`till\`
) AS \`rows\`
WHERE \`id\` IS NOT NULL
  AND \`shop\` <> 'x'`);
});
