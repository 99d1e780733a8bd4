import { type Problem, Rest } from './rest';

let rest: Rest;
beforeAll(async () => {
  rest = await Rest.start();
});
afterAll(() => rest.emulator.close());

describe('every answer', () => {
  it('carries a request id and stands in the log without its headers and body', async () => {
    rest.emulator.requests.clear();
    const { headers } = await rest.request('GET', '?page_size=5&label_selector=a%3Db');
    await rest.request('GET', '/nope');
    const [first, second] = rest.emulator.requests.entries();
    expect(first).toEqual({
      sequence: 1,
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      method: 'GET',
      path: rest.statementsPath,
      query: { page_size: '5', label_selector: 'a=b' },
      status: 200,
      requestId: headers.get('x-request-id'),
    });
    expect(second).toMatchObject({ sequence: 2, path: `${rest.statementsPath}/nope`, status: 404 });
    expect(JSON.stringify(rest.emulator.requests.entries())).not.toContain('Basic');
  });

  it.each([
    ['no credentials', ''],
    ['a wrong secret', `Basic ${Buffer.from('LOCALKEY:local-secreT').toString('base64')}`],
    ['a longer secret', `Basic ${Buffer.from('LOCALKEY:local-secret2').toString('base64')}`],
    ['a bearer token', 'Bearer abc'],
  ])('is 401 for %s', async (_, authorization) => {
    const { status, body } = await rest.request('GET', '', undefined, { authorization });
    expect(status).toBe(401);
    expect(body).toMatchObject({
      errors: [{ status: '401', code: 'user_unauthenticated', title: 'Authentication Required' }],
    });
  });

  it.each([
    [
      'another organization',
      '/sql/v1/organizations/00000000-0000-4000-8000-000000000002/environments/env-local/statements',
      'Organization',
    ],
    [
      'another environment',
      '/sql/v1/organizations/00000000-0000-4000-8000-000000000001/environments/local/statements',
      'Environment local',
    ],
    ['another path', '/sql/v2', 'No such path: /sql/v2'],
  ])('is 404 for %s', async (_, path, detail) => {
    const { status, body } = await rest.request<{ errors: Problem[] }>('GET', `${rest.emulator.url}${path}`);
    expect(status).toBe(404);
    expect(body.errors[0]?.detail).toContain(detail);
  });

  it('is 404 for a statement that is not there, and 405 for a method that is not', async () => {
    for (const path of ['/x', '/x/results', '/x/exceptions'])
      expect((await rest.request('GET', path)).status).toBe(404);
    expect((await rest.request('DELETE', '/x')).status).toBe(404);
    expect((await rest.request('PUT', '')).status).toBe(405);
  });

  it('is 404 for a path that is no URL, and 413 for a body of more than 4 MiB', async () => {
    expect((await rest.request('GET', `${rest.emulator.url}//`)).status).toBe(404);
    expect((await rest.request('POST', '', 'x'.repeat(4 * 1024 * 1024 + 1))).status).toBe(413);
  });
});
