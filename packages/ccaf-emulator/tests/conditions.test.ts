import { LOCAL } from '../src';
import { ManualClock } from './manual-clock';
import { validator } from './openapi';
import { type Problem, Rest, type StatementBody } from './rest';

const COPY = 'INSERT INTO sink SELECT n FROM source';
const POOL = LOCAL.computePoolId;
const MINUTE = 60_000;

let rest: Rest;
let clock: ManualClock;
let name: string;
beforeEach(async () => {
  clock = new ManualClock();
  rest = await Rest.start({ clock });
  await rest.run('CREATE TABLE source (n INT)');
  await rest.run('CREATE TABLE sink (n INT)');
  ({ name } = await rest.run(COPY));
});
afterEach(() => rest.emulator.close());

/** A statement as it is answered, which must be as the API's description says. */
async function get(one = name): Promise<StatementBody> {
  const body = await rest.get(one);
  const validate = validator('sql.v1.Statement');
  expect(validate(body) ? [] : validate.errors).toEqual([]);
  return body;
}

const STARTED = '2024-01-31T10:20:30.000Z';
const A_MINUTE_LATER = '2024-01-31T10:21:30.000Z';

it('a statement that is well has no warnings and no limit, and its pool has room', async () => {
  clock.advance(MINUTE);
  const { status } = await get();
  expect(status).toMatchObject({
    scaling_status: { scaling_state: 'OK', last_updated: STARTED },
    network_kind: 'PUBLIC',
  });
  expect(status).not.toHaveProperty('warnings');
  expect(status).not.toHaveProperty('state_limit_status');
});

it('warnings are told with severity, reason and time, the oldest first', async () => {
  const reason = 'HIGH_STATE_OPERATOR_WITHOUT_TTL';
  rest.emulator.accidents.warn(name, { severity: 'MODERATE', reason, message: 'It keeps state.' });
  clock.advance(MINUTE);
  rest.emulator.accidents.warn(name, { severity: 'CRITICAL', reason, message: 'It keeps too much.' });
  expect((await get()).status).toMatchObject({
    phase: 'RUNNING',
    warnings: [
      { severity: 'MODERATE', reason, message: 'It keeps state.', created_at: STARTED },
      { severity: 'CRITICAL', reason, message: 'It keeps too much.', created_at: A_MINUTE_LATER },
    ],
  });
});

it('how near the state is to its limit is told, and since when', async () => {
  clock.advance(MINUTE);
  rest.emulator.accidents.limitState(name, 'EXCEEDING_SOFT_LIMIT', '500 GB');
  expect((await get()).status).toMatchObject({
    state_limit_status: {
      state_limit_state: 'EXCEEDING_SOFT_LIMIT',
      detail: '500 GB',
      last_updated: A_MINUTE_LATER,
    },
  });
});

describe('a compute pool that is exhausted', () => {
  beforeEach(() => {
    clock.advance(MINUTE);
    rest.emulator.accidents.exhaustPool(POOL);
  });

  it('is told of what runs in it, and since when; of what has ended it is not', async () => {
    expect((await get()).status).toMatchObject({
      phase: 'RUNNING',
      scaling_status: { scaling_state: 'POOL_EXHAUSTED', last_updated: A_MINUTE_LATER },
    });
    expect((await get('s-1')).status).toMatchObject({ scaling_status: { scaling_state: 'OK', last_updated: STARTED } });
    await rest.emulator.accidents.relievePool(POOL);
    expect((await get()).status).toMatchObject({ scaling_status: { scaling_state: 'OK' } });
  });

  it('keeps what is submitted in PENDING until CFUs are free', async () => {
    const { name: waiting, status } = await rest.submit('CREATE TABLE late (n INT)');
    expect(status).toMatchObject({ phase: 'PENDING', scaling_status: { scaling_state: 'POOL_EXHAUSTED' } });
    await rest.emulator.accidents.relievePool(POOL);
    expect((await get(waiting)).status.phase).toBe('COMPLETED');
    expect(await rest.emulator.rows({ table: 'late' })).toEqual([]);
  });

  it('is asked for no CFU by a statement that is only checked', async () => {
    expect((await rest.submit(COPY, { 'sql.dry-run': 'true' })).status.phase).toBe('COMPLETED');
  });
});

it('a service account that is deleted interrupts what runs as it, and nothing starts as it', async () => {
  await rest.emulator.accidents.deletePrincipal(LOCAL.principalId);
  await rest.emulator.produce({ table: 'source' }, [{ n: 1 }]);
  await rest.emulator.settle();
  expect([(await get()).status.phase, await rest.emulator.rows({ table: 'sink' })]).toEqual(['RUNNING', []]);
  clock.advance(120 * MINUTE);
  expect((await get()).status).toMatchObject({ phase: 'DEGRADED', detail: 'Principal sa-local does not exist' });
  await rest.setStopped(name, true);
  await rest.setStopped(name, false);
  expect((await get()).status.phase).toBe('FAILED');
});

it.each([401, 403])('a key that is refused is answered %d, however often it asks', async (status) => {
  rest.emulator.faults.onRequest({ times: Number.POSITIVE_INFINITY, fault: { kind: 'answer', status } });
  for (const path of ['', `/${name}`, `/${name}/exceptions`]) {
    const answer = await rest.request<{ errors: Problem[] }>('GET', path);
    expect(answer.status).toBe(status);
    expect(validator('Failure')(answer.body)).toBe(true);
  }
  rest.emulator.faults.clear();
  expect((await rest.request('GET', '')).status).toBe(200);
});
