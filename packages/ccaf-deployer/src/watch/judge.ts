import type { Flow } from '../metrics';
import { runs } from '../reconcile/phases';
import { asideOf } from './aside';
import type { AppJudgement, Finding } from './finding';
import { flowFindings, poolFindings } from './flow-conditions';
import { type Head, headsOf, unwritten, writersOf } from './heads';
import type { ExpectedApp, Look } from './look';
import { doubled, exhausted, expiring, missing, warned } from './other-findings';
import { type Exceptions, type PhaseJudgement, phaseJudgement } from './phase-finding';

/** What is known besides the listing. */
export interface Beside {
  /** Of what is not well, by statement. */
  readonly exceptions: Exceptions;
  /** @default - the Metrics API was not asked */
  readonly flow?: Flow | undefined;
}

/** How a project is: each app, and what is wrong with all of it. */
export interface Judged {
  readonly apps: Readonly<Record<string, AppJudgement>>;
  readonly findings: readonly Finding[];
}

/** Judges a project by one look at what runs: the SQL that was deployed last, whatever the image has. */
export function judgeProject(
  apps: readonly ExpectedApp[],
  look: Look,
  beside: Beside,
  cfuMinutesADay: number | undefined = undefined,
): Judged {
  return {
    apps: Object.fromEntries(apps.map((app) => [app.name, judgeApp(app, look, beside)])),
    findings: [...exhausted(look), ...(beside.flow ? poolFindings(beside.flow, cfuMinutesADay) : [])],
  };
}

/** Judges an app. */
export function judgeApp(app: ExpectedApp, look: Look, beside: Beside): AppJudgement {
  if (look.unknown !== undefined) return { judgement: 'unknown', why: look.unknown, findings: [] };
  const heads = headsOf(app, look);
  const byPhase = heads.map((head) => phaseJudgement(head, look.now, beside.exceptions));
  const findings = [
    ...byPhase.flatMap(({ finding = [] }) => finding).map((one) => ({ ...one, app: app.name })),
    ...missing(app, unwritten(app, look)),
    ...doubled(app, writersOf(app, look), look),
    ...heads.flatMap((head) => [...warned(app, head), ...expiring(app, head, look.now)]),
    ...heads.flatMap((head) => flowing(app, head, beside.flow)),
  ];
  const aside = asideOf(app, look);
  return { ...summary(byPhase, findings), findings, ...(aside !== undefined && { aside }) };
}

/** Only of what runs can its flow tell anything. */
function flowing({ name }: ExpectedApp, { seen }: Head, flow: Flow | undefined): readonly Finding[] {
  const known = flow?.statements.get(seen.managed.name);
  if (known === undefined || !runs(seen.managed)) return [];
  return flowFindings({ app: name, statement: seen.managed, flow: known });
}

/** The worst of what was seen stands for the app. */
function summary(byPhase: readonly PhaseJudgement[], findings: readonly Finding[]): Omit<AppJudgement, 'findings'> {
  const [worst] = [...findings].sort((one, other) => rankOf(one) - rankOf(other));
  const told = byPhase.find(({ statement }) => statement.name === worst?.statement);
  const shown = told ?? byPhase.find(({ isUnknown }) => isUnknown) ?? byPhase[0];
  const since = worst ? worst.since : shown?.since;
  return {
    judgement: worst ? 'ill' : byPhase.some(({ isUnknown }) => isUnknown) ? 'unknown' : 'well',
    ...(shown && { statement: shown.statement.name, phase: shown.statement.phase }),
    ...(since !== undefined && { since }),
    why: worst?.why ?? shown?.why ?? '',
  };
}

const rankOf = ({ severity, urgency }: Finding): number => (severity === 'page' ? 0 : 2) + (urgency === 'now' ? 0 : 1);
