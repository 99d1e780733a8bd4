import { rfc3339 } from '../engine/clock';
import type { PoolUse } from '../statements/account';
import type { Conditions } from '../statements/conditions';
import type { Statement, StatementView } from '../statements/statement';

/** Where the API is and whom it serves: the fixed part of every answer. */
export interface Site {
  /** `http://127.0.0.1:<port>`. */
  readonly url: string;
  readonly organizationId: string;
  readonly environmentId: string;
}

export function statementsUrl({ url, organizationId, environmentId }: Site): string {
  return `${url}/sql/v1/organizations/${organizationId}/environments/${environmentId}/statements`;
}

/** How far a statement has come, and whether its times are told. */
export interface Told {
  readonly latestOffsets: Readonly<Record<string, string>>;
  readonly offsetsAt: number | undefined;
  readonly runTimes: boolean;
  /** Whether CFUs of its pool are free, and since when. */
  readonly pool: PoolUse | undefined;
  /** What its status says instead of the truth. */
  readonly instead: Readonly<Record<string, unknown>>;
}

/** A statement as the API answers it. */
export function statementBody(site: Site, statement: StatementView, told: Told, now: number): unknown {
  const { name, spec, labels, createdAt, updatedAt, uid, resourceVersion } = statement;
  return {
    api_version: 'sql/v1',
    kind: 'Statement',
    metadata: {
      self: `${statementsUrl(site)}/${name}`,
      created_at: rfc3339(createdAt),
      updated_at: rfc3339(updatedAt),
      uid,
      resource_version: resourceVersion,
      labels,
    },
    name,
    organization_id: site.organizationId,
    environment_id: site.environmentId,
    spec,
    status: statusBody(statement, told, now),
  };
}

function statusBody(statement: StatementView, told: Told, now: number): unknown {
  const { state, execution, times, conditions } = statement;
  const { latestOffsets, offsetsAt, runTimes, instead } = told;
  const { startedAt } = times;
  const endedAt = runTimes ? times.endedAt : undefined;
  const hasOffsets = Object.keys(latestOffsets).length > 0;
  return {
    phase: state.phase,
    detail: state.detail,
    scaling_status: scalingBody(statement, told.pool),
    ...conditionsBody(conditions),
    ...(execution && { traits: execution.traits }),
    network_kind: 'PUBLIC',
    ...(hasOffsets && {
      latest_offsets: latestOffsets,
      latest_offsets_timestamp: rfc3339(offsetsAt ?? now),
    }),
    ...(endedAt !== undefined && { end_time: rfc3339(endedAt) }),
    ...(endedAt !== undefined && startedAt !== undefined && { duration: `PT${(endedAt - startedAt) / 1000}S` }),
    ...instead,
  };
}

/** What has ended uses no CFUs, whatever its pool has. */
function scalingBody({ state, times, createdAt }: StatementView, pool: PoolUse | undefined): unknown {
  const isActive = !['COMPLETED', 'FAILED', 'STOPPED'].includes(state.phase);
  const since = times.endedAt ?? times.startedAt ?? createdAt;
  return {
    scaling_state: isActive && pool?.isExhausted ? 'POOL_EXHAUSTED' : 'OK',
    last_updated: rfc3339(isActive ? Math.max(since, pool?.at ?? since) : since),
  };
}

function conditionsBody({ warnings, stateLimit }: Conditions): object {
  return {
    ...(warnings.length > 0 && {
      warnings: warnings.map(({ at, ...warning }) => ({ ...warning, created_at: rfc3339(at) })),
    }),
    ...(stateLimit && {
      state_limit_status: {
        state_limit_state: stateLimit.state,
        last_updated: rfc3339(stateLimit.at),
        detail: stateLimit.detail,
      },
    }),
  };
}

/** The body of the exceptions endpoint. */
export function exceptionsBody(site: Site, { name, exceptions }: Statement): unknown {
  return {
    api_version: 'sql/v1',
    kind: 'StatementExceptionList',
    metadata: { self: `${statementsUrl(site)}/${name}/exceptions` },
    data: exceptions.map(({ name: exception, message, at }) => ({
      kind: 'StatementException',
      name: exception,
      message,
      timestamp: rfc3339(at),
    })),
  };
}
