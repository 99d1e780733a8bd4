import { type Ccaf, startCcaf } from '../../../local/ccaf';

const SCHEMA = { type: 'record', name: 'word', fields: [{ name: 'word', type: 'string' }] };
const TOPIC = { table: 'words' };

let ccafs: Ccaf[] = [];
beforeEach(async () => {
  ccafs = [await startCcaf(), await startCcaf()];
  for (const ccaf of ccafs) await ccaf.createTable(TOPIC, SCHEMA, { key: null });
});
afterEach(async () => {
  for (const ccaf of ccafs) await ccaf.close();
});

it('hold topics of the same name apart', async () => {
  for (const [index, ccaf] of ccafs.entries()) await ccaf.produce(TOPIC, [{ word: `of ${index}` }]);
  const rows = await Promise.all(ccafs.map((ccaf) => ccaf.rows(TOPIC)));
  expect(rows).toEqual([[{ word: 'of 0' }], [{ word: 'of 1' }]]);
});

it('go on when the other is closed', async () => {
  await ccafs.shift()?.close();
  const [other] = ccafs;
  await other?.produce(TOPIC, [{ word: 'still' }]);
  expect(await other?.rows(TOPIC)).toEqual([{ word: 'still' }]);
});

it('begin empty, whatever an earlier one held', async () => {
  await ccafs[0]?.produce(TOPIC, [{ word: 'old' }]);
  await ccafs.shift()?.close();
  const next = await startCcaf();
  ccafs.push(next);
  await next.createTable(TOPIC, SCHEMA, { key: null });
  expect(await next.rows(TOPIC)).toEqual([]);
});
