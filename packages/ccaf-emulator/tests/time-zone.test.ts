import { isTimeZone, isUtc } from '../src/engine/time-zone';
import { Rest } from './rest';

describe('a time zone', () => {
  it.each([
    ...[
      'UTC',
      'Etc/UTC',
      'GMT',
      'Z',
      'Asia/Tokyo',
      'America/Argentina/Buenos_Aires',
      'Etc/GMT+9',
      'America/Port-au-Prince',
    ],
    ...['GMT+03:00', 'GMT-8', '+09:00', '-03:30', '+18', 'Japan', 'NZ-CHAT', 'Europe/Kyiv', 'UT+1'],
  ])('is %s', (zone) => {
    expect(isTimeZone(zone)).toBe(true);
  });

  it.each([
    ...['', 'utc', 'UTC+3', 'UTC-10:00', 'PST', 'EST', 'JST', 'asia/tokyo', 'Asia/tokyo', 'Mars/Olympus', 'Asia'],
    ...['GMT+19', '+9:75', 'Tokyo', 'GMT+', 'Asia/Tokyo ', '../etc/passwd'],
  ])("is not '%s'", (zone) => {
    expect(isTimeZone(zone)).toBe(false);
  });

  it('is UTC under several names', () => {
    expect(['UTC', 'Etc/UTC', 'Z', '+00:00', 'GMT', 'GMT+0', 'GMT0'].map(isUtc)).not.toContain(false);
    expect(['Europe/London', '+01:00', 'Etc/GMT+1', 'GMT+00:30'].map(isUtc)).not.toContain(true);
  });
});

describe('a statement in another time zone than UTC', () => {
  let rest: Rest;
  beforeAll(async () => {
    rest = await Rest.start();
    await rest.run('CREATE TABLE events (id STRING, at_ms BIGINT, seen TIMESTAMP_LTZ(3))');
    await rest.run('CREATE TABLE moments (id STRING, seen TIMESTAMP_LTZ(3))');
    await rest.run('CREATE TABLE texts (id STRING, seen STRING)');
    await rest.run("INSERT INTO events SELECT 'A1', 0, TO_TIMESTAMP_LTZ(0, 3)");
  });
  afterAll(() => rest.emulator.close());

  const TOKYO = { 'sql.local-time-zone': 'Asia/Tokyo', 'sql.snapshot.mode': 'now' };

  it.each([
    ['SELECT 1', [['1']]],
    ["SELECT CAST(DATE '2024-01-31' AS STRING)", [['2024-01-31']]],
    ['SELECT id, seen FROM events', [['A1', '1970-01-01 00:00:00.000']]],
    ['SELECT * FROM events', [['A1', '0', '1970-01-01 00:00:00.000']]],
    ['SELECT id FROM events WHERE seen IS NOT NULL', [['A1']]],
    ['SELECT MAX(seen) FROM events', [['1970-01-01 00:00:00.000']]],
    ['SELECT TO_TIMESTAMP_LTZ(at_ms, 3) FROM events', [['1970-01-01 00:00:00.000']]],
    ['SELECT seen FROM events UNION ALL SELECT seen FROM moments', [['1970-01-01 00:00:00.000']]],
    ['SELECT CAST(at_ms AS STRING) FROM events', [['0']]],
  ])('runs where it depends on none: %s', async (sql, rows) => {
    expect(await rest.query(sql, TOKYO)).toEqual(rows);
  });

  it.each([
    'SELECT CAST(seen AS STRING) FROM events',
    'SELECT CAST(TO_TIMESTAMP_LTZ(0, 3) AS STRING)',
    'SELECT CAST(s AS DATE) FROM (SELECT seen AS s FROM events)',
    'SELECT CAST($rowtime AS STRING) FROM events'.replace('$rowtime', '`$rowtime`'),
    "SELECT id FROM events WHERE seen > TIMESTAMP '1970-01-01 00:00:00'",
    "SELECT CAST('1970-01-01 00:00:00' AS TIMESTAMP_LTZ(3))",
    "SELECT seen FROM events UNION ALL SELECT TIMESTAMP '1970-01-01 00:00:00'",
    'INSERT INTO texts SELECT id, seen FROM events',
    "INSERT INTO moments VALUES ('A2', TIMESTAMP '1970-01-01 00:00:00')",
    'CREATE TABLE made AS SELECT CAST(seen AS DATE) AS d FROM events',
  ])('is refused by the name of the zone where it does: %s', async (sql) => {
    const properties = { ...TOKYO, 'sql.snapshot.mode': 'now' };
    expect(await rest.refusal(sql, properties)).toContain("in the time zone 'Asia/Tokyo'");
    expect((await rest.submit(sql, { ...properties, 'sql.dry-run': 'true' })).status.phase).toBe('FAILED');
  });

  it('is refused where there is no such zone, in the words of Flink', async () => {
    expect(await rest.refusal('SELECT 1', { 'sql.local-time-zone': 'UTC-10:00' })).toBe(
      "The supported Zone ID is either a full name such as 'America/Los_Angeles', or a custom timezone id such as " +
        "'GMT-08:00', but configured Zone ID is 'UTC-10:00'.",
    );
  });
});
