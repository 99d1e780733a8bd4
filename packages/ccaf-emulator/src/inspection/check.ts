/** What somebody found who looked how the apps are: it is told from outside, for the page to show. */
export interface Check {
  /** When that was: RFC 3339, UTC. */
  readonly at: string;
  /** App by app. */
  readonly apps: readonly CheckedApp[];
  /** What is wrong, but with no app alone. */
  readonly findings: readonly CheckFinding[];
}

export interface CheckedApp {
  readonly app: string;
  readonly judgement: 'well' | 'ill' | 'unknown';
  readonly why: string;
  /** RFC 3339, UTC. */
  readonly since?: string;
  /** Why nothing is told of it now. */
  readonly aside?: string;
  readonly findings: readonly CheckFinding[];
}

/** Something that is wrong. */
export interface CheckFinding {
  /** `page` calls somebody, `ticket` waits for the morning. */
  readonly severity: 'page' | 'ticket';
  readonly why: string;
  /** What to do about it. */
  readonly advice: string;
  /** Where that is explained. */
  readonly runbook: string;
}
