import { startEmulator } from 'ccaf-emulator';
import { DataTypes, sink } from 'flink-table-api';
import { checkedSink } from '../../src/local/check-sink';
import { lastOfEachKey, replacingKey } from '../../src/local/replacing-key';

const plain = sink('totals').column('shop', DataTypes.STRING()).column('total', DataTypes.STRING());
const keyed = plain.primaryKey('shop');

it('has a key where rows replace each other by one, and none where they only add up', () => {
  expect(replacingKey(plain)).toEqual([]);
  expect(replacingKey(keyed)).toEqual(['shop']);
  expect(replacingKey(keyed.changelogMode('append'))).toEqual([]);
});

it('keeps the last row of each key', () => {
  const rows = [
    { shop: 'a', total: '1' },
    { shop: 'b', total: '1' },
    { shop: 'a', total: '2' },
  ];
  expect(lastOfEachKey(rows, ['shop'])).toEqual([rows[1], rows[2]]);
  expect(lastOfEachKey(rows, [])).toEqual(rows);
});

it('compares a sink with a key by the last row of each that is expected', async () => {
  const ccaf = await startEmulator();
  try {
    const fields = ['shop', 'total'].map((name) => ({ name, type: 'string' }));
    await ccaf.createTable({ table: 'totals' }, { type: 'record', name: 'Total', fields }, { key: null });
    await ccaf.produce({ table: 'totals' }, [{ shop: 'a', total: '2' }]);
    const expected = () => [
      { shop: 'a', total: '7' },
      { shop: 'a', total: '2' },
    ];
    const data = { schemas: {}, rows: () => ({}), expected };
    const { rows, isChecked } = await checkedSink(keyed, data, ccaf, {});
    expect({ rows, isChecked }).toEqual({ rows: [{ shop: 'a', total: '2' }], isChecked: true });
  } finally {
    await ccaf.close();
  }
});
