import { CONDITIONS, type ConditionName, runbookOf, type Severity, type URGENCIES } from './conditions';

/** Something that is wrong. */
export interface Finding {
  readonly condition: ConditionName;
  readonly severity: Severity;
  readonly urgency: keyof typeof URGENCIES;
  /** @default - it is of the whole project */
  readonly app?: string;
  readonly statement?: string;
  /** Since when, as the server tells: ISO 8601. */
  readonly since?: string;
  /** What was seen, with its facts: a sentence. */
  readonly why: string;
  /** How far the statement has read, by topic, where it tells: it must not be lost with it. */
  readonly offsets?: Readonly<Record<string, string>>;
  readonly advice: string;
  readonly runbook: string;
}

/** How an app is. */
export interface AppJudgement {
  /** `unknown` never heals and never alarms. */
  readonly judgement: 'well' | 'ill' | 'unknown';
  /** The statement that was judged: the one that the app goes on from. */
  readonly statement?: string;
  readonly phase?: string;
  readonly since?: string;
  readonly why: string;
  readonly findings: readonly Finding[];
  /** Why nothing is told of the app now: a deploy may be under way. @default - nothing stands in the way */
  readonly aside?: string;
}

/** A finding of a condition, with what its condition tells of it. */
export const finding = (
  condition: ConditionName,
  told: Pick<Finding, 'urgency' | 'why'> & Partial<Pick<Finding, 'app' | 'statement' | 'since' | 'advice' | 'offsets'>>,
): Finding => {
  const { severity, advice } = CONDITIONS[condition];
  return { condition, severity, advice, runbook: runbookOf(condition), ...told };
};
