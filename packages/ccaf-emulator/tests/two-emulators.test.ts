import { type Emulator, startEmulator } from '../src';

const SCHEMA = { type: 'record', name: 'word', fields: [{ name: 'word', type: 'string' }] };
const TOPIC = { table: 'words' };

let emulators: Emulator[] = [];
beforeEach(async () => {
  emulators = [await startEmulator(), await startEmulator()];
  for (const emulator of emulators) await emulator.createTable(TOPIC, SCHEMA, { key: null });
});
afterEach(async () => {
  for (const emulator of emulators) await emulator.close();
});

it('hold topics of the same name apart', async () => {
  for (const [index, emulator] of emulators.entries()) await emulator.produce(TOPIC, [{ word: `of ${index}` }]);
  const rows = await Promise.all(emulators.map((emulator) => emulator.rows(TOPIC)));
  expect(rows).toEqual([[{ word: 'of 0' }], [{ word: 'of 1' }]]);
});

it('go on when the other is closed', async () => {
  await emulators.shift()?.close();
  const [other] = emulators;
  await other?.produce(TOPIC, [{ word: 'still' }]);
  expect(await other?.rows(TOPIC)).toEqual([{ word: 'still' }]);
});

it('begin empty, whatever an earlier one held', async () => {
  await emulators[0]?.produce(TOPIC, [{ word: 'old' }]);
  await emulators.shift()?.close();
  const next = await startEmulator();
  emulators.push(next);
  await next.createTable(TOPIC, SCHEMA, { key: null });
  expect(await next.rows(TOPIC)).toEqual([]);
});
