import { ENVIRONMENT, ORGANIZATION } from '../world/database';
import { offsetsTold } from '../world/reading';
import type { Server } from '../world/server';
import type { Statement } from '../world/statement';
import type { World } from '../world/world';

const rfc3339 = (at: number): string => new Date(at).toISOString();

/** A statement as the API tells of it. */
export function statementBody(world: World, statement: Statement): Readonly<Record<string, unknown>> {
  const { name, sql, properties, labels, pool, principal, stopped, createdAt, updatedAt, number } = statement;
  return {
    api_version: 'sql/v1',
    kind: 'Statement',
    metadata: {
      created_at: rfc3339(createdAt),
      updated_at: rfc3339(updatedAt),
      uid: properties['sql.dry-run'] === 'true' ? '' : `uid-${number}`,
      resource_version: String(statement.resourceVersion),
      labels,
    },
    name,
    organization_id: ORGANIZATION,
    environment_id: ENVIRONMENT.id,
    spec: {
      statement: world.server.respells ? respelled(sql) : sql,
      properties,
      compute_pool_id: pool,
      principal,
      stopped,
    },
    status: statusBody(world, statement),
  };
}

function statusBody(world: World, statement: Statement): Readonly<Record<string, unknown>> {
  const { server } = world;
  const { phase, shownPhase, detail } = statement;
  const isWanting = phase === 'PENDING' && detail.includes('pool');
  return {
    phase: shownPhase ?? phase,
    detail,
    scaling_status: { scaling_state: isWanting ? 'POOL_EXHAUSTED' : 'OK' },
    ...(statement.job && { traits: { sql_kind: 'INSERT_INTO', is_bounded: false, is_append_only: true } }),
    ...offsets(world, statement),
    ...times(server, statement),
  };
}

function offsets(world: World, statement: Statement): Readonly<Record<string, unknown>> {
  const isReading = ['RUNNING', 'DEGRADED', 'STOPPING'].includes(statement.phase) && statement.began;
  const told = isReading
    ? { offsets: offsetsTold(statement, world.server.tellsUnread), at: world.now }
    : statement.told;
  if (told === undefined || (statement.phase === 'FAILED' && !world.server.failedTells)) return {};
  return { latest_offsets: told.offsets, latest_offsets_timestamp: rfc3339(told.at) };
}

function times({ tellsDuration }: Server, { endedAt, began, ranMs }: Statement): Readonly<Record<string, unknown>> {
  if (!tellsDuration || endedAt === undefined) return {};
  return { end_time: rfc3339(endedAt), ...(began && { duration: `PT${ranMs / 1000}S` }) };
}

/** The same SQL, as another renderer would write it. */
const respelled = (sql: string): string => `${sql.replaceAll('\n', '\n ')} ;`;
