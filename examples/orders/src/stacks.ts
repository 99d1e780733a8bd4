import { addStandardStacks, standardNames } from 'ccaf-constructs';
import type { Config } from 'ccaf-constructs/config';
import type { App } from 'cdktf';

/** The apps, by name: each has alarms of its own. */
const APPS = ['orders'];

/** What the apps read and write, for the roles of their service account. */
const TOPICS = { sources: ['web_orders', 'marketplace_sales', 'till_receipts'], sinks: ['orders'] };

/** Adds the stacks of one environment. */
export function addStacks(app: App, config: Config): void {
  addStandardStacks(app, { config, names: standardNames(config), apps: APPS, topics: TOPICS });
}
