import { setTimeout } from 'node:timers/promises';
import type { Api, Extra, StatementBody } from './api';

/** All that the cases make has this in front. */
export const PREFIX = 'ccaf-conformance';

const ENDED = ['COMPLETED', 'FAILED', 'STOPPED'];
/** How long a statement may take to get somewhere. */
const PATIENCE_MS = 180_000;

/** An answer that lets a case not go on. */
export class UnexpectedAnswerError extends Error {
  override readonly name = 'UnexpectedAnswerError';
  readonly code = 'CONFORMANCE_ANSWER';
}

/** What a case does; it knows all that was made, and takes it away. */
export class Session {
  readonly #statements: string[] = [];
  readonly #tables: string[] = [];
  #count = 0;

  /** @param run tells this run's names from those of others */
  constructor(
    readonly api: Api,
    private readonly run: string,
    private readonly clock: () => number,
  ) {}

  /** The name of a statement, which is remembered. */
  statement(part: string): string {
    const name = `${PREFIX}-${this.run}-${part}`;
    this.#statements.push(name);
    return name;
  }

  /** The name of a table that a case makes, which is remembered; it needs no quotes. */
  table(part: string): string {
    const name = `${PREFIX}-${this.run}-${part}`.replaceAll('-', '_');
    this.#tables.push(name);
    return name;
  }

  /** Submits SQL, and waits until it runs, or has ended. */
  async submit(sql: string, extra: Extra = {}, part = `s${this.#next()}`): Promise<StatementBody> {
    const { status, body } = await this.api.create(this.statement(part), sql, extra);
    if (status >= 300) throw new UnexpectedAnswerError(`POST was answered ${status}: ${JSON.stringify(body)}`);
    return this.until((body as StatementBody).name, ['RUNNING', ...ENDED]);
  }

  /** Submits SQL that has to work. */
  async ok(sql: string, extra: Extra = {}): Promise<StatementBody> {
    const statement = await this.submit(sql, extra);
    if (statement.status.phase === 'FAILED') throw new UnexpectedAnswerError(`${sql}\n${statement.status.detail}`);
    return statement;
  }

  /** The rows of a query that ends. */
  async rows(sql: string): Promise<readonly unknown[]> {
    const { name } = await this.ok(sql, { properties: { 'sql.snapshot.mode': 'now' } });
    await this.until(name, ENDED);
    const rows: unknown[] = [];
    for (let next = `/${name}/results`; next !== ''; ) {
      const { body } = await this.api.request('GET', next);
      const page = body as {
        readonly results: { readonly data?: readonly { readonly row: unknown }[] };
        readonly metadata: { readonly next?: string };
      };
      rows.push(...(page.results.data ?? []).map(({ row }) => row));
      next = page.metadata.next ?? '';
    }
    return rows;
  }

  /** Waits until something is told. */
  async eventually<Result>(look: () => Promise<Result | undefined>, what: string): Promise<Result> {
    const end = this.clock() + PATIENCE_MS;
    for (let pause = 10; ; pause = Math.min(pause * 2, 2_000)) {
      const found = await look();
      if (found !== undefined) return found;
      if (this.clock() > end) throw new UnexpectedAnswerError(`${what} did not happen within three minutes`);
      await setTimeout(pause);
    }
  }

  until(name: string, phases: readonly string[]): Promise<StatementBody> {
    return this.eventually(
      async () => {
        const statement = await this.get(name);
        return phases.includes(statement.status.phase) ? statement : undefined;
      },
      `that '${name}' is ${phases.join(' or ')}`,
    );
  }

  async get(name: string): Promise<StatementBody> {
    const { status, body } = await this.api.request('GET', `/${name}`);
    if (status !== 200) throw new UnexpectedAnswerError(`GET of '${name}' was answered ${status}`);
    return body as StatementBody;
  }

  /** Stops or resumes, by a PUT of the whole statement, as clients do. */
  async setStopped(name: string, stopped: boolean): Promise<number> {
    const statement = await this.get(name);
    return (await this.api.request('PUT', `/${name}`, { ...statement, spec: { ...statement.spec, stopped } })).status;
  }

  async stop(name: string): Promise<StatementBody> {
    await this.setStopped(name, true);
    return this.until(name, ['STOPPED', 'FAILED']);
  }

  /**
   * Deletes all that was made: statements, then tables, then the statements that dropped them.
   *
   * @returns what is left
   */
  async cleanUp(signal: AbortSignal): Promise<readonly string[]> {
    const left: string[] = [];
    const remove = async (name: string): Promise<void> => {
      const { status } = await this.api.request('DELETE', `/${name}`, undefined, signal).catch(() => ({ status: 0 }));
      if (status !== 404 && (status === 0 || status >= 300)) left.push(`statement ${name}`);
    };
    for (const name of this.#statements.splice(0).reverse()) await remove(name);
    for (const table of new Set(this.#tables.splice(0))) {
      const name = `${PREFIX}-${this.run}-drop${this.#next()}`;
      const { status } = await this.api
        .create(name, `DROP TABLE IF EXISTS \`${table}\``, {}, signal)
        .catch(() => ({ status: 0 }));
      const isDropped = status > 0 && status < 300 && (await this.#ended(name, signal)) === 'COMPLETED';
      if (!isDropped) left.push(`table ${table}`);
      await remove(name);
    }
    return left;
  }

  async #ended(name: string, signal: AbortSignal): Promise<string> {
    return this.eventually(async () => {
      const { body } = await this.api.request('GET', `/${name}`, undefined, signal);
      const { phase } = (body as StatementBody).status;
      return ENDED.includes(phase) ? phase : undefined;
    }, `that '${name}' ends`).catch(() => '');
  }

  #next(): number {
    this.#count += 1;
    return this.#count;
  }
}
