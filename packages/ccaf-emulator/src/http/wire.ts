import { rfc3339 } from '../engine/clock';
import type { Execution } from '../engine/execution';
import type { Statement } from '../statements/statement';

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

/** What `status.latest_offsets` says: topic name to its offsets. */
export type LatestOffsets = Readonly<Record<string, string>>;

/** A statement as the API answers it. */
export function statementBody(site: Site, statement: Statement, latestOffsets: LatestOffsets, now: number): unknown {
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
    status: statusBody(statement, latestOffsets, now),
  };
}

function statusBody({ state, execution, times }: Statement, latestOffsets: LatestOffsets, now: number): unknown {
  const { startedAt, endedAt } = times;
  const hasOffsets = Object.keys(latestOffsets).length > 0;
  return {
    phase: state.phase,
    detail: state.detail,
    scaling_status: { scaling_state: 'OK', last_updated: rfc3339(startedAt ?? now) },
    ...(execution && { traits: execution.traits }),
    network_kind: 'PUBLIC',
    ...(hasOffsets && {
      latest_offsets: latestOffsets,
      latest_offsets_timestamp: rfc3339(advancedAt(execution) ?? now),
    }),
    ...(endedAt !== undefined && { end_time: rfc3339(endedAt) }),
    ...(endedAt !== undefined && startedAt !== undefined && { duration: `PT${(endedAt - startedAt) / 1000}S` }),
  };
}

function advancedAt(execution: Execution | undefined): number | undefined {
  return execution?.kind === 'job' ? execution.job.advancedAt : undefined;
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
