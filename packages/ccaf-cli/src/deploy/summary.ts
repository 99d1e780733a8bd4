import { code, cutLines, fenced, folded } from '../terminal/markdown';

/** GitHub takes 1 MB in a summary; nobody reads that much. */
const LIMIT = 50_000;

/** What is reviewed before an approval. */
export const planSummary = (environment: string, text: string, fingerprint: string): string =>
  [
    `## The plan for ${environment}`,
    `Approving applies exactly this; the fingerprint of its changes is ${code(fingerprint)}.`,
    fenced(cutLines(text, LIMIT)),
    '',
  ].join('\n\n');

/** How a deploy ended, for a terminal and for a run's summary. */
export interface OutcomeSummary {
  readonly line: string;
  readonly markdown: string;
}

/** What the handler reports of a deploy, as far as it is shown here. */
interface Report {
  readonly outcome?: string;
  readonly statement?: { readonly name?: string; readonly phase?: string };
  readonly warnings?: readonly string[];
  readonly sql?: { readonly create_sink?: string; readonly insert?: string };
}

/**
 * Tells how a deploy ended.
 *
 * @param state what `terraform show -json` prints of the app stack; the handler's report is the result of an invocation
 */
export function outcomeSummary(environment: string, state: unknown): OutcomeSummary {
  const { outcome = 'unknown', statement = {}, warnings = [], sql = {} } = reportIn(state) ?? {};
  const { name = 'unknown', phase = 'unknown' } = statement;
  const markdown = [
    `## Deployed to ${environment}`,
    `| Outcome | Statement | Phase |\n|---|---|---|\n| ${code(outcome)} | ${code(name)} | ${code(phase)} |`,
    ...warnings.map((warning) => `> [!WARNING]\n> ${warning.replace(/\s+/g, ' ')}`),
    folded('Flink SQL', fenced(cutLines(`${sql.create_sink ?? ''};\n\n${sql.insert ?? ''};`, LIMIT), 'sql')),
    '',
  ].join('\n\n');
  return {
    line: [`${outcome}: ${name} is ${phase}`, ...warnings.map((text) => `warning: ${text}`)].join('\n'),
    markdown,
  };
}

interface State {
  readonly values?: { readonly root_module?: { readonly resources?: readonly StateResource[] } };
}
interface StateResource {
  readonly type: string;
  readonly values: Readonly<Record<string, unknown>>;
}

function reportIn(state: unknown): Report | undefined {
  const resources = (state as State).values?.root_module?.resources ?? [];
  const results = resources
    .filter(({ type, values }) => type === 'aws_lambda_invocation' && typeof values['result'] === 'string')
    .map(({ values }) => JSON.parse(String(values['result'])) as Report & { readonly action?: string });
  return results.find(({ action }) => action === 'deploy');
}
