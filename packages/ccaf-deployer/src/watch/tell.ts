import type { Logger } from '../log';
import type { Flow } from '../metrics';
import { keptUntil } from '../reconcile/kept';
import { endOf } from '../reconcile/phases';
import { appFlow } from './app-flow';
import { CONDITIONS } from './conditions';
import { emfLine, isMeasured, levels } from './emf';
import type { Finding } from './finding';
import type { Judged } from './judge';
import type { Look } from './look';

/** Where a check is told, and as whose. */
export interface Teller {
  readonly log: Logger;
  /** Takes a line as it is. */
  readonly write: (line: string) => void;
  readonly functionName: string;
  /** By this machine's clock, which is that of the log. */
  readonly at: number;
  /** Whether it was a check: one that can tell nothing of any app is none, and silence tells of it. */
  readonly isCheck: boolean;
}

/** Tells what a check came to: what is wrong, a line each, and the numbers that alarms wait for. */
export function tell(
  { log, write, functionName, at, isCheck }: Teller,
  { apps, findings }: Judged,
  flow: Flow | undefined,
): void {
  const dimensions = { function: functionName };
  for (const [app, judged] of Object.entries(apps)) {
    const { judgement, why, aside, statement, phase, since } = judged;
    if (!isMeasured(judged)) {
      log.info('not reported', { app, judgement, why, ...(aside !== undefined && { aside }) });
      continue;
    }
    for (const found of judged.findings) line(log, found);
    const { pending_records: pending } = appFlow(statement, flow);
    const values = { ...levels(judged.findings), ...(pending !== undefined && { PendingRecords: pending }) };
    write(emfLine({ at, dimensions: { ...dimensions, app }, values, properties: { statement, phase, since } }));
  }
  for (const found of findings) line(log, found);
  write(emfLine({ at, dimensions, values: { Checks: isCheck ? 1 : 0, ...levels(findings) } }));
}

function line(log: Logger, { condition, ...facts }: Finding): void {
  const { title } = CONDITIONS[condition];
  const said = { code: condition, ...facts };
  if (facts.severity === 'page') log.error(title, said);
  else log.info(title, said);
}

/** For how long it is told of a statement that has ended, in milliseconds: three checks, for a line may come twice, but not never. */
const TOLD_FOR_MS = 15 * 60 * 1000;

/**
 * Tells how far the statements have read that have just ended: 30 days later nothing else does. What was told before is not
 * remembered, so that it is told at each check of a while.
 */
export function tellEnds(log: Logger, { ours, now }: Look): void {
  for (const { managed } of ours) {
    const ended = endOf(managed);
    if (!(now - ended < TOLD_FOR_MS)) continue;
    const { name, phase, detail, endedAt, latestOffsets, offsetsAt } = managed;
    const told = { statement: name, phase, detail, ended_at: endedAt, kept_until: keptUntil(managed) };
    log.info('ended', { ...told, offsets: latestOffsets, offsets_at: offsetsAt });
  }
}
