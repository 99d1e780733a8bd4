import type { SampleData } from '../src/sample-data';

/** A small app as plain SQL: the complete parcels of two depots in one table, each labelled with its depot. */
export const SINK = 'CREATE TABLE parcels (code STRING, recipient STRING, depot STRING)';
export const APP = `INSERT INTO parcels (code, recipient, depot)
SELECT code, recipient, depot FROM (
  SELECT code, recipient, 'North' AS depot FROM north_parcels
  UNION ALL
  SELECT code, recipient, 'South' AS depot FROM south_parcels
) AS labelled
WHERE code IS NOT NULL AND recipient IS NOT NULL AND depot IS NOT NULL`;

type Parcel = { readonly code: string | null; readonly recipient: string };
type Parcels = { readonly north_parcels: readonly Parcel[]; readonly south_parcels: readonly Parcel[] };

const value = {
  type: 'record',
  name: 'Parcel',
  fields: [
    { name: 'code', type: ['null', 'string'] },
    { name: 'recipient', type: ['null', 'string'] },
  ],
};

/** One of twenty has no code, and so does not reach the sink. */
const parcelAt = (index: number): Parcel => ({
  code: index % 20 === 7 ? null : `P-${index}`,
  recipient: `somebody-${index}@mail.example`,
});
const leavesFromNorth = (index: number): boolean => index % 5 < 2;

const labelled = (parcels: readonly Parcel[], depot: string) =>
  parcels.filter(({ code }) => code !== null).map((parcel) => ({ ...parcel, depot }));

/** Rows for the app's two sources, and what must come of them. */
export const depots: SampleData<Parcels> = {
  schemas: { north_parcels: { value }, south_parcels: { value } },
  rows: ({ count, offset }) => {
    const indices = Array.from({ length: count }, (_, step) => offset + step);
    return {
      north_parcels: indices.filter(leavesFromNorth).map(parcelAt),
      south_parcels: indices.filter((index) => !leavesFromNorth(index)).map(parcelAt),
    };
  },
  expected: ({ north_parcels, south_parcels }) => [
    ...labelled(north_parcels, 'North'),
    ...labelled(south_parcels, 'South'),
  ],
  shown: [
    ['code', 'code'],
    ['depot', 'depot'],
  ],
};
