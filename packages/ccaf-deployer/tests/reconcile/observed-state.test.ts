import { type ManagedStatement, toManaged, withStatement } from '../../src/reconcile/observed-state';
import { fingerprintOf, keysTelling, labelsOf, readsOf, topicId } from '../../src/reconcile/statement-labels';
import type { Statement } from '../../src/statements/statement';
import { parseStatement } from '../../src/statements/wire';
import { observed, statement } from './builders';

const FINGERPRINT = fingerprintOf('INSERT …');
const OURS = { isOurs: true, writes: new Set(['s']) };
const listed = (sql: string, labels: Readonly<Record<string, string>> = {}): Statement =>
  parseStatement({
    name: 'one',
    metadata: { labels, created_at: '2026-01-01T00:00:00Z', updated_at: '2026-01-02T00:00:00Z' },
    spec: {
      statement: sql,
      properties: { 'sql.tables.initial-offset-from': 'zero' },
      compute_pool_id: 'lfcp-1',
      principal: 'sa-1',
    },
    status: {
      phase: 'STOPPED',
      detail: 'by hand',
      end_time: '2026-01-02T00:00:00Z',
      duration: 'P1DT0.5S',
      latest_offsets: { a: 'partition:0,offset:7' },
      latest_offsets_timestamp: '2026-01-02T00:00:00Z',
    },
  });

it('knows of a statement what the server tells and what its labels do, whatever its text says', () => {
  const [a, b] = ['a', 'b'].map(topicId) as [string, string];
  const reads = readsOf(['a', 'b'], { a: 'partition:0,offset:7' });
  const keys = keysTelling({
    fingerprint: FINGERPRINT,
    reads,
    anew: new Set([b]),
    writes: new Set(['f'.repeat(24)]),
    isStateful: true,
  });
  const expected: ManagedStatement = {
    name: 'one',
    sql: 'no SQL at all FROM `c`',
    properties: {},
    fingerprint: FINGERPRINT,
    reads: new Map([
      [a, 'partition:0,offset:7'],
      [b, ''],
    ]),
    anew: new Set([b]),
    writes: new Set(['s']),
    isStateful: true,
    isOurs: true,
    phase: 'STOPPED',
    detail: 'by hand',
    scalingState: '',
    createdAt: '2026-01-01T00:00:00Z',
    updatedAt: '2026-01-02T00:00:00Z',
    endedAt: '2026-01-02T00:00:00Z',
    ranMs: 86_400_500,
    initialOffsetFrom: 'zero',
    latestOffsets: { a: 'partition:0,offset:7' },
    offsetsAt: '2026-01-02T00:00:00Z',
    computePoolId: 'lfcp-1',
    principalId: 'sa-1',
  };
  expect(toManaged(listed('no SQL at all FROM `c`', labelsOf(keys)), OURS)).toEqual(expected);
});

it('reads the text of a statement without labels, or whose labels do not tell of its topics', () => {
  const sql = '-- by hand\ninsert into s select * from t';
  const reads = new Map([[topicId('t'), '']]);
  const some = keysTelling({
    fingerprint: FINGERPRINT,
    reads: undefined,
    anew: new Set(),
    writes: new Set(),
    isStateful: false,
  });
  expect(toManaged(listed(sql), OURS)).toMatchObject({ fingerprint: undefined, reads, isStateful: false });
  expect(toManaged(listed(sql, labelsOf(some)), OURS)).toMatchObject({ fingerprint: FINGERPRINT, reads });
});

it('keeps a state up to date, statement by statement', () => {
  const [one, two] = [statement('one', 'RUNNING'), statement('two', 'PENDING')];
  const namesIn = (...given: Parameters<typeof withStatement>) =>
    withStatement(...given).statements.map(({ name, phase }) => `${name} ${phase}`);
  const before = observed({}, [one, two]);
  expect(namesIn(before, 'one', { ...one, phase: 'STOPPED' })).toEqual(['one STOPPED', 'two PENDING']);
  expect(namesIn(before, 'one', undefined)).toEqual(['two PENDING']);
  expect(namesIn(before, 'three', statement('three', 'PENDING'))).toEqual([
    'one RUNNING',
    'two PENDING',
    'three PENDING',
  ]);
  expect(namesIn(before, 'three', undefined)).toEqual(['one RUNNING', 'two PENDING']);
});
