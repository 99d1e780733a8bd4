import { LOCAL } from 'ccaf-emulator';
import { col, DataTypes, defineApp, sink, table } from 'flink-table-api';
import { app as parcels } from 'parcels/app';
import { sinkIdOf, targetIdOf } from '../../src/reconcile/identity';
import { fingerprintOf, keysTelling, labelsOf, markOf, readsOf } from '../../src/reconcile/statement-labels';
import { type Harness, startHarness, TARGET } from './harness';

const sold = sink('sold').column('id', DataTypes.STRING());
const app = defineApp({
  name: 'sold',
  soakSeconds: 0,
  sources: { orders: table('orders') },
  sink: sold,
  query: ({ orders }) => orders.filter(col('note').isNotNull()).select(col('id')).insertInto(sold),
});

/** What an earlier version of this project made of the app: a SELECT within a SELECT. */
const formerIn = (catalog: string, database: string): string => `INSERT INTO \`${catalog}\`.\`${database}\`.\`sold\` (
  \`id\`
)
SELECT
  \`id\`
FROM (
  SELECT
    \`id\`,
    \`note\`
  FROM \`${catalog}\`.\`${database}\`.\`orders\`
  WHERE \`note\` IS NOT NULL
) AS \`rows\``;

let harness: Harness;
beforeEach(async () => {
  harness = await startHarness();
  const fields = ['id', 'note'].map((name) => ({ name, type: ['null', 'string'], default: null }));
  await harness.ccaf.createTable({ table: 'orders' }, { type: 'record', name: 'Order', fields }, { key: null });
  await harness.createTable(sold);
});
afterEach(() => harness.close());

const properties = { 'sql.current-catalog': TARGET.catalog, 'sql.current-database': TARGET.database };

async function leaveBehind(labels: Readonly<Record<string, string>>): Promise<void> {
  const sql = formerIn(TARGET.catalog, TARGET.database);
  await harness.client.create({ name: 'from-before', sql, properties, labels });
  await harness.ccaf.settle();
}

const expectUnchanged = async (): Promise<void> => {
  expect(await harness.invoke({ app })).toMatchObject({ outcome: 'unchanged', statement: { name: 'from-before' } });
};

it('is no change of a statement that carries the fingerprint of its former text', async () => {
  const ids = { environmentId: LOCAL.environment.id, clusterId: LOCAL.databases[0].id };
  const project = { name: parcels.name, installation: 'local' };
  const told = {
    fingerprint: fingerprintOf(formerIn(ids.environmentId, ids.clusterId)),
    reads: readsOf(['orders']),
    anew: new Set<string>(),
    writes: new Set([sinkIdOf(ids, 'sold')]),
    isStateful: false,
  };
  await leaveBehind(labelsOf([...markOf(project, targetIdOf(ids)), ...keysTelling(told)]));
  await expectUnchanged();
});

it('is no change of a statement of which there is only the former text', async () => {
  await leaveBehind(labelsOf([app.name]));
  await expectUnchanged();
});
