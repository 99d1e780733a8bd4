import type { DesiredState } from '../../src/reconcile/desired-state';
import { app, planned, statement } from './builders';

const reading = (place: string, fingerprint = app().fingerprint) => ({
  ...statement('one', 'RUNNING'),
  fingerprint,
  sql: `INSERT INTO \`env\`.\`db\`.\`s\` SELECT * FROM ${place}.\`a\``,
});
const inPlace = (place: NonNullable<DesiredState['sources'][number]['in']>): DesiredState => ({
  ...app(),
  sources: app().sources.map((source) => ({ ...source, in: place })),
});
const archive = inPlace({ catalog: 'env', database: 'archive' });

it.each<[string, DesiredState, string]>([
  ['elsewhere, from the database of the app', archive, '`env`.`db`'],
  ['here, from elsewhere', app(), '`env`.`archive`'],
  ['elsewhere, from somewhere else', archive, '`shops`.`archive`'],
])('refuses to read a topic %s, though it has the same name', (_, desired, place) => {
  expect(planned(desired, [reading(place, 'of other SQL')]).verdict).toEqual({
    kind: 'refused',
    refusal: {
      app: 'orders',
      rule: 'moved-source',
      message:
        "'a' was read from another catalog or database into the sink 's' before: that is another topic of the same " +
        'name, whose offsets do not count here. Let the app also write another sink, which begins at the start; ' +
        'or name the table as before',
      answers: [],
    },
  });
});

it.each<[string, DesiredState, string]>([
  ['here', app(), '`env`.`db`'],
  ['elsewhere', archive, '`env`.`archive`'],
])('goes on with a topic that is %s, as it was', (_, desired, place) => {
  expect(planned(desired, [reading(place)]).verdict.kind).toBe('running');
});

it('takes what was made of the same SQL for what reads the same, whatever its text says', () => {
  expect(planned(archive, [reading('`env`.`db`')]).verdict.kind).toBe('running');
});

it('takes a text without places for what is read here', () => {
  expect(planned(archive, [statement('one', 'RUNNING', { sql: 'old' })]).verdict.kind).toBe('running');
});
