import { randomUUID } from 'node:crypto';

/** One entry of a Failure body; `pointer` is a JSON Pointer into the request, `parameter` a query parameter. */
export interface Problem {
  readonly detail: string;
  readonly pointer?: string;
  readonly parameter?: string;
}

const TITLES: Readonly<Record<number, readonly [code: string, title: string]>> = {
  400: ['invalid_request', 'Bad Request'],
  401: ['user_unauthenticated', 'Authentication Required'],
  403: ['forbidden', 'Access Denied'],
  404: ['not_found', 'Not Found'],
  405: ['method_not_allowed', 'Method Not Allowed'],
  409: ['conflict', 'Conflict'],
  413: ['payload_too_large', 'Payload Too Large'],
  422: ['invalid_configuration', 'Validation Failed'],
  500: ['internal', 'Internal Error'],
};

/** An answer other than success; thrown anywhere below the server, answered with the API's Failure body. */
export class HttpFailure extends Error {
  override readonly name = 'HttpFailure' as const;

  constructor(
    readonly status: number,
    readonly problems: readonly Problem[],
  ) {
    super(`${status}: ${problems.map(({ detail }) => detail).join('; ')}`);
  }

  /** The body: `{errors: [{id, status, code, title, detail, source}]}`. */
  toBody(): unknown {
    const [code, title] = TITLES[this.status] ?? ['error', 'Error'];
    const errors = this.problems.map(({ detail, pointer, parameter }) => ({
      id: randomUUID(),
      status: String(this.status),
      code,
      title,
      detail,
      source: { ...(pointer !== undefined && { pointer }), ...(parameter !== undefined && { parameter }) },
    }));
    return { errors };
  }
}

/** Why a request was refused, for a person; `undefined` where it was not. */
export async function refusalOf(answer: Promise<unknown>): Promise<{ status: number; reason: string } | undefined> {
  try {
    await answer;
    return undefined;
  } catch (error) {
    if (!(error instanceof HttpFailure)) throw error;
    return { status: error.status, reason: error.problems.map(({ detail }) => detail).join('; ') };
  }
}

/** A failure with a single problem. */
export function failure(status: number, detail: string, source: Omit<Problem, 'detail'> = {}): HttpFailure {
  return new HttpFailure(status, [{ detail, ...source }]);
}
