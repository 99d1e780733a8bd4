import { checksumOf } from 'ccaf-emulator/sample-data';
import { sampleData } from '../handler/sample-data';

const rows = sampleData.rows({ count: 2_500, offset: 0 });

it('is the same rows, whoever makes them and in whatever batches', () => {
  expect([rows.stock_moves.length, rows.returned_parcels.length]).toEqual([2000, 500]);
  const [early, late] = [
    { count: 2_003, offset: 0 },
    { count: 497, offset: 2_003 },
  ].map(sampleData.rows);
  expect([...(early?.stock_moves ?? []), ...(late?.stock_moves ?? [])]).toEqual(rows.stock_moves);
});

it('goes one way or the other, but for a count that was right, which goes nowhere', () => {
  const [into, out] = ['stock_in', 'stock_out'].map((sink) => sampleData.expected?.(rows, sink));
  expect(checksumOf(into ?? [])).toEqual({ rows: 1446, checksum: '2abb57ff63ea0f46' });
  expect(checksumOf(out ?? [])).toEqual({ rows: 1008, checksum: 'f30f64f34e770207' });
  expect(rows.stock_moves.filter(({ pieces }) => pieces === 0)).toHaveLength(2000 + 500 - 1446 - 1008);
});

it('has something that leaves among any twelve events, so that the broken edit fails soon', () => {
  for (let offset = 0; offset < 2_400; offset += 12) {
    const some = sampleData.rows({ count: 12, offset });
    expect(sampleData.expected?.(some, 'stock_out')?.length).toBeGreaterThan(0);
  }
});
