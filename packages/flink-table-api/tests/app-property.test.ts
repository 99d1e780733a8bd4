import { canonicalProperties } from '../src';
import { propertyProblems } from '../src/apps/app-property';

it('takes what the server takes', () => {
  const properties = {
    'sql.state-ttl': '7 days',
    'sql.local-time-zone': 'Europe/Berlin',
    'sql.tables.scan.idle-timeout': '0',
    'sql.tables.scan.source-operator-parallelism': '4',
    'sql.tables.scan.watermark-alignment.max-allowed-drift': '5min',
  };
  expect(propertyProblems(properties)).toEqual([]);
});

it.each(['UTC', 'GMT+05:30', 'America/Los_Angeles', 'Asia/Calcutta'])('takes the time zone %s', (zone) => {
  expect(propertyProblems({ 'sql.local-time-zone': zone })).toEqual([]);
});

it.each([
  ['sql.state-ttl', '-1 h', "a duration such as '14 d'"],
  ['sql.state-ttl', '1 fortnight', "a duration such as '14 d'"],
  ['sql.tables.scan.source-operator-parallelism', '0', 'a whole number of 1 or more'],
  ['sql.local-time-zone', 'europe/berlin', "a time zone such as 'UTC', 'Europe/Berlin' or 'GMT+05:30'"],
  ['sql.local-time-zone', 'Europe/BERLIN', "a time zone such as 'UTC', 'Europe/Berlin' or 'GMT+05:30'"],
  ['sql.local-time-zone', '', "a time zone such as 'UTC', 'Europe/Berlin' or 'GMT+05:30'"],
])('refuses %s as %j', (name, value, expected) => {
  expect(propertyProblems({ [name]: value })).toEqual([
    `the property "${name}" must be ${expected}, got ${JSON.stringify(value)}`,
  ]);
});

it.each([
  ['sql.tables.scan.idle-time', 'is unknown; did you mean "sql.tables.scan.idle-timeout"?'],
  ['sql.current-catalog', 'cannot be set by an app: the event names the catalog and the database'],
  ['sql.tables.scan.startup.mode', 'cannot be set by an app: a deploy decides where its statement goes on'],
  ['sql.tables.initial-offset-from', 'cannot be set by an app: a deploy decides where its statement goes on'],
  ['sql.snapshot.mode', "cannot be set by an app: an app's statement runs for ever"],
  ['client.statement-name', 'cannot be set by an app: it is for interactive clients'],
  [
    'verbose',
    'is unknown; expected one of sql.local-time-zone, sql.state-ttl, sql.tables.scan.idle-timeout, ' +
      'sql.tables.scan.source-operator-parallelism, sql.tables.scan.watermark-alignment.max-allowed-drift',
  ],
])('refuses %s', (name, why) => {
  expect(propertyProblems({ [name]: 'x' })).toEqual([`the property "${name}" ${why}`]);
});

it('takes values that mean the same for the same, in whatever order', () => {
  const one = canonicalProperties({ 'sql.state-ttl': '1 h', 'sql.local-time-zone': 'UTC' });
  const other = canonicalProperties({ 'sql.local-time-zone': 'UTC', 'sql.state-ttl': '60 min' });
  expect(one).toEqual(other);
  expect(one).toEqual([
    ['sql.local-time-zone', 'UTC'],
    ['sql.state-ttl', '3600000'],
  ]);
});
