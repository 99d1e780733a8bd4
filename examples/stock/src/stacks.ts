import { addStandardStacks, standardNames } from 'ccaf-constructs';
import type { Config } from 'ccaf-constructs/config';
import type { App } from 'cdktf';

/** The apps, by name: each has alarms of its own. */
const APPS = ['receiving', 'shipping'];

/** What the apps read and write, for the roles of their service account. */
const TOPICS = { sources: ['stock_moves', 'returned_parcels'], sinks: ['stock_in', 'stock_out'] };

/** Adds the stacks of one environment. */
export function addStacks(app: App, config: Config): void {
  addStandardStacks(app, { config, names: standardNames(config), apps: APPS, topics: TOPICS });
}
