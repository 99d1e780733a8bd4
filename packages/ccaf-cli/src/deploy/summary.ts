import { code, cutLines, fenced, folded } from '../terminal/markdown';
import { answersIn } from './answers';
import { invocationsIn } from './state';

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

/** What is said of a deploy that the function refused or could not finish. */
export function failureSummary(environment: string, reason: string): string {
  const answers = answersIn(reason);
  return [
    `## Not deployed to ${environment}`,
    fenced(cutLines(reason, LIMIT)),
    ...(answers.length > 0 ? ['To answer, run the workflow again with this in the field `answers`:'] : []),
    ...answers.map((line) => fenced(line)),
    '',
  ].join('\n\n');
}

/** How a deploy ended, for a terminal and for a run's summary. */
export interface OutcomeSummary {
  readonly line: string;
  readonly markdown: string;
}

/** What the handler reports of a deploy, as far as it is shown here. */
interface Report {
  /** Confluent units that the pool must have for it. */
  readonly cfus?: number;
  readonly warnings?: readonly string[];
  /** What was stopped and kept, because no app writes its sink any more: a sentence each. */
  readonly retired?: readonly string[];
  readonly apps?: Readonly<Record<string, AppReport>>;
}
interface AppReport {
  readonly outcome?: string;
  readonly sentence?: string;
  readonly statement?: { readonly name?: string; readonly phase?: string };
  readonly warnings?: readonly string[];
  readonly sql?: { readonly create_sink?: string; readonly insert?: string };
}

/**
 * Tells how a deploy ended.
 *
 * @param state what `terraform show -json` prints of the app stack; the handler's report is the result of an invocation
 * @param targets those that were left, and are not retired yet
 */
export function outcomeSummary(environment: string, state: unknown, targets: readonly string[] = []): OutcomeSummary {
  const { apps = {}, cfus, retired = [], warnings: common = [] } = reportIn(state);
  const reports = Object.entries(apps);
  const warnings = [
    ...common,
    ...reports.flatMap(([, report]) => report.warnings ?? []),
    ...targets.map((target) => `${target} is not retired yet; the next deploy tries that again`),
  ].map(inLine);
  const isEmpty = reports.length === 0;
  const room = cfus === undefined ? [] : [`A deploy needs ${cfus} CFUs of the compute pool.`];
  const markdown = [
    `## Deployed to ${environment}`,
    ['| App | Outcome | Statement | Phase |', '|---|---|---|---|', ...reports.map(rowOf)].join('\n'),
    ...reports.flatMap(([app, { sentence }]) => (sentence ? [`${code(app)}: ${inLine(sentence)}`] : [])),
    ...retired.map((text) => `Retired: ${inLine(text)}`),
    ...warnings.map((warning) => `> [!WARNING]\n> ${warning}`),
    ...room,
    ...reports.map(([app, { sql = {} }]) => {
      const text = `${sql.create_sink ?? ''};\n\n${sql.insert ?? ''};`;
      return folded(`Flink SQL of ${app}`, fenced(cutLines(text, Math.floor(LIMIT / reports.length)), 'sql'));
    }),
    '',
  ].join('\n\n');
  const lines = [
    ...(isEmpty ? ['the function has reported no app'] : []),
    ...reports.flatMap(linesOf),
    ...retired.map((text) => `retired: ${inLine(text)}`),
    ...warnings.map((text) => `warning: ${text}`),
    ...room,
  ];
  return { line: lines.join('\n'), markdown };
}

const inLine = (text: string): string => text.replace(/\s+/g, ' ');

const partsOf = ({ outcome = 'unknown', statement: { name = 'unknown', phase = 'unknown' } = {} }: AppReport) =>
  [outcome, name, phase] as const;

const rowOf = ([app, report]: readonly [string, AppReport]): string =>
  `| ${[app, ...partsOf(report)].map(code).join(' | ')} |`;

function linesOf([app, report]: readonly [string, AppReport]): string[] {
  const [outcome, name, phase] = partsOf(report);
  const { sentence } = report;
  return [`${app}: ${outcome}, ${name} is ${phase}`, ...(sentence ? [`  ${inLine(sentence)}`] : [])];
}

/** The handler's report of the last deploy, as a state has it. */
export const reportIn = (state: unknown): Report =>
  invocationsIn(state)
    .filter(({ result }) => result !== undefined)
    .map(({ result = 'null' }) => JSON.parse(result) as Report & { readonly action?: string })
    .find(({ action }) => action === 'deploy') ?? {};
