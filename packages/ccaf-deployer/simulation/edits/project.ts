import { type App, col, DataTypes, defineApp, lit, type Sink, sink, table, unionAll } from 'flink-table-api';
import { KEYED } from '../world/database';

/** An app as its project's files have it. */
export interface Declared {
  readonly name: string;
  readonly sink: string;
  readonly topics: readonly string[];
  readonly version: number;
  /** Whether its query keeps state: it counts its rows. @default false */
  readonly isStateful?: boolean;
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

/** More rows than there ever are. */
const MANY = 1_000_000;

const known = new Map<string, App>();

/** An app as the Table API defines it: it tells in each row which version of it wrote that. */
export function appOf(declared: Declared): App {
  const key = JSON.stringify(declared);
  const app = known.get(key) ?? define(declared);
  known.set(key, app);
  return app;
}

function define({ name, sink: sinkName, topics, version, isStateful = false }: Declared): App {
  const target = sinkOf(sinkName);
  return defineApp({
    name,
    sources: Object.fromEntries(topics.map((topic) => [topic, table(topic)])),
    sink: target,
    query: (tables) => {
      const rows = unionAll(
        topics.flatMap((topic) => tables[topic]?.select(col('id'), lit(`v${version}`).as('version')) ?? []),
      );
      return (isStateful ? rows.fetch(MANY) : rows).insertInto(target);
    },
  });
}

function sinkOf(name: string): Sink {
  const plain = sink(name).column('id', DataTypes.STRING()).column('version', DataTypes.STRING());
  return name === KEYED ? plain.primaryKey('id') : plain;
}

/** @example shown({ apps: […], … }) // 'a v1: t1 → s1; depots.live by /ccaf' */
export const shown = ({ apps, catalog, database, secretPath }: Commit): string =>
  `${apps.map(({ name, version, topics, sink, isStateful }) => `${name} v${version}${isStateful ? ' stateful' : ''}: ${topics.join('+')} → ${sink}`).join(', ')}; ${catalog}.${database} by ${secretPath}`;
