import type { Catalog } from '../catalog/catalog';
import type { Clock } from '../engine/clock';
import type { Tellings } from '../faults/tellings';
import type { Account } from '../statements/account';
import type { Statement, StatementView } from '../statements/statement';
import type { Statements } from '../statements/statements';
import { requirePool, requireUser } from './account-checks';
import { readCreateRequest } from './create-request';
import { failure } from './failure';
import { listPage } from './list';
import { oddListing } from './odd-listing';
import { checkParameters, type Taking } from './query-parameters';
import { parseJson } from './read-request';
import { resultsPage } from './results';
import { type Spelling, spelled } from './spelling';
import { latestOffsets, type Telling, toldProgress } from './telling';
import { readPatchRequest, readUpdateRequest, type UpdateRequest } from './update-request';
import { exceptionsBody, type Site, statementBody, statementsUrl } from './wire';

export interface Api {
  readonly site: Site;
  readonly defaults: { readonly computePoolId: string; readonly principalId: string };
  /** Whether the caller may see the statements of the default compute pool alone. */
  readonly poolScoped: boolean;
  readonly account: Account;
  readonly catalog: Catalog;
  readonly statements: Statements;
  readonly clock: Clock;
  readonly spelling: Spelling;
  readonly telling: Telling;
  readonly tellings: Tellings;
}

export interface Request {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: string;
  /** Where the caller reaches this server. */
  readonly origin: string;
}

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

type Handler = (api: Api, request: Request, name: string) => Answer | Promise<Answer>;

/** What can be asked at a path. */
interface Place {
  readonly handlers: Readonly<Record<string, Handler>>;
  /** The query parameters that a GET takes; other methods take none. */
  readonly taking: Taking;
}

const COLLECTION: Place = { handlers: { GET: list, POST: create }, taking: 'listing' };
const STATEMENT: Place = { handlers: { GET: get, PUT: update, PATCH: patch, DELETE: remove }, taking: 'nothing' };
const RESULTS: Place = { handlers: { GET: results }, taking: 'results' };
const EXCEPTIONS: Place = { handlers: { GET: exceptions }, taking: 'nothing' };

/**
 * Answers one request; a HEAD as the GET whose headers it asks for.
 *
 * @throws {HttpFailure} for every answer that is not a success.
 */
export async function route(api: Api, request: Request): Promise<Answer> {
  const [, organization, environment, name = '', sub] =
    /^\/sql\/v1\/organizations\/([^/]+)\/environments\/([^/]+)\/statements(?:\/([^/]+))?(?:\/(results|exceptions))?\/?$/
      .exec(request.path)
      ?.map((part) => part && decoded(part)) ?? [];
  if (organization === undefined) throw failure(404, `No such path: ${request.path}`);
  if (organization !== api.site.organizationId) throw failure(404, `Organization ${organization} does not exist`);
  if (environment !== api.site.environmentId) throw failure(404, `Environment ${environment} does not exist`);
  const { handlers, taking } = placeOf(name, sub);
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  const handler = handlers[method];
  if (handler === undefined) {
    const possible = Object.keys(handlers).join(', ');
    const body = failure(405, `${method} is not possible here, only ${possible}`).toBody();
    return { status: 405, body, headers: { Allow: possible } };
  }
  checkParameters(request.query, method === 'GET' ? taking : 'nothing');
  return await handler(api, request, name);
}

