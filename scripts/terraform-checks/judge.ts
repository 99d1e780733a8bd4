import type { Exception } from './exceptions';

/** A resource that fails a check of checkov's. */
export interface Finding {
  readonly check: string;
  /** What the check is called. */
  readonly title: string;
  /** Such as `aws_lambda_function.container_function_0F69D295`. */
  readonly resource: string;
}

/** What checkov prints as JSON, as far as it is read: one report, or one for each of its frameworks. */
interface Report {
  readonly results: { readonly failed_checks: readonly FailedCheck[] };
  readonly summary: { readonly parsing_errors: number; readonly resource_count: number };
}
interface FailedCheck {
  readonly check_id: string;
  readonly check_name: string;
  readonly resource: string;
}

/**
 * What checkov found.
 *
 * @throws {Error} where it did not understand a plan, or found no resource in them: then it found nothing, too
 */
export function findingsIn(output: string): Finding[] {
  const parsed = JSON.parse(output) as Report | readonly Report[];
  const reports = [parsed].flat() as readonly Report[];
  if (reports.some(({ summary }) => !summary || summary.parsing_errors > 0 || summary.resource_count === 0)) {
    throw new Error(`checkov did not understand the plans: ${JSON.stringify(reports.map(({ summary }) => summary))}`);
  }
  return reports.flatMap(({ results }) =>
    results.failed_checks.map(({ check_id: check, check_name: title, resource }) => ({ check, title, resource })),
  );
}

/** What is found and not excepted, and what is excepted and not found. */
export function judge(findings: readonly Finding[], exceptions: readonly Exception[]): string[] {
  const fits = ({ check, resource }: Finding, exception: Exception): boolean =>
    exception.check === check && resource.startsWith(`${exception.type}.`);
  const found = findings
    .filter((finding) => !exceptions.some((exception) => fits(finding, exception)))
    .map(({ check, title, resource }) => `${check} (${title}): ${resource}`);
  const stale = exceptions
    .filter((exception) => !findings.some((finding) => fits(finding, exception)))
    .map(
      ({ check, type }) => `${check} has an exception for ${type}, but nothing fails it any more: remove the exception`,
    );
  return [...new Set(found), ...stale];
}
