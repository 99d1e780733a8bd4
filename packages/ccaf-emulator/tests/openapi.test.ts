import { validator } from './openapi';
import { Rest } from './rest';

let rest: Rest;
beforeAll(async () => {
  rest = await Rest.start();
  await rest.emulator.createTable({ table: 'source' }, 'int');
  await rest.run('CREATE TABLE sink (v INT)');
  await rest.run('INSERT INTO sink SELECT val FROM source');
  await rest.run("SELECT 1, 'a', 1.5, TIMESTAMP '2024-01-31 10:20:30', CAST(NULL AS BYTES)");
  await rest.submit('SELECT nothing');
});
afterAll(() => rest.emulator.close());

it.each([
  ['sql.v1.Statement', '/s-1'],
  ['sql.v1.Statement', '/s-2'],
  ['sql.v1.Statement', '/s-3'],
  ['sql.v1.Statement', '/s-4'],
  ['sql.v1.StatementList', ''],
  ['sql.v1.StatementResult', '/s-3/results'],
  ['sql.v1.StatementExceptionList', '/s-4/exceptions'],
  ['Failure', '/nope'],
  ['Failure', '?page_size=0'],
] as const)('answers %s at %s as the OpenAPI description says', async (schema, path) => {
  const validate = validator(schema);
  const { body } = await rest.request('GET', path);
  validate(body);
  expect(validate.errors ?? []).toEqual([]);
});

it('would notice an answer that is not as described', () => {
  expect(validator('sql.v1.Statement')({ api_version: 'sql/v2' })).toBe(false);
});