/** A part of a path as it is meant. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw failure(400, `'${part}' is not percent-encoded UTF-8`);
  }
}

function placeOf(name: string, sub: string | undefined): Place {
  if (sub === 'results') return RESULTS;
  if (sub === 'exceptions') return EXCEPTIONS;
  return name === '' ? COLLECTION : STATEMENT;
}

function list(api: Api, { query }: Request): Answer {
  const { site, telling, tellings, statements } = api;
  const rules = tellings.ofListing(!query.get('page_token'));
  const listed = oddListing(statements.list(), statements.deleted, rules);
  const visible = listed.filter((statement) => isVisible(api, statement) && !tellings.hides(statement));
  return { status: 200, body: listPage({ site, ...telling }, visible, query, (statement) => toBody(api, statement)) };
}

async function create(api: Api, { body }: Request): Promise<Answer> {
  const { name, spec, labels } = readCreateRequest(parseJson(body), api.site, api.defaults);
  if (api.statements.find(name) !== undefined) {
    throw failure(409, `Statement resource=${name} already exists`, { pointer: '/name' });
  }
  requirePool(api.account, spec.compute_pool_id);
  requireUser(api.account, spec.principal);
  const given = { ...spec, statement: spelled(spec.statement, api.spelling) };
  const statement = await api.statements.create(name, given, labels);
  return { status: 201, body: toBody(api, statement), headers: { Location: `${statementsUrl(api.site)}/${name}` } };
}

function get(api: Api, _: Request, name: string): Answer {
  return { status: 200, body: toBody(api, requireStatement(api, name)) };
}

async function update(api: Api, { body }: Request, name: string): Promise<Answer> {
  const statement = requireStatement(api, name);
  await change(api, statement, readUpdateRequest(parseJson(body), statement, api.site));
  return { status: 202 };
}

async function patch(api: Api, { body }: Request, name: string): Promise<Answer> {
  const statement = requireStatement(api, name);
  await change(api, statement, readPatchRequest(parseJson(body)));
  return { status: 200, body: toBody(api, statement) };
}

async function change(api: Api, statement: Statement, request: UpdateRequest): Promise<void> {
  const { statements, clock } = api;
  const { stopped, computePoolId, principal } = request;
  const { spec } = statement;
  if (!stopped) requirePool(api.account, computePoolId ?? spec.compute_pool_id);
  requireUser(api.account, principal ?? spec.principal);
  if (computePoolId !== undefined && computePoolId !== spec.compute_pool_id) {
    statement.changeSpec({ compute_pool_id: computePoolId }, clock.now());
  }
  if (principal !== undefined && principal !== spec.principal) statement.changeSpec({ principal }, clock.now());
  if (stopped === spec.stopped && !(statement.state.phase === 'FAILED' && !stopped)) return;
  const isDone = stopped ? await statements.stop(statement) : await statements.resume(statement);
  if (isDone) return;
  const kind = statement.execution?.traits.sql_kind;
  throw failure(
    400,
    `A statement in phase ${statement.state.phase}${kind ? ` (${kind})` : ''} cannot be ${stopped ? 'stopped' : 'resumed'}`,
    { pointer: '/spec/stopped' },
  );
}

async function remove(api: Api, _: Request, name: string): Promise<Answer> {
  await api.statements.delete(requireStatement(api, name));
  return { status: 202 };
}

function results(api: Api, { query }: Request, name: string): Answer {
  const statement = requireStatement(api, name);
  const body = resultsPage(api.site, statement, query);
  statement.readAt = api.clock.now();
  return { status: 200, body };
}

function exceptions(api: Api, _: Request, name: string): Answer {
  return { status: 200, body: exceptionsBody(api.site, requireStatement(api, name)) };
}

function requireStatement(api: Api, name: string): Statement {
  const statement = api.statements.find(name);
  const hidden = statement && api.tellings.hides(statement);
  if (statement !== undefined && hidden === undefined && isVisible(api, statement)) return statement;
  if (hidden === 403 || (hidden === undefined && api.poolScoped))
    throw failure(403, `Access to statement resource=${name} is not allowed`);
  throw failure(404, `Statement resource=${name} does not exist`);
}

const isVisible = ({ poolScoped, defaults }: Api, { spec }: StatementView): boolean =>
  !poolScoped || spec.compute_pool_id === defaults.computePoolId;

function toBody(api: Api, statement: StatementView): unknown {
  const { site, catalog, telling, tellings, clock } = api;
  const progress = toldProgress(statement, telling, clock.now());
  const told = {
    latestOffsets: progress === undefined ? {} : latestOffsets(catalog, progress, telling),
    offsetsAt: progress?.at,
    runTimes: telling.runTimes,
    pool: api.account.useOf(statement.spec.compute_pool_id),
    instead: tellings.statusOf(statement),
  };
  return statementBody(site, statement, told, clock.now());
}
