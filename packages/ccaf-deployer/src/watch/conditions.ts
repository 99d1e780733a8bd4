/** Whether somebody is called, or finds it in the morning. */
export type Severity = 'page' | 'ticket';

/** When an alarm comes of what a check found: at what value of its metric, and after how many checks in a row. */
export interface Urgency {
  readonly level: number;
  readonly checks: number;
  /** What the alarm's name ends in. */
  readonly alarm: string;
}

/**
 * `now` where the server's times prove that it was so for as long as its condition waits, and `if it lasts` where no time is
 * told: then it takes three checks. What waits for nothing, but may be of a moment, takes two.
 */
export const URGENCIES = {
  now: { level: 2, checks: 1, alarm: 'now' },
  'if the next check agrees': { level: 1.5, checks: 2, alarm: 'again' },
  'if it lasts': { level: 1, checks: 3, alarm: 'lasting' },
} as const satisfies Readonly<Record<string, Urgency>>;

/** Which of them a finding of each severity may have. */
export const URGENCIES_OF: Readonly<Record<Severity, readonly Urgency[]>> = {
  page: Object.values(URGENCIES),
  ticket: [URGENCIES.now, URGENCIES['if it lasts']],
};

/** What can be wrong with what runs, for people: an alarm, a line of the log and a section of the runbook are made of it. */
export interface Condition {
  readonly severity: Severity;
  /** For how long it may be so before it is told, in minutes. */
  readonly waitMinutes: number;
  /** Whether it is of the whole project, and not of an app. */
  readonly isProjectWide: boolean;
  /** What is seen, in a few words. */
  readonly title: string;
  /** What that means for the rows, a sentence or two. */
  readonly means: string;
  /** What a person does about it. */
  readonly advice: string;
}

const ofApp = { isProjectWide: false } as const;
const ofProject = { isProjectWide: true } as const;

/** All conditions; which of them needs what, and what heals by itself, tells the runbook. */
export const CONDITIONS = {
  silence: {
    ...ofProject,
    severity: 'page',
    waitMinutes: 15,
    title: 'The checks have stopped',
    means: 'No check has finished for fifteen minutes, so no alarm reports what happens to the statements now.',
    advice:
      "read the function's log and the dead-letter queue of its schedule: the function, its secret, its network to " +
      'Confluent Cloud or the schedule is broken or switched off',
  },
  failed: {
    ...ofApp,
    severity: 'page',
    waitMinutes: 0,
    title: 'The statement has failed',
    means: 'The app writes no rows. The statement, and how far it has read, is deleted 30 days after its end.',
    advice:
      'read the exceptions, correct the row, schema, permission or query that they name, and deploy again: the app ' +
      'goes on from where it was',
  },
  missing: {
    ...ofApp,
    severity: 'page',
    waitMinutes: 0,
    title: 'The app has no statement',
    means:
      'No statement writes a sink of the app: somebody deleted it, or Confluent Cloud did, 30 days after its end. ' +
      'If the app is new, its first deploy may have failed.',
    advice:
      'check whether the last deploy succeeded, and deploy again; if the deploy asks where to begin, answer with ' +
      'the offsets that this function has logged of the statement that ended',
  },
  stopped: {
    ...ofApp,
    severity: 'page',
    waitMinutes: 15,
    title: 'The statement is stopped',
    means:
      'The app writes no rows, and no other statement follows: somebody stopped it, its compute pool is gone, or ' +
      'a deploy was killed.',
    advice:
      'deploy again: the app goes on from where it stopped; if that was on purpose, remove the app from the project',
  },
  stuck: {
    ...ofApp,
    severity: 'page',
    waitMinutes: 15,
    title: 'The statement runs, but writes nothing',
    means:
      'More and more rows wait, and none come out. Confluent Cloud restarts such a statement for up to two hours ' +
      'before it calls it DEGRADED.',
    advice: 'check whether its topics, their schemas or the permissions of its principal have changed; do not stop it',
  },
  degraded: {
    ...ofApp,
    severity: 'page',
    waitMinutes: 0,
    title: 'The statement is degraded',
    means:
      'It does not recover by itself, and still costs money. If it has a detail, the cause is yours; if not, it ' +
      'is Confluent’s.',
    advice:
      'with a detail: restore the topic, schema or permission that it names; without one: open a ticket with ' +
      'Confluent, with the name of the statement and the time since when it is degraded',
  },
  pending: {
    ...ofApp,
    severity: 'page',
    waitMinutes: 10,
    title: 'The statement gets no resources',
    means:
      'It has been PENDING for longer than a start takes, and waits for no other statement. The app writes no rows.',
    advice: 'check whether the compute pool is full, and raise its max_cfu or stop other statements in it',
  },
  unauthorized: {
    ...ofProject,
    severity: 'page',
    waitMinutes: 0,
    title: 'Confluent Cloud refuses the key',
    means:
      'The API answers 401 or 403: nobody knows how the statements are, and no deploy can succeed. What runs goes on.',
    advice: 'check whether the API key in the secret still exists, and whether its account may see the statements',
  },
  'falling-behind': {
    ...ofApp,
    severity: 'ticket',
    waitMinutes: 15,
    title: 'The app falls behind',
    means: 'Rows come out, but more come in: with each check, more of them wait.',
    advice: 'check whether the compute pool is full, and whether the topics have enough partitions to be read faster',
  },
  'pool-exhausted': {
    ...ofProject,
    severity: 'ticket',
    waitMinutes: 15,
    title: 'The compute pool is full',
    means: 'Statements run slower than they could, and a new one gets no resources, so a deploy may have to wait.',
    advice: 'raise max_cfu of the compute pool, or stop other statements in it',
  },
  doubled: {
    ...ofApp,
    severity: 'page',
    waitMinutes: 0,
    title: 'Two statements write the same sink',
    means: 'Each row is written twice for as long as both run.',
    advice: 'deploy again: that stops the extra statement; if it is not of this project, stop it where it comes from',
  },
  warned: {
    ...ofApp,
    severity: 'ticket',
    waitMinutes: 0,
    title: 'Confluent Cloud warns about the statement',
    means: 'It will become DEGRADED sooner or later: it has a critical warning, or more state than is allowed.',
    advice:
      'do what the warning says; to keep less state, give the query a time-to-live, or narrower windows and joins',
  },
  expiring: {
    ...ofApp,
    severity: 'ticket',
    waitMinutes: 0,
    title: 'A statement that has ended will soon be deleted',
    means: 'How far the app has read is deleted with it: after that, a deploy has to ask where to begin.',
    advice: 'deploy before that day, or write down the offsets that are shown here',
  },
  'over-budget': {
    ...ofProject,
    severity: 'ticket',
    waitMinutes: 0,
    title: 'The daily budget is spent',
    means: 'The compute pools have used more CFU-minutes today than the budget of the project allows.',
    advice: 'look for statements that nobody needs, and for queries that keep much state; or raise the budget',
  },
} as const satisfies Readonly<Record<string, Condition>>;

export type ConditionName = keyof typeof CONDITIONS;

/** The section of the runbook about a condition. */
export const runbookOf = (condition: ConditionName): string => `docs/day-2.md#${condition}`;
