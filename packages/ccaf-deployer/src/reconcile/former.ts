import { type App, type Insert, renderFormerInsert } from 'flink-table-api';
import { pathIn, type Target, type TargetIds, targetById } from './identity';
import { fingerprintOf } from './statement-labels';

/** An app as an earlier version of this project rendered it. */
export interface Former {
  readonly insert: string;
  readonly fingerprint: string;
}

/** What an app was compiled to: by the names of the event, by ids, and as a text. */
export interface Rendered {
  readonly inserts: readonly Insert[];
  readonly byIds: readonly Insert[];
  readonly insert: string;
}

/** Gives an app as it was rendered before, if it could be. Most deploys do not ask, and none needs it rendered twice. */
export function formerOf(
  app: App,
  { target, ids }: { readonly target: Target; readonly ids: TargetIds },
  rendered: Rendered,
): () => Former | undefined {
  let found: { readonly former: Former | undefined } | undefined;
  return () => {
    found ??= { former: formerIn(app, target, targetById(ids), rendered) };
    return found.former;
  };
}

/** Only an app as there were before could have been deployed then: one INSERT, and nothing that its statement is told. */
function formerIn(
  app: App,
  target: Target,
  byId: Target,
  { inserts, byIds, insert: now }: Rendered,
): Former | undefined {
  const [one, ...others] = inserts;
  const [sameById] = byIds;
  if (!one || !sameById || others.length > 0 || Object.keys(app.properties).length > 0) return undefined;
  const { table } = one.sink.properties;
  const insert = renderFormerInsert(pathIn(target, table), one);
  if (insert === undefined || insert === now) return undefined;
  const canonical = renderFormerInsert(pathIn(byId, table), sameById);
  return canonical === undefined ? undefined : { insert, fingerprint: fingerprintOf(canonical) };
}
