import { addStandardStacks, standardNames } from 'ccaf-constructs';
import type { Config } from 'ccaf-constructs/config';
import type { App } from 'cdktf';

/** What the apps read and write, for the roles of their service account. */
const TOPICS = {
  sources: [
    'bookings',
    'evening_deliveries',
    'members',
    'morning_deliveries',
    'pickups',
    'recipes',
    'sales',
    'stalls',
    'wishes',
  ],
  sinks: [
    'all_kinds',
    'arrivals',
    'cheese_sales',
    'count_by_item',
    'day_deliveries',
    'dearest_sales',
    'diets',
    'first_sales',
    'honey_sales',
    'kilos_by_buyer',
    'known_bookings',
    'large_sales',
    'lyon_members',
    'member_counts',
    'members_first_told',
    'members_json',
    'members_keyed',
    'other_sales',
    'pickup_times',
    'price_per_buyer',
    'price_per_item',
    'price_range_by_stall',
    'recipe_ingredients',
    'sales_by_stall',
    'sales_copy',
    'sales_of_regulars',
    'sales_with_totals',
    'stall_figures',
    'stalls_described',
    'wished_bags',
  ],
};

/** Adds the stacks of one environment. */
export function addStacks(app: App, config: Config): void {
  addStandardStacks(app, { config, names: standardNames(config), topics: TOPICS });
}
