import type { Settings } from './settings';

/** A statement as far as the cases look at it. */
export interface StatementBody {
  readonly name: string;
  readonly metadata: {
    readonly uid?: string;
    readonly updated_at?: string;
    readonly resource_version?: string;
    readonly labels?: Readonly<Record<string, string>>;
  };
  readonly spec: Readonly<Record<string, unknown>> & { readonly statement: string };
  readonly status: {
    readonly phase: string;
    readonly detail?: string;
    readonly latest_offsets?: Readonly<Record<string, string>> | null;
    readonly latest_offsets_timestamp?: string | null;
  };
}

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** The statements API of one environment. Source: https://docs.confluent.io/cloud/current/api.html#tag/Statements-(sqlv1) */
export class Api {
  readonly #authorization: string;

  constructor(
    private readonly settings: Settings,
    private readonly signal: AbortSignal,
  ) {
    this.#authorization = `Basic ${Buffer.from(`${settings.apiKey}:${settings.apiSecret}`).toString('base64')}`;
  }

  /** @param path a full address, or what follows `…/statements` */
  async request(method: string, path: string, body?: unknown, signal = this.signal): Promise<Answer> {
    const { baseUrl, organization, environment } = this.settings;
    const url = path.startsWith('http')
      ? path
      : `${baseUrl}/sql/v1/organizations/${organization}/environments/${environment}/statements${path}`;
    const response = await fetch(url, {
      method,
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
      headers: { authorization: this.#authorization, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? undefined : parsed(text) };
  }

  create(
    name: string,
    statement: string,
    { properties = {}, labels = {} }: Extra = {},
    signal = this.signal,
  ): Promise<Answer> {
    const { computePool, principal, organization, environment, catalog, database } = this.settings;
    const spec = {
      statement,
      properties: { 'sql.current-catalog': catalog, 'sql.current-database': database, ...properties },
      compute_pool_id: computePool,
      principal,
      stopped: false,
    };
    const body = { name, organization_id: organization, environment_id: environment, spec, metadata: { labels } };
    return this.request('POST', '', body, signal);
  }
}

export interface Extra {
  readonly properties?: Readonly<Record<string, string>>;
  readonly labels?: Readonly<Record<string, string>>;
}

/** Long enough for a server that runs a short statement within the POST. */
const TIMEOUT_MS = 60_000;

/** What is no JSON is shown as it is. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
