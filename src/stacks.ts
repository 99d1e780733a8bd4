import { addStandardStacks } from 'ccaf-constructs';
import type { Config } from 'ccaf-constructs/config';
import type { App } from 'cdktf';
import { namesOf } from './names';

/** The apps, by name: each has alarms of its own. */
const APPS = ['flight-consolidator'];

/** What the apps read and write, for the roles of their service account. */
const TOPICS = { sources: ['skyone_avro', 'sunset_avro'], sinks: ['flight_avro'] };

/** Adds the stacks of one environment. */
export function addStacks(app: App, config: Config): void {
  addStandardStacks(app, { config, names: namesOf(config), apps: APPS, topics: TOPICS });
}
