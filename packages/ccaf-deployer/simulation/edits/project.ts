import { type App, col, DataTypes, defineApp, lit, sink, table, unionAll } from 'flink-table-api';

/** An app as its project's files have it. */
export interface Declared {
  readonly name: string;
  readonly sink: string;
  readonly topics: readonly string[];
  readonly version: number;
}

/** What a commit of the project says. */
export interface Commit {
  readonly apps: readonly Declared[];
  readonly catalog: string;
  readonly database: string;
  readonly secretPath: string;
}

export const FIRST: Commit = {
  apps: [{ name: 'a', sink: 's1', topics: ['t1'], version: 1 }],
  catalog: 'depots',
  database: 'live',
  secretPath: '/ccaf',
};

const known = new Map<string, App>();

/** An app as the Table API defines it: it tells in each row which version of it wrote that. */
export function appOf(declared: Declared): App {
  const key = JSON.stringify(declared);
  const app = known.get(key) ?? define(declared);
  known.set(key, app);
  return app;
}

function define({ name, sink: sinkName, topics, version }: Declared): App {
  const target = sink(sinkName).column('id', DataTypes.STRING()).column('version', DataTypes.STRING());
  return defineApp({
    name,
    sources: Object.fromEntries(topics.map((topic) => [topic, table(topic)])),
    sink: target,
    query: (tables) =>
      unionAll(
        topics.flatMap((topic) => tables[topic]?.select(col('id'), lit(`v${version}`).as('version')) ?? []),
      ).insertInto(target),
  });
}

/** @example shown({ apps: […], … }) // 'a v1: t1 → s1; depots.live by /ccaf' */
export const shown = ({ apps, catalog, database, secretPath }: Commit): string =>
  `${apps.map(({ name, version, topics, sink }) => `${name} v${version}: ${topics.join('+')} → ${sink}`).join(', ')}; ${catalog}.${database} by ${secretPath}`;
