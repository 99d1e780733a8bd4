import type { Statement } from '../world/statement';
import { submit } from '../world/submit';
import type { World } from '../world/world';
import { type Answering, type ApiAnswer, type ApiRequest, refused, type Subject, subjectOf } from './answer';
import { Listing } from './listing';
import { statementBody } from './statement-body';

/** The statements API of a world. */
export function apiOf(world: World): Answering {
  const listing = new Listing(world);
  return (request) => {
    const subject = subjectOf(request);
    if (!subject) return refused(404, `there is no ${request.path}`);
    if (subject.name !== '') return answerOf(world, subject, request);
    return request.method === 'POST' ? create(world, request) : { status: 200, body: listing.page(subject.query) };
  };
}

function answerOf(world: World, { name, part }: Subject, request: ApiRequest): ApiAnswer {
  const statement = world.statements.get(name);
  if (statement?.isHidden) return refused(403, `access to ${name} is not allowed`);
  if (!statement) return refused(404, `${name} does not exist`);
  if (part === 'results') return results(statement);
  if (part === 'exceptions') return exceptions(statement);
  if (request.method === 'PUT') return change(world, statement, request);
  if (request.method === 'DELETE') return remove(world, statement);
  return { status: 200, body: statementBody(world, statement) };
}

interface Body {
  readonly name: string;
  readonly metadata: { readonly labels: Readonly<Record<string, string>>; readonly resource_version?: string };
  readonly spec: {
    readonly statement: string;
    readonly properties: Readonly<Record<string, string>>;
    readonly compute_pool_id: string;
    readonly principal: string;
    readonly stopped: boolean;
  };
}

function create(world: World, { body }: ApiRequest): ApiAnswer {
  const { name, metadata, spec } = JSON.parse(body) as Body;
  if (!/^[a-z0-9-]{1,72}$/.test(name)) return refused(400, `the name '${name}' is not allowed`);
  if (world.statements.has(name)) return refused(409, `${name} already exists`);
  const { statement: sql, properties, compute_pool_id: pool, principal } = spec;
  const statement = submit(world, { name, sql, properties, labels: metadata.labels, pool, principal });
  return { status: 201, body: statementBody(world, statement) };
}

function change(world: World, statement: Statement, { body }: ApiRequest): ApiAnswer {
  const { metadata, spec } = JSON.parse(body) as Body;
  if (metadata.resource_version !== String(statement.resourceVersion)) return refused(409, 'it has changed meanwhile');
  const hasMoved = spec.compute_pool_id !== statement.pool || spec.principal !== statement.principal;
  if (hasMoved && statement.isActive) return refused(422, 'pool and principal change only while it is stopped');
  statement.pool = spec.compute_pool_id;
  statement.principal = spec.principal;
  return spec.stopped ? stop(world, statement) : resume(world, statement);
}

/** Tells a statement to stop. */
export function stop(world: World, statement: Statement): ApiAnswer {
  if (statement.phase === 'STOPPED' || statement.phase === 'STOPPING') return { status: 202, body: undefined };
  if (!['PENDING', 'RUNNING', 'DEGRADED'].includes(statement.phase)) {
    return refused(400, `a statement that is ${statement.phase} cannot be stopped`);
  }
  statement.stopped = true;
  statement.become('STOPPING', world.now);
  return { status: 202, body: undefined };
}

/** Tells a statement to go on. */
export function resume(world: World, statement: Statement): ApiAnswer {
  if (['PENDING', 'RUNNING', 'DEGRADED'].includes(statement.phase)) return { status: 202, body: undefined };
  if (statement.phase !== 'STOPPED' && statement.phase !== 'FAILED') {
    return refused(400, `a statement that is ${statement.phase} cannot be resumed`);
  }
  statement.stopped = false;
  statement.calledAt = world.now;
  statement.touch(world.now);
  if (world.server.ticks.resuming > 0) statement.resuming = world.server.ticks.resuming;
  else statement.become('PENDING', world.now);
  return { status: 202, body: undefined };
}

/** Deletes a statement; one that runs is stopped before, and its name is taken for as long as that lasts. */
export function remove(world: World, statement: Statement): ApiAnswer {
  if (statement.phase !== 'DELETING') statement.become('DELETING', world.now);
  return { status: 202, body: undefined };
}

const results = ({ rows }: Statement): ApiAnswer => ({
  status: 200,
  body: { metadata: { next: '' }, results: { data: rows.map((row) => ({ op: 0, row })) } },
});

/** Those of all its runs: it remembers ten. */
const exceptions = ({ failures }: Statement): ApiAnswer => ({
  status: 200,
  body: {
    data: failures
      .slice(0, 10)
      .map(({ at, message }) => ({ name: 'Failure', message, timestamp: new Date(at).toISOString() })),
  },
});
