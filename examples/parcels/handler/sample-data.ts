import { join } from 'node:path';
import { drawer, type SampleData } from 'ccaf-emulator/sample-data';

/** A parcel as a depot tells of it. */
export type Parcel = {
  readonly tracking_code: string | null;
  readonly destination: string | null;
  readonly weight_grams: number;
};

export type ParcelsByTopic = {
  readonly north_parcels: readonly Parcel[];
  readonly south_parcels: readonly Parcel[];
};

/** A row of the sink. */
export type LabelledParcel = {
  readonly tracking_code: string;
  readonly destination: string;
  readonly depot: 'North' | 'South';
};

const field = (name: keyof Parcel, type: unknown) => ({ name, type });
const parcel = {
  value: {
    type: 'record',
    name: 'Parcel',
    fields: [
      { ...field('tracking_code', ['null', 'string']), default: null },
      { ...field('destination', ['null', 'string']), default: null },
      field('weight_grams', 'int'),
    ],
  },
} as const;

/** Values that break careless quoting, separating or encoding; the last is empty, which is not null. */
const DESTINATIONS = ["L'Aquila", 'Zürich ✈ 東京 \u{1F6EB}', 'semi;colon -- comment', 'tab\tline\nback\\slash', ''];

function parcelAt(index: number): Parcel {
  const draw = drawer(1, index);
  const lacks = draw('lacks', 20);
  return {
    tracking_code: lacks === 0 ? null : `${depotOf(index).slice(0, 1).toUpperCase()}-${String(index).padStart(6, '0')}`,
    destination: lacks === 1 ? null : (DESTINATIONS[draw('destination', 25)] ?? `Town ${draw('town', 400)}`),
    weight_grams: 100 + draw('weight', 20_000),
  };
}

const depotOf = (index: number): 'north' | 'south' => (drawer(1, index)('depot', 2) === 0 ? 'north' : 'south');

function rows({ count, offset }: { readonly count: number; readonly offset: number }): ParcelsByTopic {
  const indices = Array.from({ length: count }, (_, step) => offset + step);
  const parcelsOf = (depot: 'north' | 'south'): Parcel[] =>
    indices.filter((index) => depotOf(index) === depot).map(parcelAt);
  return { north_parcels: parcelsOf('north'), south_parcels: parcelsOf('south') };
}

/** The complete parcels of both depots, computed without SQL and without the app. */
export function labelledParcels({ north_parcels, south_parcels }: ParcelsByTopic): LabelledParcel[] {
  const labelled = (parcels: readonly Parcel[], depot: LabelledParcel['depot']): LabelledParcel[] =>
    parcels.flatMap(({ tracking_code, destination }) =>
      tracking_code === null || destination === null ? [] : [{ tracking_code, destination, depot }],
    );
  return [...labelled(north_parcels, 'North'), ...labelled(south_parcels, 'South')];
}

const DEPOTS: Readonly<Record<string, string>> = { NORTH: 'North', SOUTH: 'South' };

export const sampleData: SampleData<ParcelsByTopic> = {
  schemas: { north_parcels: parcel, south_parcels: parcel },
  rows,
  expected: labelledParcels,
  shown: [
    ['depot', 'depot'],
    ['tracking_code', 'code'],
    ['destination', 'destination'],
  ],
  variants: {
    changed: {
      app: join(__dirname, 'variants/capitals.ts'),
      asBefore: (row) => ({ ...row, depot: DEPOTS[String(row['depot'])] ?? row['depot'] }),
    },
    broken: { app: join(__dirname, 'variants/broken.ts') },
  },
};
