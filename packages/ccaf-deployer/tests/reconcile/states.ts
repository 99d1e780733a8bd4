import type { DesiredState } from '../../src/reconcile/desired-state';
import { insertTextFrom } from '../../src/reconcile/insert-text';
import type { ManagedStatement } from '../../src/reconcile/observed-state';
import { fingerprintOf } from '../../src/reconcile/statement-labels';
import type { Target } from '../../src/reconcile/target';
import { readsIn } from '../../src/reconcile/unlabelled-statement';

/** What should run, where nothing but its SQL and its topics is known. */
export const desiredOf = (target: Target, insert: string, sources: readonly string[]): DesiredState => ({
  app: 'app',
  target,
  createSink: 'CREATE',
  insert,
  insertFrom: (offsets) => insertTextFrom(insert, offsets),
  fingerprint: fingerprintOf(insert),
  sources,
});

/** What the labels of a statement with this SQL tell. */
export const toldOf = (sql: string): Pick<ManagedStatement, 'sql' | 'fingerprint' | 'reads'> => ({
  sql,
  fingerprint: fingerprintOf(insertTextFrom(sql)),
  reads: readsIn(sql),
});
