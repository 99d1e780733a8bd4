import type { Deadline } from '../clock';
import { StatementsApiError } from './errors';
import { readPages } from './pages';
import type { Statement, StatementException } from './statement';
import type { Transport } from './transport';
import { type Page, parseExceptions, parseResults, parseStatement, parseStatements } from './wire';

/** What a new statement is made of. */
export interface NewStatement {
  /** At most 72 characters of `[a-z0-9-]`: the limit that Confluent documents, below the 100 of the API's description. */
  readonly name: string;
  readonly sql: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly labels: Readonly<Record<string, string>>;
}

/** Where the statements of a client live, and as whom they run. */
export interface StatementScope {
  readonly organizationId: string;
  readonly environmentId: string;
  readonly computePoolId: string;
  readonly principalId: string;
}

/** The statements API of Confluent Cloud for Apache Flink: one method a call, nothing decided here. */
export class StatementsClient {
  readonly #transport: Transport;
  readonly #scope: StatementScope;
  readonly #path: string;

  constructor(transport: Transport, scope: StatementScope) {
    this.#transport = transport;
    this.#scope = scope;
    const [organization, environment] = [scope.organizationId, scope.environmentId].map(encodeURIComponent);
    this.#path = `/sql/v1/organizations/${organization}/environments/${environment}/statements`;
  }

  /** What time it is on the server, in milliseconds since the epoch, as its last answer told. */
  get serverNow(): number {
    return this.#transport.serverNow;
  }

  /** The same, with less time. */
  until(deadline: Deadline): StatementsClient {
    return new StatementsClient(this.#transport.until(deadline), this.#scope);
  }

  /** The same, for statements that run elsewhere, or as somebody else. */
  in(place: Pick<StatementScope, 'computePoolId' | 'principalId'>): StatementsClient {
    const { computePoolId, principalId } = place;
    return new StatementsClient(this.#transport, { ...this.#scope, computePoolId, principalId });
  }

  /**
   * Submits a statement; a short one may be COMPLETED or FAILED in the answer already.
   *
   * @throws {StatementsApiError} with status 409 when the name is taken
   */
  async create({ name, sql, properties, labels }: NewStatement): Promise<Statement> {
    const { organizationId, environmentId, computePoolId, principalId } = this.#scope;
    const body = {
      name,
      organization_id: organizationId,
      environment_id: environmentId,
      metadata: { labels },
      spec: { statement: sql, properties, compute_pool_id: computePoolId, principal: principalId, stopped: false },
    };
    return parseStatement(await this.#transport.send({ method: 'POST', path: this.#path, body }));
  }

  /** Reads a statement; `undefined` when there is none of that name. */
  async get(name: string): Promise<Statement | undefined> {
    const json = await this.#unless(404, { method: 'GET', path: this.#pathOf(name) });
    return json === undefined ? undefined : parseStatement(json);
  }

  /**
   * Reads what is left of a statement that was deleted; `undefined` when that is nothing.
   *
   * To a role that is bound to a compute pool, a statement that does not exist is one of another pool, and answered 403
   * (confluentinc/dbt-confluent, `_handle_pool_scoped_403`).
   */
  async getDeleted(name: string): Promise<Statement | undefined> {
    try {
      return await this.get(name);
    } catch (error) {
      if (hasStatus(error, 403)) return undefined;
      throw error;
    }
  }

  /** Reads all statements of the environment, page by page; one that is on two pages counts once, as it was read last. */
  async list(): Promise<Statement[]> {
    const statements = await readPages(async (page_token) => {
      const query = { page_size: '100', page_token };
      return parseStatements(await this.#transport.send({ method: 'GET', path: this.#path, query }));
    });
    return [...new Map(statements.map((statement) => [statement.name, statement])).values()];
  }

  /** Reads one page of a statement's results; `'not ready'` while the server has none yet. */
  async resultsPage(name: string, page_token?: string): Promise<Page<readonly (string | null)[]> | 'not ready'> {
    const path = `${this.#pathOf(name)}/results`;
    const json = await this.#unless(409, { method: 'GET', path, query: { page_token } });
    return json === undefined ? 'not ready' : parseResults(json);
  }

  /** Reads the newest exceptions of a statement. */
  async exceptions(name: string): Promise<StatementException[]> {
    return parseExceptions(
      (await this.#unless(404, { method: 'GET', path: `${this.#pathOf(name)}/exceptions` })) ?? {},
    );
  }

  /** Asks for a stop; the statement goes to STOPPING and then STOPPED. `undefined` when it does not exist. */
  async stop(name: string): Promise<Statement | undefined> {
    for (let attempt = 1; ; attempt += 1) {
      const statement = await (attempt === 1 ? this.get(name) : this.getDeleted(name));
      if (!statement || statement.stopped) return statement;
      try {
        await this.#put(statement, true);
        return { ...statement, stopped: true };
      } catch (error) {
        if (!(await this.#isChanged(name, error)) || !(await this.#transport.pause(attempt))) throw error;
      }
    }
  }

  /**
   * Tells a statement, as it was read, to stop or to go on; one that was stopped goes on in the compute pool and as the
   * principal of now. `'changed'` when somebody changed or deleted it since it was read: then nothing was done.
   *
   * Source: Confluent's documentation of Flink statements lets both be changed while a statement is STOPPED, and no other.
   */
  async setStopped(statement: Statement, stopped: boolean): Promise<Statement | 'changed'> {
    try {
      await this.#put(statement, stopped);
      return { ...statement, stopped };
    } catch (error) {
      if (!(await this.#isChanged(statement.name, error)) || !(await this.#transport.pause(1))) throw error;
      return 'changed';
    }
  }

  /** Whether a PUT failed because the statement is another than was read, or is gone. */
  async #isChanged(name: string, error: unknown): Promise<boolean> {
    if (hasStatus(error, 403)) return (await this.getDeleted(name)) === undefined;
    return hasStatus(error, 404) || hasStatus(error, 409);
  }

  async #put(statement: Statement, stopped: boolean): Promise<void> {
    const { computePoolId, principalId } = this.#scope;
    const before = statement.object['spec'] as object;
    const isMoved = !stopped && statement.phase === 'STOPPED';
    const spec = { ...before, stopped, ...(isMoved && { compute_pool_id: computePoolId, principal: principalId }) };
    await this.#transport.send({
      method: 'PUT',
      path: this.#pathOf(statement.name),
      body: { ...statement.object, spec },
    });
  }

  /** Deletes a statement, stopping it first where it runs; one that does not exist is as good as deleted. */
  async delete(name: string): Promise<void> {
    try {
      await this.#unless(404, { method: 'DELETE', path: this.#pathOf(name) });
    } catch (error) {
      // What can be read is there, and the right to delete it is missing.
      if (!hasStatus(error, 403) || (await this.getDeleted(name))) throw error;
    }
  }

  async #unless(status: number, request: Parameters<Transport['send']>[0]): Promise<unknown> {
    try {
      return await this.#transport.send(request);
    } catch (error) {
      if (hasStatus(error, status)) return undefined;
      throw error;
    }
  }

  #pathOf(name: string): string {
    return `${this.#path}/${encodeURIComponent(name)}`;
  }
}

const hasStatus = (error: unknown, status: number): boolean =>
  error instanceof StatementsApiError && error.status === status;
