import { hanging } from '../terminal/text-table';
import type { AppAnswer, Exception, Finding, StatementAnswer, Warning } from './answer';
import type { EnvironmentStatus } from './environment-status';
import { age, moment } from './time-text';

/** What is to be said of an environment beside its lines in the table: a block each, of lines. */
export const blocksOf = (one: EnvironmentStatus, now: number): string[][] => [
  ...(one.answer?.findings ?? []).map((finding) =>
    blockOf(`${one.environment}: ${headOf(finding)}${sinceText(finding.since, now)}`, linesOf(finding)),
  ),
  ...one.apps.flatMap((app) => (isPlain(app) ? [] : [appBlock(one.environment, app, now)])),
  ...(one.answer?.others ?? []).map((other) =>
    blockOf(`${one.environment}: no app writes what ${other.name} writes; it is ${other.phase}`, keptLines([other])),
  ),
];

/** Why there is no answer, once for all environments that share the reason. */
export function unansweredBlocks(all: readonly EnvironmentStatus[]): string[][] {
  const unanswered = all.filter(({ judgement, why }) => judgement === 'unknown' && why !== '');
  return [...new Set(unanswered.map(({ why }) => why))].map((reason) => {
    const names = unanswered.filter(({ why }) => why === reason).map(({ environment }) => environment);
    const advice = unanswered.find(({ why }) => why === reason)?.advice ?? '';
    const title = `${names.join(', ')} ${names.length > 1 ? 'are' : 'is'} unknown`;
    return blockOf(title, [line('why', reason), line('to do', advice)]);
  });
}

/** Of an app that is well, and of which nothing else is to be said, the table has all. */
const isPlain = (app: AppAnswer): boolean =>
  app.judgement === 'well' && app.aside === undefined && app.findings.length === 0 && aboutStatements(app).length === 0;

type Line = readonly [label: string, text: string];

function appBlock(environment: string, app: AppAnswer, now: number): string[] {
  const { name, judgement, since, why, advice, aside, findings, statements } = app;
  const said = findings.length > 0 ? findings.flatMap(linesOf) : [line('why', why), line('to do', advice)];
  return blockOf(`${environment} ${name} is ${judgement}${sinceText(since, now)}`, [
    ...said,
    line('aside', aside ?? ''),
    ...statements.map((one) => line('statement', `${one.name} is ${one.phase}${one.detail && `: ${one.detail}`}`)),
    ...aboutStatements(app),
  ]);
}

const line = (label: string, text: string): Line => [label, text];

const headOf = ({ condition, severity }: Finding): string => `${condition} (${severity})`;

const linesOf = (finding: Finding): Line[] => [
  line(finding.severity, `${finding.condition}: ${finding.why}`),
  line('to do', finding.advice),
  line('', finding.runbook),
];

/** The worst warning, the last exception, and until when what has ended is kept. */
const aboutStatements = ({ statements }: AppAnswer): Line[] => [
  ...worstWarning(statements.flatMap(({ warnings }) => warnings)),
  ...lastException(statements.flatMap(({ exceptions }) => exceptions)),
  ...keptLines(statements),
];

const SEVERITIES = ['CRITICAL', 'MODERATE', 'LOW'];
const rankOf = ({ severity }: Warning): number => (SEVERITIES.indexOf(severity) + 4) % 4;

function worstWarning(warnings: readonly Warning[]): Line[] {
  const [worst] = [...warnings].sort((a, b) => rankOf(a) - rankOf(b));
  return worst ? [line('warning', `${worst.severity && `${worst.severity}: `}${worst.message}`)] : [];
}

function lastException(exceptions: readonly Exception[]): Line[] {
  const last = [...exceptions].sort((a, b) => Date.parse(a.timestamp) - Date.parse(b.timestamp)).at(-1);
  return last ? [line('exception', `${moment(last.timestamp)} ${last.name}: ${last.message}`)] : [];
}

const keptLines = (statements: readonly StatementAnswer[]): Line[] =>
  statements.flatMap(({ name, keptUntil }) =>
    keptUntil === undefined
      ? []
      : [line('way back', `until ${keptUntil}: then ${name} is deleted, and with it how far it has read`)],
  );

const sinceText = (since: string | undefined, now: number): string =>
  since === undefined ? '' : ` since ${moment(since)} (${age(since, now)})`;

const LABEL = 11;

const blockOf = (title: string, lines: readonly Line[]): string[] => [
  ...hanging('', title),
  ...lines.filter(([, text]) => text !== '').flatMap(([label, text]) => hanging(`  ${label.padEnd(LABEL)}`, text)),
];
