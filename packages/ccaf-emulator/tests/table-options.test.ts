import { Rest } from './rest';

let rest: Rest;
beforeAll(async () => {
  rest = await Rest.start();
  await rest.run('CREATE TABLE altered (n INT)');
});
afterAll(() => rest.emulator.close());

describe('the options of a table', () => {
  it('are refused where there are none of that name, with the nearest, and with all that there are', async () => {
    const detail = await rest.refusal("CREATE TABLE x (a INT) WITH ('kafka.retention.tine' = '7 d', 'topic' = 'x')");
    expect(detail).toContain(
      "Unsupported options found for 'confluent'.\n\nUnsupported options:\n\nkafka.retention.tine\ntopic\n\nSupported options:",
    );
    expect(detail).toContain("\n'kafka.retention.tine': did you mean 'kafka.retention.time'?");
    expect(detail).toContain('\nvalue.avro-registry.schema-context\n');
    expect(detail).not.toContain('key.avro-registry');
  });

  it.each([
    "'kafka.retention.time' = '1 h', 'kafka.retention.size' = '1 gb', 'kafka.cleanup-policy' = 'compact'",
    "'connector' = 'confluent', 'error-handling.mode' = 'log', 'error-handling.log.target' = 'errors'",
    "'value.format' = 'json-registry', 'value.json-registry.id-encoding' = 'header'",
    "'value.avro-registry.subject-names' = 'a;b', 'scan.startup.mode' = 'latest-offset'",
    "'scan.startup.mode' = 'timestamp', 'scan.startup.timestamp-millis' = '1000'",
  ])('are taken: %s', async (options) => {
    const { status } = await rest.run(`CREATE TABLE x (a INT) WITH (${options})`, { 'sql.dry-run': 'true' });
    expect(status.phase).toBe('COMPLETED');
  });

  it.each([
    ["'kafka.retention.time' = '7 weeks'", "'kafka.retention.time': expected a duration such as '7 d', got '7 weeks'."],
    ["'kafka.retention.size' = 'much'", "'kafka.retention.size': expected a size such as '1 mb', got 'much'."],
    [
      "'kafka.cleanup-policy' = 'keep'",
      "'kafka.cleanup-policy': expected delete, compact or delete-compact, got 'keep'.",
    ],
    [
      "'scan.startup.timestamp-millis' = 'x'",
      "'scan.startup.timestamp-millis': expected milliseconds since 1970-01-01",
    ],
    [
      "'scan.startup.mode' = 'group-offsets'",
      "'scan.startup.mode': expected earliest-offset, latest-offset, timestamp",
    ],
    ["'scan.startup.mode' = 'timestamp'", "'scan.startup.timestamp-millis' is required in 'timestamp'"],
    ["'value.json-registry.id-encoding' = 'header'", "did you mean 'value.avro-registry.id-encoding'?"],
    ["'key.fields-prefix' = 'k_', 'value.fields-include' = 'all'", 'A key prefix is not allowed'],
  ])('are refused: %s', async (options, reason) => {
    expect(await rest.refusal(`CREATE TABLE x (a INT) WITH (${options})`)).toContain(reason);
  });

  it('tell what becomes of rows that cannot be read, and make the table that they go to', async () => {
    const shown = async (sql: string) => (await rest.query(sql)).flat();
    const optionsOf = (table: string) =>
      shown(
        `SELECT OPTION_VALUE FROM \`local\`.INFORMATION_SCHEMA.TABLE_OPTIONS WHERE TABLE_NAME = '${table}' AND OPTION_KEY = 'error-handling.mode'`,
      );
    await rest.run('CREATE TABLE readable (n INT)');
    await rest.run("ALTER TABLE readable SET ('error-handling.mode' = 'ignore')");
    expect(await optionsOf('readable')).toEqual(['ignore']);
    await rest.run("ALTER TABLE readable SET ('error-handling.mode' = 'log')");
    await rest.run(
      "CREATE TABLE logged (n INT) WITH ('error-handling.mode' = 'log', 'error-handling.log.target' = 'not_read')",
    );
    const there = await shown('SHOW TABLES');
    expect(there).toEqual(expect.arrayContaining(['error_log', 'not_read']));
  });

  it.each([
    ["ALTER TABLE altered SET ('kafka.retention-time' = '1 d')", "did you mean 'kafka.retention.time'?"],
    ["ALTER TABLE altered SET ('kafka.retention.time' = 'x')", "expected a duration such as '7 d', got 'x'."],
    ["ALTER TABLE altered SET ('connector' = 'kafka')", "The connector 'kafka' is not supported by the emulator"],
    ['ALTER TABLE altered SET ()', 'ALTER TABLE SET does not support empty key.'],
    ["SELECT n FROM altered /*+ OPTIONS('scan.startup.mod' = 'x') */", "did you mean 'scan.startup.mode'?"],
    ["SELECT n FROM altered /*+ OPTIONS('scan.startup.mode' = 'x') */", "Invalid value for option 'scan.startup.mode'"],
  ])('are as strict afterwards: %s', async (sql, reason) => {
    expect(await rest.refusal(sql)).toContain(reason);
  });
});
