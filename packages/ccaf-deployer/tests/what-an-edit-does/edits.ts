import type { DesiredSource } from '../../src/reconcile/desired-state';
import { SinkMismatchError } from '../../src/reconcile/errors';
import { app, statement } from '../reconcile/builders';
import { type Played, play } from './play';

/** By the words of the document, what a person does and what comes of it. */
export type Edits = Readonly<Record<string, () => Played>>;

const one = statement('one', 'RUNNING', { sql: 'old' });
const same = statement('one', 'RUNNING');
const [orders, returns] = [app(), app({ app: 'returns', into: 'r' })];
const startingAt = (more: Partial<DesiredSource>) => ({
  ...app(),
  sources: app().sources.map((source) => ({ ...source, ...more })),
});
const returning = (phase: string, more = {}) => statement('two', phase, { into: 'r', ...more });
const lacking = new SinkMismatchError('s', { problems: ["column 'x' STRING is missing"], ways: [], schemas: [] }, '');

export const ofTheQuery: Edits = {
  'the query changes': () => play({ statements: [one] }),
  'it changes back, or an old commit is deployed': () =>
    play({ apps: [app({ sql: 'old' })], statements: [statement('one', 'RUNNING', { sql: 'newer' })] }),
  'the app is renamed': () => play({ apps: [app({ app: 'renamed' })], statements: [same] }),
  'two apps swap their names': () =>
    play({
      apps: [app({ app: 'returns' }), app({ app: 'orders', into: 'r' })],
      statements: [same, returning('RUNNING')],
    }),
  'apps, or the sources of one, stand in another order': () =>
    play({
      apps: [returns, app({ from: 'ab', sources: [...app({ from: 'ba' }).sources] })],
      statements: [statement('one', 'RUNNING', { from: 'ab' }), returning('RUNNING')],
    }),
};

export const ofSources: Edits = {
  'a source is added': () => play({ apps: [app({ from: 'ab' })], statements: [same] }),
  'a source is dropped': () => play({ statements: [statement('one', 'RUNNING', { from: 'ab' })] }),
  'it comes back': () =>
    play({
      apps: [app({ from: 'ab' })],
      statements: [statement('one', 'STOPPED', { from: 'ab' }), statement('two', 'RUNNING', { created: 2 })],
    }),
  'it comes back when nothing of the project has read it for thirty days': () =>
    play({ apps: [app({ from: 'ab' })], statements: [same] }),
  'a source moves to another app of the project': () =>
    play({
      apps: [orders, app({ app: 'returns', into: 'r', from: 'ab' })],
      statements: [statement('one', 'RUNNING', { from: 'ab' }), returning('RUNNING')],
    }),
  'a source is read from another catalog or database, where a table has the same name': () =>
    play({
      apps: [startingAt({ in: { catalog: 'env', database: 'old' } })],
      statements: [{ ...one, sql: 'INSERT INTO env.db.s SELECT x FROM env.db.a' }],
    }),
  'where a source starts is declared otherwise': () =>
    play({ apps: [startingAt({ start: 'latest' })], statements: [same] }),
  'partitions are added to a topic': () => play({ apps: [app({ partitions: 2 })], statements: [same] }),
};

export const ofSinks: Edits = {
  'the app writes another sink, which is not there': () =>
    play({ apps: [app({ into: 't' })], there: 's', statements: [same] }),
  'the app writes another sink, which was there before': () =>
    play({ apps: [app({ into: 't' })], there: 'st', statements: [same] }),
  'two apps that read the same topics swap their sinks': () =>
    play({
      apps: [app({ sql: 'returns' }), app({ app: 'returns', sql: 'orders', into: 'r' })],
      statements: [
        statement('one', 'RUNNING', { sql: 'orders' }),
        statement('two', 'RUNNING', { sql: 'returns', into: 'r' }),
      ],
    }),
  'two apps that read other topics swap their sinks': () =>
    play({
      apps: [app({ from: 'b' }), app({ app: 'returns', into: 'r' })],
      statements: [same, returning('RUNNING', { from: 'b' })],
    }),
  'the sink is dropped in Kafka, or its table': () => play({ there: '', statements: [same] }),
  'the app writes one more column': () => play({ apps: [app({ mismatch: lacking })], statements: [one] }),
  'an option of the sink changes': () => play({ apps: [app({ alter: ['ALTER TABLE s'] })], statements: [same] }),
};

export const ofApps: Edits = {
  'an app is added': () => play({ apps: [orders, returns], there: 's', statements: [same] }),
  'an app is removed': () => play({ statements: [same, returning('RUNNING')] }),
  'it comes back': () => play({ apps: [returns], statements: [returning('STOPPED')] }),
  'it comes back, and nobody has its statement any more': () => play({ apps: [returns] }),
  'two apps write one sink': () => play({ apps: [orders, app({ app: 'returns' })], statements: [same] }),
  'one of several apps is refused': () => play({ apps: [app({ sql: 'newer' }), returns], statements: [one] }),
};
