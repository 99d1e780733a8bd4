import { isYoung } from '../reconcile/phases';
import { writersOf } from './heads';
import type { ExpectedApp, Look } from './look';

/**
 * Why a check stands aside of an app: a deploy of it may be under way. None lasts longer than a Lambda does, fifteen minutes,
 * and the statements that it makes are younger. Of an app that has no statement yet, a deploy reads the catalog and
 * creates sinks.
 */
export function asideOf(app: ExpectedApp, look: Look): string | undefined {
  const writers = writersOf(app, look).map(({ told }) => told);
  const counted = writers.length > 0 ? writers : [...look.ours.map(({ told }) => told), ...look.internal];
  // One of which the server does not say when it was made would keep the app from being told of for ever.
  const young = counted.find((statement) => statement.createdAt !== '' && isYoung(look.now, statement));
  return young && `statement '${young.name}' is younger than 15 minutes: a deploy may be under way`;
}
