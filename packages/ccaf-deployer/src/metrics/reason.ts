import { assertNever, reasonOf } from '../errors';
import type { Outcome } from '../statements/connection';
import { RedirectError } from '../statements/errors';
import { parseFailure } from '../statements/wire';

const ADVICE: Readonly<Record<number, string>> = {
  401:
    "'cloud.api.key' and 'cloud.api.secret' in the secret must be a Cloud API key, not a Flink or cluster API key; a " +
    'new key may need some minutes before it works',
  403: "the account of 'cloud.api.key' needs the role MetricsViewer",
  429: 'it allows 60 requests per minute and IP address',
};

/** Why an attempt gave no values: what happened and, where that is known, what to do about it. */
export function reasonOfOutcome(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'answer': {
      const said = ADVICE[outcome.status] ?? detailsOf(outcome.text);
      return `the Metrics API answered ${outcome.status}${said === '' ? '' : `: ${said}`}`;
    }
    case 'lost':
      return `the Metrics API cannot be reached: ${reasonOf(outcome.error)}`;
    case 'silence':
      return `the Metrics API did not answer in time: still waiting for ${outcome.awaited} of '${outcome.host}'`;
    default:
      return assertNever(outcome);
  }
}

/** Why a request was not sent on, or its answer not read. */
export const reasonOfError = (error: unknown): string =>
  error instanceof RedirectError
    ? `the Metrics API redirects (${error.status}) to ${error.where}; credentials are not sent there`
    : `the answer of the Metrics API cannot be read: ${reasonOf(error)}`;

/** What a failure says for itself. */
function detailsOf(text: string): string {
  try {
    return parseFailure(JSON.parse(text)).join('; ');
  } catch {
    return text.trim().slice(0, 100);
  }
}
