import { request as httpRequest } from 'node:http';
import type { Snapshot } from '../../src/page/model';
import { Rest } from '../rest';

let rest: Rest;
beforeEach(async () => {
  rest = await Rest.start();
});
afterEach(() => rest.emulator.close());

interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

/** A request with headers that `fetch` would not send. */
function send(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(rest.emulator.url + path, { method, headers }, async (response) => {
      let text = '';
      for await (const chunk of response) text += String(chunk);
      resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
    });
    request.on('error', reject).end();
  });
}

const snapshot = async (query = ''): Promise<Snapshot> => JSON.parse((await send(`/local/snapshot${query}`)).text);

describe('every answer of the page', () => {
  it.each(['/', '/local/page.js', '/local/page.css', '/local/snapshot', '/local/nothing'])(
    'lets %s do nothing but what the page needs',
    async (path) => {
      const { headers } = await send(path);
      expect(headers).toMatchObject({
        'content-security-policy':
          "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; " +
          "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'",
        'x-content-type-options': 'nosniff',
        'cross-origin-resource-policy': 'same-origin',
        'cache-control': 'no-store',
      });
    },
  );

  it('needs no credentials, and stands in no log', async () => {
    expect((await send('/')).headers['content-type']).toBe('text/html; charset=utf-8');
    expect((await send('/local/nothing')).status).toBe(404);
    expect((await send('/', {}, 'PUT')).status).toBe(405);
    expect(rest.emulator.requests.entries()).toEqual([]);
  });
});

describe('who may ask', () => {
  it.each(['localhost:1234', '127.0.0.1', '[::1]:80', 'LOCALHOST'])('lets the host %s in', async (host) => {
    expect((await send('/', { host })).status).toBe(200);
  });

  it.each([
    'evil.example',
    'localhost.evil.example:80',
    '127.0.0.1.evil.example',
    '10.0.0.1',
    'localhost@evil.example',
  ])('refuses the host %s', async (host) => {
    const { status, text } = await send('/local/snapshot', { host });
    expect(status).toBe(403);
    expect(JSON.parse(text)).toEqual({
      error: `the page answers under localhost and 127.0.0.1 only, got the host "${host}"`,
    });
  });

  it.each(['https://evil.example', 'null', 'http://localhost.evil.example'])(
    'refuses a page of %s, the statements API too',
    async (origin) => {
      const authorization = `Basic ${Buffer.from('LOCALKEY:local-secret').toString('base64')}`;
      expect((await send('/local/snapshot', { origin })).status).toBe(403);
      expect((await send(rest.statementsPath, { origin, authorization })).status).toBe(403);
      expect((await send(rest.statementsPath, { origin: 'http://localhost:5173', authorization })).status).toBe(200);
      expect((await send(rest.statementsPath, { host: 'host.docker.internal', authorization })).status).toBe(200);
    },
  );

  it('changes a statement for its own page only', async () => {
    await rest.run('CREATE TABLE s (a INT)');
    const { name } = await rest.run('SELECT * FROM s');
    const stop = (headers: Record<string, string>) => send(`/local/statements/${name}/stop`, headers, 'POST');
    const own = { 'x-local-page': '1' };
    expect((await stop({})).status).toBe(403);
    expect((await stop({ origin: rest.emulator.url })).status).toBe(403);
    expect((await stop({ ...own, origin: 'http://localhost:5173' })).status).toBe(403);
    expect((await stop({ ...own, host: 'evil.example', origin: 'http://evil.example' })).status).toBe(403);
    expect((await rest.get(name)).status.phase).toBe('RUNNING');
    expect((await stop({ ...own, origin: rest.emulator.url })).status).toBe(200);
    expect((await rest.get(name)).status.phase).toBe('STOPPED');
  });

  it('tells why the API refuses what a button asks for', async () => {
    await rest.run('CREATE TABLE s (a INT)');
    const post = (path: string) => send(`/local/statements/${path}`, { 'x-local-page': '1' }, 'POST');
    expect(await post('s-1/resume')).toMatchObject({ status: 200 });
    expect(await post('s-1/stop')).toMatchObject({
      status: 400,
      text: '{"error":"A statement in phase COMPLETED (CREATE_TABLE) cannot be stopped"}',
    });
    expect(await post('nope/stop')).toMatchObject({
      status: 404,
      text: '{"error":"Statement resource=nope does not exist"}',
    });
    expect(await post('s-1/constructor')).toMatchObject({ status: 404 });
  });
});

