import { join } from 'node:path';
import { drawer, type SampleData } from 'ccaf-emulator/sample-data';

/** Some pieces that came into the warehouse, or, with a number below zero, left it; none after a count that was right. */
type StockMove = { readonly sku: string; readonly pieces: number; readonly reason: string };
/** A parcel with one piece, which a customer sent back. */
type ReturnedParcel = { readonly parcel: string; readonly sku: string };

type Rows = {
  readonly stock_moves: readonly StockMove[];
  readonly returned_parcels: readonly ReturnedParcel[];
};

const record = (name: string, fields: Readonly<Record<string, string>>) => ({
  value: { type: 'record', name, fields: Object.entries(fields).map(([field, type]) => ({ name: field, type })) },
});
const schemas = {
  stock_moves: record('StockMove', { sku: 'string', pieces: 'int', reason: 'string' }),
  returned_parcels: record('ReturnedParcel', { parcel: 'string', sku: 'string' }),
};

const skuOf = (index: number): string => `SKU-${String(drawer(1, index)('sku', 300)).padStart(3, '0')}`;
/** One event of five is a parcel that comes back. */
const isReturn = (index: number): boolean => index % 5 === 4;

function moveAt(index: number): StockMove {
  const draw = drawer(1, index);
  const pieces = draw('pieces', 41) - 20;
  const reason = pieces > 0 ? 'delivered' : pieces < 0 ? (['sold', "l'échange"][draw('reason', 2)] ?? '') : 'counted';
  return { sku: skuOf(index), pieces, reason };
}

function rows({ count, offset }: { readonly count: number; readonly offset: number }): Rows {
  const indices = Array.from({ length: count }, (_, step) => offset + step);
  const returned = (index: number): ReturnedParcel => ({ parcel: `R-${index}`, sku: skuOf(index) });
  return {
    stock_moves: indices.filter((index) => !isReturn(index)).map(moveAt),
    returned_parcels: indices.filter(isReturn).map(returned),
  };
}

function received({ stock_moves, returned_parcels }: Rows): StockMove[] {
  return [
    ...stock_moves.filter(({ pieces }) => pieces > 0),
    ...returned_parcels.map(({ sku }) => ({ sku, pieces: 1, reason: 'returned' })),
  ];
}

const shipped = ({ stock_moves }: Rows): StockMove[] =>
  stock_moves.filter(({ pieces }) => pieces < 0).map((move) => ({ ...move, pieces: -move.pieces }));

/** Moves of a warehouse, which two apps tell apart, each into a table of its own. */
export const sampleData: SampleData<Rows> = {
  schemas,
  rows,
  expected: (all, sink) => (sink === 'stock_in' ? received(all) : shipped(all)),
  shown: [
    ['sku', 'sku'],
    ['pieces', 'pieces'],
    ['reason', 'reason'],
  ],
  variants: {
    changed: {
      app: join(__dirname, 'variants/capitals.ts'),
      asBefore: (row) => ({ ...row, reason: row['reason'] === 'RETURNED' ? 'returned' : row['reason'] }),
    },
    broken: { app: join(__dirname, 'variants/broken.ts') },
  },
};
