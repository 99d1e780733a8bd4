import { SchemaRegistry } from '../../src/flink/schema-registry';

const SCHEMA = '{"type":"record","name":"Order","fields":[{"name":"id","type":"string"}]}';
const NEXT = '{"type":"record","name":"Order","fields":[]}';

/** A request, and what is answered. */
function asker(registry = new SchemaRegistry()) {
  return (method: string, path: string, body?: unknown) =>
    registry.route({ method, path, body: body === undefined ? '' : JSON.stringify(body) });
}

it('gives a subject versions, and a schema one id in all subjects', () => {
  const ask = asker();
  expect(ask('POST', '/subjects/orders-value/versions', { schema: SCHEMA })).toEqual({ status: 200, body: { id: 1 } });
  expect(ask('POST', '/subjects/orders-value/versions', { schema: NEXT })?.body).toEqual({ id: 2 });
  expect(ask('POST', '/subjects/other-value/versions', { schema: NEXT })?.body).toEqual({ id: 2 });
  expect(ask('GET', '/subjects')?.body).toEqual(['orders-value', 'other-value']);
  expect(ask('GET', '/subjects/orders-value/versions')?.body).toEqual([1, 2]);
  expect(ask('GET', '/subjects/other-value/versions')?.body).toEqual([1]);
});

it('registers a schema once, however it is spaced', () => {
  const ask = asker();
  ask('POST', '/subjects/orders-value/versions', { schema: SCHEMA });
  const spaced = JSON.stringify(JSON.parse(SCHEMA), null, 2);
  expect(ask('POST', '/subjects/orders-value/versions', { schema: spaced })?.body).toEqual({ id: 1 });
  expect(ask('GET', '/subjects/orders-value/versions')?.body).toEqual([1]);
});

it('finds a schema by its id, by its version, and by itself', () => {
  const ask = asker();
  ask('POST', '/subjects/a%2Fb/versions', { schema: SCHEMA });
  ask('POST', '/subjects/a%2Fb/versions', { schema: NEXT });
  expect(ask('GET', '/schemas/ids/1')?.body).toEqual({ schema: SCHEMA });
  expect(ask('GET', '/subjects/a%2Fb/versions/1')?.body).toEqual({ subject: 'a/b', id: 1, version: 1, schema: SCHEMA });
  const latest = { subject: 'a/b', id: 2, version: 2, schema: NEXT };
  expect(ask('GET', '/subjects/a%2Fb/versions/latest')?.body).toEqual(latest);
  expect(ask('POST', '/subjects/a%2Fb', { schema: NEXT })?.body).toEqual(latest);
});

it('keeps JSON schemas apart from Avro ones, and says which a schema is', () => {
  const ask = asker();
  ask('POST', '/subjects/orders-value/versions', { schema: '{}' });
  const json = { schemaType: 'JSON', schema: '{}' };
  expect(ask('POST', '/subjects/orders-value/versions', json)?.body).toEqual({ id: 2 });
  expect(ask('GET', '/schemas/ids/2')?.body).toEqual(json);
});

it('forgets a subject, and still finds its schemas by their ids', () => {
  const ask = asker();
  ask('POST', '/subjects/orders-value/versions', { schema: SCHEMA });
  expect(ask('DELETE', '/subjects/orders-value')?.body).toEqual([1]);
  expect(ask('GET', '/subjects')?.body).toEqual([]);
  expect(ask('GET', '/schemas/ids/1')?.body).toEqual({ schema: SCHEMA });
});

const protobuf = { schemaType: 'PROTOBUF', schema: 'syntax = "proto3";' };

it.each([
  ['GET', '/schemas/ids/7', undefined, 404, 40403],
  ['GET', '/subjects/none/versions', undefined, 404, 40401],
  ['GET', '/subjects/orders-value/versions/2', undefined, 404, 40402],
  ['GET', '/subjects/orders-value/versions/newest', undefined, 422, 42202],
  ['POST', '/subjects/orders-value', { schema: NEXT }, 404, 40403],
  ['DELETE', '/subjects/none', undefined, 404, 40401],
  ['POST', '/subjects/orders-value/versions', { schema: '{' }, 422, 42201],
  ['POST', '/subjects/orders-value/versions', protobuf, 422, 42201],
  ['PUT', '/subjects', undefined, 405, 405],
])('refuses %s %s', (method, path, body, status, code) => {
  const ask = asker();
  ask('POST', '/subjects/orders-value/versions', { schema: SCHEMA });
  expect(ask(method, path, body)).toMatchObject({ status, body: { error_code: code } });
});

it('names PROTOBUF where it is refused', () => {
  expect(asker()('POST', '/subjects/a/versions', protobuf)?.body).toEqual({
    error_code: 42201,
    message: 'Invalid schema type "PROTOBUF": this registry has AVRO and JSON, and no PROTOBUF.',
  });
});

it('leaves other paths to others', () => {
  expect(asker()('GET', '/sql/v1/statements')).toBeUndefined();
});
