import { type Emulator, type EmulatorOptions, startEmulator } from '../src';

export interface StatementBody {
  readonly metadata: { readonly self: string; readonly resource_version: string; readonly uid: string };
  readonly name: string;
  readonly spec: Readonly<Record<string, unknown>>;
  readonly status: {
    readonly phase: string;
    readonly detail: string;
    readonly traits?: { readonly sql_kind: string; readonly is_bounded: boolean; readonly schema: unknown };
    readonly latest_offsets?: Readonly<Record<string, string>>;
    readonly latest_offsets_timestamp?: string;
    readonly end_time?: string;
    readonly duration?: string;
  };
}

export interface Problem {
  readonly status: string;
  readonly detail: string;
  readonly source: { readonly pointer?: string; readonly parameter?: string };
}

export interface Answer<T> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: T;
}

export interface ResultsBody {
  readonly metadata: { readonly next: string };
  readonly results: { readonly data: readonly { readonly op: number; readonly row: readonly (string | null)[] }[] };
}

export interface ListBody {
  readonly metadata: { readonly next: string };
  readonly data: readonly StatementBody[];
}

/** An emulator of its own, and a REST client that sends what a test says and hides nothing. */
export class Rest {
  #count = 0;

  private constructor(readonly emulator: Emulator) {}

  static async start(options: EmulatorOptions = {}): Promise<Rest> {
    return new Rest(await startEmulator(options));
  }

  get statementsPath(): string {
    const { settings } = this.emulator;
    return `/sql/v1/organizations/${settings['organization.id']}/environments/${settings['environment.id']}/statements`;
  }

  /** `path` is a full URL, or what follows `…/statements`. */
  async request<T = unknown>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer<T>> {
    const { settings, url } = this.emulator;
    const credentials = `${settings['flink.api.key']}:${settings['flink.api.secret']}`;
    const authorization = `Basic ${Buffer.from(credentials).toString('base64')}`;
    const response = await fetch(path.startsWith('http') ? path : `${url}${this.statementsPath}${path}`, {
      method,
      headers: { authorization, ...headers },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: (text === '' ? undefined : JSON.parse(text)) as T,
    };
  }

  /** Submits SQL under a new name, with the default catalog and database. */
  async submit(statement: string, properties: Record<string, string> = {}): Promise<StatementBody> {
    this.#count += 1;
    const current = { 'sql.current-catalog': 'local', 'sql.current-database': 'sample' };
    const spec = { statement, properties: { ...current, ...properties } };
    const { status, body } = await this.request<StatementBody>('POST', '', { name: `s-${this.#count}`, spec });
    if (status !== 201) throw new Error(`POST answered ${status}: ${JSON.stringify(body)}`);
    return body;
  }

  /** Submits SQL that has to work. */
  async run(statement: string, properties: Record<string, string> = {}): Promise<StatementBody> {
    const body = await this.submit(statement, properties);
    if (body.status.phase === 'FAILED') throw new Error(`${statement}\n${body.status.detail}`);
    return body;
  }

  /** Submits SQL that has to fail, and gives the reason. */
  async refusal(statement: string, properties: Record<string, string> = {}): Promise<string> {
    const { status } = await this.submit(statement, properties);
    if (status.phase !== 'FAILED') throw new Error(`${statement}\nwas not refused: ${status.phase}`);
    return status.detail;
  }

  /** All rows of a bounded query. */
  async query(
    statement: string,
    properties: Record<string, string> = {},
  ): Promise<readonly (readonly (string | null)[])[]> {
    const { name } = await this.run(statement, properties);
    return (await this.pages(name)).rows;
  }

  /** A query over what is there now. */
  snapshot(statement: string): Promise<readonly (readonly (string | null)[])[]> {
    return this.query(statement, { 'sql.snapshot.mode': 'now' });
  }

  /** Reads pages until the end, or until an empty one. */
  async pages(
    name: string,
  ): Promise<{ readonly rows: readonly (readonly (string | null)[])[]; readonly next: string }> {
    const rows: (readonly (string | null)[])[] = [];
    for (let url = `/${name}/results`; ; ) {
      const { body } = await this.request<ResultsBody>('GET', url);
      rows.push(...body.results.data.map(({ row }) => row));
      url = body.metadata.next;
      if (url === '' || body.results.data.length === 0) return { rows, next: url };
    }
  }

  async get(name: string): Promise<StatementBody> {
    return (await this.request<StatementBody>('GET', `/${name}`)).body;
  }

  /** Stops or resumes with a PUT of the whole statement, as clients do. */
  async setStopped(name: string, stopped: boolean): Promise<number> {
    const body = await this.get(name);
    return (await this.request('PUT', `/${name}`, { ...body, spec: { ...body.spec, stopped } })).status;
  }
}
