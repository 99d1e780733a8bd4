import { traitsOf } from 'flink-table-api';
import { apps } from '../handler/app';
import { insertsOf } from './rendered';

/** What a query means for the sink that it fills, in words. */
const meaningOf = (app: (typeof apps)[number]): string[] =>
  insertsOf(app).map(({ query }) => {
    const { changes, isStateful, upsertKey = [] } = traitsOf(query);
    return [changes, ...(isStateful ? ['stateful'] : []), ...upsertKey].join(' ');
  });

it('knows of each app whether it keeps state, and whether its rows change', () => {
  expect(Object.fromEntries(apps.map((app) => [app.name, meaningOf(app)]))).toEqual({
    'all-kinds': ['append'],
    arrivals: ['append'],
    'count-by-item': ['updating stateful item'],
    'day-deliveries': ['append'],
    'dearest-sales': ['updating stateful stall place'],
    diets: ['updating stateful diet'],
    'first-sales': ['append stateful'],
    'kilos-by-buyer': ['updating stateful buyer'],
    'known-bookings': ['append stateful'],
    'large-sales': ['append'],
    'lyon-members': ['append'],
    'member-counts': ['updating stateful'],
    'members-first-told': ['append stateful member'],
    'members-json': ['append'],
    'members-keyed': ['append'],
    'pickup-times': ['append stateful'],
    'price-range-by-stall': ['updating stateful stall'],
    prices: ['append', 'append'],
    'recipe-ingredients': ['append'],
    'sales-by-stall': ['updating stateful stall'],
    'sales-copy': ['append'],
    'sales-of-regulars': ['append stateful'],
    'sales-with-totals': ['append'],
    'split-sales': ['append', 'append', 'append'],
    'stall-figures': ['updating stateful stall_name'],
    'stalls-described': ['append'],
    'wished-bags': ['append'],
  });
});
