/** A request as it arrives. */
export interface ApiRequest {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly body: string;
}

export interface ApiAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Something that answers requests: the API itself, or what stands in front of it. */
export type Answering = (request: ApiRequest) => ApiAnswer;

export const refused = (status: number, detail: string): ApiAnswer => ({
  status,
  body: { errors: [{ id: '1', status: String(status), title: 'Refused', detail }] },
});

/** What a request is about. */
export interface Subject {
  /** Empty for the collection. */
  readonly name: string;
  readonly part: string | undefined;
  readonly query: URLSearchParams;
}

/** Reads a request's path; `undefined` where it is none of the statements API. */
export function subjectOf({ path }: ApiRequest): Subject | undefined {
  const { pathname, searchParams } = new URL(path, 'http://localhost');
  const [, name = '', part] =
    /^\/sql\/v1\/organizations\/[^/]+\/environments\/[^/]+\/statements(?:\/([^/]+))?(?:\/(results|exceptions))?$/.exec(
      pathname,
    ) ?? [undefined, undefined];
  return pathname.includes('/statements') ? { name, part, query: searchParams } : undefined;
}
