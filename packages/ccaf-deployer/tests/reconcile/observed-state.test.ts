import { managedStatements } from '../../src/reconcile/observed-state';
import { fingerprintOf, labelsTelling, readsOf, topicId } from '../../src/reconcile/statement-labels';
import { parseStatement, type Statement } from '../../src/statements/wire';

const FINGERPRINT = fingerprintOf('INSERT …');
const statement = (sql: string, labels: Readonly<Record<string, string>> = {}): Statement =>
  parseStatement({ name: 's', metadata: { labels }, spec: { statement: sql }, status: { phase: 'RUNNING' } });

it('takes from its labels what a statement does and reads, and does not look at its text', () => {
  const reads = readsOf(['a', 'b'], { a: 'partition:0,offset:7' });
  const labels = labelsTelling({ fingerprint: FINGERPRINT, reads });
  expect(managedStatements([statement('no SQL at all FROM `c`', labels)])).toMatchObject([
    { name: 's', fingerprint: FINGERPRINT, reads },
  ]);
});

it('reads the text of a statement without labels, or whose labels do not tell of its topics', () => {
  const sql = '-- by hand\ninsert into s select * from t';
  const reads = new Map([[topicId('t'), '']]);
  const some = labelsTelling({ fingerprint: FINGERPRINT, reads: undefined });
  expect(managedStatements([statement(sql), statement(sql, some)])).toMatchObject([
    { fingerprint: undefined, reads },
    { fingerprint: FINGERPRINT, reads },
  ]);
});

it('leaves out what writes nothing', () => {
  expect(managedStatements([statement('CREATE TABLE s (a INT)'), statement('SELECT 1')])).toEqual([]);
});
