import { type Emulator, LOCAL, type Row } from '../src';

/** What the API tells of a column's type. */
interface ColumnType {
  readonly type: string;
  readonly nullable: boolean;
  readonly length?: number;
  readonly precision?: number;
  readonly scale?: number;
}

export interface Result {
  readonly names: readonly string[];
  readonly types: readonly string[];
  readonly rows: readonly (readonly (string | null)[])[];
}

/** A statement that ended in FAILED. */
export class Refused extends Error {
  override readonly name = 'Refused' as const;
}

/** Statements as a client sends them, over the API. */
export class Api {
  #count = 0;

  constructor(private readonly emulator: Emulator) {}

  /** All rows of a query over what is there now. */
  async query(sql: string): Promise<Result> {
    const { name, status } = await this.#submit(sql, { 'sql.snapshot.mode': 'now' });
    const rows: (readonly (string | null)[])[] = [];
    for (let url = `${this.#url}/${name}/results`; url !== ''; ) {
      const page = await this.#call<ResultsBody>('GET', url);
      rows.push(...page.results.data.map(({ row }) => row));
      url = page.metadata.next;
    }
    const columns = status.traits?.schema.columns ?? [];
    return { names: columns.map(({ name: column }) => column), types: columns.map(({ type }) => typeText(type)), rows };
  }

  /** Whether a statement would be accepted. @throws {Refused} if not */
  async check(sql: string): Promise<void> {
    await this.#submit(sql, { 'sql.dry-run': 'true' });
  }

  /** Has an INSERT write all that there is now. @throws {Refused} */
  async fill(sql: string): Promise<void> {
    await this.#submit(sql, { 'sql.snapshot.mode': 'now' });
  }

  /** Runs what has no rows. @throws {Refused} */
  async run(sql: string): Promise<void> {
    await this.#submit(sql, {});
  }

  produce(table: string, rows: readonly Row[]): Promise<void> {
    return this.emulator.produce({ table }, rows);
  }

  get #url(): string {
    const { url, settings } = this.emulator;
    return `${url}/sql/v1/organizations/${settings['organization.id']}/environments/${settings['environment.id']}/statements`;
  }

  async #submit(statement: string, properties: Readonly<Record<string, string>>): Promise<StatementBody> {
    this.#count += 1;
    const current = { 'sql.current-catalog': LOCAL.environment.name, 'sql.current-database': LOCAL.databases[0].name };
    const body = await this.#call<StatementBody>('POST', this.#url, {
      name: `judge-${this.#count}`,
      spec: { statement, properties: { ...current, ...properties } },
    });
    if (body.status.phase === 'FAILED') throw new Refused(body.status.detail);
    return body;
  }

  async #call<Body>(method: string, url: string, body?: unknown): Promise<Body> {
    const { settings } = this.emulator;
    const credentials = `${settings['flink.api.key']}:${settings['flink.api.secret']}`;
    const response = await fetch(url, {
      method,
      headers: {
        authorization: `Basic ${Buffer.from(credentials).toString('base64')}`,
        'content-type': 'application/json',
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${url} answered ${response.status}: ${text}`);
    return JSON.parse(text) as Body;
  }
}

interface StatementBody {
  readonly name: string;
  readonly status: {
    readonly phase: string;
    readonly detail: string;
    readonly traits?: {
      readonly schema: { readonly columns?: readonly { readonly name: string; readonly type: ColumnType }[] };
    };
  };
}

interface ResultsBody {
  readonly metadata: { readonly next: string };
  readonly results: { readonly data: readonly { readonly row: readonly (string | null)[] }[] };
}

const SHORT: Readonly<Record<string, string>> = {
  INTEGER: 'INT',
  TIME_WITHOUT_TIME_ZONE: 'TIME',
  TIMESTAMP_WITHOUT_TIME_ZONE: 'TIMESTAMP',
  TIMESTAMP_WITH_LOCAL_TIME_ZONE: 'TIMESTAMP_LTZ',
};
const UNBOUNDED: Readonly<Record<string, string>> = { VARCHAR: 'STRING', VARBINARY: 'BYTES' };
const MAX_LENGTH = 2_147_483_647;

/** A type as Flink's summaries spell it: `STRING NOT NULL`, `DECIMAL(10, 2)`. */
function typeText({ type, nullable, length, precision, scale }: ColumnType): string {
  const name = length === MAX_LENGTH ? UNBOUNDED[type] : undefined;
  const parameters = [length, precision, scale].filter((parameter) => parameter !== undefined).join(', ');
  const full = name ?? `${SHORT[type] ?? type}${parameters === '' ? '' : `(${parameters})`}`;
  return nullable ? full : `${full} NOT NULL`;
}