describe('a snapshot', () => {
  it('is empty where nothing is', async () => {
    expect(await snapshot()).toEqual({
      environment: 'local',
      engine: 'embedded',
      statements: [],
      statementCount: 0,
      hiddenCount: 0,
      others: [],
      tables: [],
      tableCount: 0,
    });
  });

  it('counts what a statement has read and written', async () => {
    await rest.run('CREATE TABLE s (a INT)');
    await rest.run('CREATE TABLE t (a INT)');
    await rest.emulator.produce({ table: 's' }, [{ a: 1 }, { a: 2 }, { a: null }]);
    const { name } = await rest.run('INSERT INTO t SELECT a FROM s WHERE a IS NOT NULL');
    await rest.emulator.settle();
    const { statement, rows } = await snapshot();
    expect(statement).toMatchObject({ name, phase: 'RUNNING', actions: ['stop', 'delete'] });
    expect(statement?.offsets).toEqual([{ table: 's', read: 3, rows: 3, position: 'partition:0,offset:3' }]);
    expect(statement?.flow?.map(({ title, rows: count, read }) => [title, count, read])).toEqual([
      ['s', 3, 3],
      ['Filter', undefined, undefined],
      ['t', 2, undefined],
    ]);
    expect(rows?.rows.map(({ offset, cells }) => [offset, cells[0]?.text])).toEqual([
      [1, '2'],
      [0, '1'],
    ]);
  });

  it('tells which table each statement fills, and how the rows come into those that another one fills', async () => {
    for (const table of ['s', 't', 'u']) await rest.run(`CREATE TABLE ${table} (a INT)`);
    await rest.emulator.produce({ table: 's' }, [{ a: 1 }, { a: 2 }]);
    const { name: stopped } = await rest.run('INSERT INTO t SELECT a FROM s WHERE a > 1');
    expect((await send(`/local/statements/${stopped}/stop`, { 'x-local-page': '1' }, 'POST')).status).toBe(200);
    const { name: into } = await rest.run('INSERT INTO t SELECT a FROM s');
    const { name: other } = await rest.run('INSERT INTO u SELECT a FROM s');
    await rest.emulator.settle();
    const { statements, others } = await snapshot(`?statement=${other}`);
    expect(statements.map((entry) => [entry.name, entry.writes])).toEqual([
      [other, 'u'],
      [into, 't'],
      [stopped, 't'],
      ['s-3', undefined],
      ['s-2', undefined],
      ['s-1', undefined],
    ]);
    expect(others.map(({ name, phase, flow }) => [name, phase, flow.map(({ title, rows }) => [title, rows])])).toEqual([
      [
        into,
        'RUNNING',
        [
          ['s', 2],
          ['Select', undefined],
          ['t', 3],
        ],
      ],
    ]);
    expect((await snapshot(`?statement=${stopped}`)).others.map(({ name }) => name)).toEqual([other]);
  });

  it('shows values that hold others as JSON by names, and the beginning of a long type', async () => {
    const fields = Array.from({ length: 9 }, (_, index) => ({ name: `field_${index}`, type: ['null', 'string'] }));
    const inner = { type: 'record', name: 'I', fields };
    const schema = { type: 'record', name: 'R', fields: [{ name: 'v', type: { type: 'array', items: inner } }] };
    await rest.emulator.createTable({ table: 's' }, schema, { key: null });
    await rest.emulator.produce({ table: 's' }, [{ v: [{ field_0: 'a' }] }]);
    const { rows: newest } = await snapshot();
    const type = 'ARRAY<ROW<`field_0` STRING, `field_1` STRING, `field_2` STRING, `field_3` STRING…';
    expect(newest?.columns[0]).toEqual({ name: 'v', type, isNumeric: false });
    const text = '[{"field_0":"a","field_1":null,"field_2":null,"field_3":null,"field_4":null,"fie…';
    expect(newest?.rows[0]?.cells[0]).toEqual({ form: 'text', text, hasMore: true });
  });

  it('shows the newest twenty rows, long values cut, and NULL, bytes and empty texts as what they are', async () => {
    await rest.emulator.createTable(
      { table: 's' },
      { type: 'record', name: 'R', fields: [{ name: 'v', type: ['null', 'string'] }] },
    );
    const rows = Array.from({ length: 30 }, (_, index) => ({ key: Buffer.from([index]), v: `v${index}` }));
    const long = '😀'.repeat(100);
    await rest.emulator.produce({ table: 's' }, [
      ...rows,
      { key: Buffer.from('zoë'), v: null },
      { key: null, v: 'NULL' },
      { key: Buffer.alloc(0), v: '' },
      { key: Buffer.from([0, 255]), v: long },
    ]);
    const { rows: newest } = await snapshot();
    expect(newest?.columns).toEqual([
      { name: 'key', type: 'BYTES', isNumeric: false },
      { name: 'v', type: 'STRING', isNumeric: false },
      { name: '$rowtime', type: 'TIMESTAMP_LTZ(3)', isNumeric: false },
    ]);
    expect(newest?.rows).toHaveLength(20);
    expect(newest?.rows.slice(0, 4).map(({ cells }) => cells.slice(0, 2))).toEqual([
      [
        { form: 'bytes', text: "x'00ff'", hasMore: true },
        { form: 'text', text: `${'😀'.repeat(40)}…`, hasMore: true },
      ],
      [
        { form: 'bytes', text: "x''", hasMore: true },
        { form: 'empty', text: 'empty', hasMore: false },
      ],
      [
        { form: 'null', text: 'NULL', hasMore: false },
        { form: 'text', text: 'NULL', hasMore: false },
      ],
      [
        { form: 'bytes', text: 'zoë', hasMore: true },
        { form: 'null', text: 'NULL', hasMore: false },
      ],
    ]);
    const value = (query: string) => send(`/local/value?table=${newest?.table.id}&${query}`);
    expect(JSON.parse((await value('offset=33&column=1')).text)).toEqual({ text: long, length: 200 });
    expect(JSON.parse((await value('offset=30&column=0')).text)).toEqual({ text: "x'7a6fc3ab'", length: 11 });
    for (const nowhere of ['offset=99&column=1', 'offset=1&column=9', 'offset=-1&column=x'])
      expect((await value(nowhere)).status).toBe(404);
  });

  it('holds a part of many statements and of a long SQL, and the rest when asked', async () => {
    const sql = `SELECT ${Array.from({ length: 2_000 }, (_, index) => index).join(', ')}`;
    await rest.run(sql);
    await Promise.all(Array.from({ length: 199 }, () => rest.run('SELECT 1')));
    await rest.run('SELECT 1');
    const { statements, statementCount } = await snapshot();
    expect([statements.length, statementCount, statements[0]?.name]).toEqual([200, 201, 's-201']);
    const textOf = ({ statement }: Snapshot) => statement?.sql.pieces.map(([, text]) => text).join('');
    const [part, whole] = [await snapshot('?statement=s-1'), await snapshot('?statement=s-1&sql=whole')];
    expect([textOf(part)?.length, part.statement?.sql.isCut]).toEqual([4_000, true]);
    expect([textOf(whole) === sql, whole.statement?.sql.isCut]).toEqual([true, false]);
  });

  it('leaves hidden statements out until they are asked for', async () => {
    const spec = { statement: 'SELECT 1' };
    const metadata = { labels: { 'user.confluent.io/hidden': 'true' } };
    await rest.request('POST', '', { name: 'secret', spec, metadata });
    expect(await snapshot()).toMatchObject({ statements: [], statementCount: 0, hiddenCount: 1 });
    expect((await snapshot('?hidden=true')).statements).toMatchObject([{ name: 'secret', isHidden: true }]);
  });
});
