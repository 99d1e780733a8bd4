import type { App } from 'flink-table-api';

/** Where the statements of an app run, and as whom. */
export interface Place {
  readonly computePoolId: string;
  readonly principalId: string;
}

/** The place of each app, by its name. */
export type Places = ReadonlyMap<App['name'], Place>;
