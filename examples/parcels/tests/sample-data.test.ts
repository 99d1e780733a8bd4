import { checksumOf } from 'ccaf-emulator/sample-data';
import { labelledParcels, type Parcel, sampleData } from '../handler/sample-data';

// The figures here were computed by a program of its own, in Python.
const rows = sampleData.rows({ count: 2_500, offset: 0 });
const all = [...rows.north_parcels, ...rows.south_parcels];

it('is the same rows, whoever makes them and in whatever batches', () => {
  expect([rows.north_parcels.length, rows.south_parcels.length]).toEqual([1271, 1229]);
  expect(checksumOf(sampleData.expected?.(rows, 'parcels') ?? [])).toEqual({
    rows: 2252,
    checksum: '37f0df68f691c1cc',
  });
  const [early, late] = [
    { count: 2_000, offset: 0 },
    { count: 500, offset: 2_000 },
  ].map(sampleData.rows);
  expect([...(early?.north_parcels ?? []), ...(late?.north_parcels ?? [])]).toEqual(rows.north_parcels);
});

it('lacks a code or a destination now and then, and has values that break careless quoting', () => {
  const lacking = (name: keyof Parcel): number => all.filter((parcel) => parcel[name] === null).length;
  expect([lacking('tracking_code'), lacking('destination')]).toEqual([123, 125]);
  const going = (to: string): number => all.filter(({ destination }) => destination === to).length;
  expect(["L'Aquila", 'semi;colon -- comment', 'tab\tline\nback\\slash', ''].map(going)).toEqual([101, 90, 113, 88]);
});

it('takes an empty destination for one, and a missing one for none', () => {
  const parcel = { tracking_code: 'N-1', weight_grams: 100 };
  const parcels = {
    north_parcels: [
      { ...parcel, destination: '' },
      { ...parcel, destination: null },
    ],
    south_parcels: [],
  };
  expect(labelledParcels(parcels)).toEqual([{ tracking_code: 'N-1', destination: '', depot: 'North' }]);
});

it('has a parcel with a code among any five, so that the broken edit fails soon', () => {
  for (let offset = 0; offset < 400; offset += 5) {
    const { north_parcels, south_parcels } = sampleData.rows({ count: 5, offset });
    expect([...north_parcels, ...south_parcels].filter(({ tracking_code }) => tracking_code !== null)).not.toEqual([]);
  }
});
