import { addStandardStacks, standardNames } from 'ccaf-constructs';
import type { Config } from 'ccaf-constructs/config';
import type { App } from 'cdktf';

/** What the apps read and write, for the roles of their service account. */
const TOPICS = {
  sources: ['pickings', 'readings'],
  sinks: [
    'celsius_by_10_minutes',
    'celsius_hopping',
    'clocked_readings',
    'crates_hopping',
    'crates_per_minute',
    'crops_per_minute',
    'picked_after_reading',
    'picking_sessions',
    'pickings_by_2_seconds',
    'pickings_so_far',
    'previous_readings',
    'readings_in_15_minutes',
    'sorted_readings',
    'warming',
  ],
};

/** Adds the stacks of one environment. */
export function addStacks(app: App, config: Config): void {
  addStandardStacks(app, { config, names: standardNames(config), topics: TOPICS });
}
