import { LambdaApiError } from '../../lambda/function-states';
import type { ServiceClock } from '../../lambda/functions';
import type { ObjectValue } from '../protocol/value';

/** What the provider takes where its configuration says nothing. */
const DEFAULT_ATTEMPTS = 25;
const MAX_PAUSE_MS = 300_000;

/**
 * Calls the Lambda API as the SDK of the real provider does: what is answered 429 or 5xx is called again, `max_retries`
 * times in all, with pauses of up to 2^n seconds; here they are always that long.
 *
 * Sources: `aws_config.go` of hashicorp/aws-sdk-go-base, `aws/retry/{standard,jitter_backoff,retry}.go` of aws-sdk-go-v2.
 *
 * @throws with the SDK's own words
 */
export async function callLambda<Result>(
  operation: string,
  { max_retries }: ObjectValue,
  clock: ServiceClock,
  call: () => Promise<Result>,
): Promise<Result> {
  const attempts = typeof max_retries === 'number' ? max_retries : DEFAULT_ATTEMPTS;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await call();
    } catch (cause) {
      if (!(cause instanceof LambdaApiError)) throw cause;
      if (!isRetried(cause) || attempt >= attempts) {
        throw new Error(`operation error Lambda: ${operation}, ${told(cause, attempts)}`, { cause });
      }
      await clock.sleep(Math.min(MAX_PAUSE_MS, 2 ** attempt * 1_000));
    }
  }
}

const isRetried = ({ statusCode }: LambdaApiError): boolean => [429, 500, 502, 503, 504].includes(statusCode);

function told(error: LambdaApiError, attempts: number): string {
  const { statusCode, code, message } = error;
  const exceeded = isRetried(error) ? `exceeded maximum number of attempts, ${attempts}, ` : '';
  const what = UNMODELLED.includes(code) ? `api error ${code}` : code;
  return `${exceeded}https response error StatusCode: ${statusCode}, RequestID: ${REQUEST_ID}, ${what}: ${message}`;
}

/** What the SDK of the provider's pinned version (service/lambda 1.84 and before) has no type for. */
const UNMODELLED: readonly string[] = ['CodeArtifactUserPendingException'];
const REQUEST_ID = '00000000-0000-4000-8000-000000000000';
