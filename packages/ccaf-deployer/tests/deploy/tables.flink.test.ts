import { col, DataTypes, defineApp, lit, type Sink, sink, table } from 'flink-table-api';
import { type Harness, startHarness } from './harness';

/** Two JVMs start, and Flink's planner is loaded: on a busy machine that takes minutes. */
jest.setTimeout(600_000);

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness({ engine: 'flink', flink: { environment: process.env } });
  const notes = { type: 'record', name: 'notes_value', fields: [{ name: 'note', type: 'string' }] };
  await harness.ccaf.createTable({ table: 'notes' }, notes, { key: null });
});
afterAll(() => harness.close());

const whole = sink('kept')
  .column('note', DataTypes.STRING(), { comment: 'what was said' })
  .column('price', DataTypes.INT())
  .columnByMetadata('at', DataTypes.TIMESTAMP_LTZ(3).notNull(), { from: 'timestamp' })
  .columnByMetadata('partition', DataTypes.INT().notNull(), { virtual: true })
  .columnByExpression('doubled', col('price').times(2))
  .primaryKey('note')
  .distributedInto(2)
  .comment('all that can be said');

const writing = (target: Sink) =>
  defineApp({
    name: 'copy',
    sources: { notes: table('notes') },
    sink: target,
    soakSeconds: 0,
    query: ({ notes }) =>
      notes
        .select(col('note'), lit(1).as('price'), lit(new Date(0)).cast(DataTypes.TIMESTAMP_LTZ(3)).as('at'))
        .insertInto(target),
  });
const deploy = (target: Sink) => harness.invoke({ app: writing(target), remainingMs: 300_000 });

it('finds a sink as it was declared, however Flink spells what it computes, and changes what has changed', async () => {
  const late = whole.watermark('at', col('at').minus(lit(5).seconds()));
  expect(await deploy(late)).toMatchObject({ outcome: 'created', warnings: [] });
  expect(await deploy(late)).toMatchObject({ outcome: 'unchanged', warnings: [], steps: [] });
  const later = whole.watermark('at', col('at').minus(lit(9).seconds()));
  expect(await deploy(later)).toMatchObject({ outcome: 'repaired', steps: [{ kind: 'alter-sink' }] });
  expect(await deploy(later)).toMatchObject({ outcome: 'unchanged', steps: [] });
  const more = later.columnByExpression('tripled', col('price').times(3));
  expect(await deploy(more)).toMatchObject({ outcome: 'repaired', steps: [{ kind: 'alter-sink' }] });
  expect(await deploy(more)).toMatchObject({ outcome: 'unchanged', warnings: [], steps: [] });
});
