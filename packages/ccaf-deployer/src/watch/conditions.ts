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
    title: 'Nobody watches',
    means: 'No check has come to its end for fifteen minutes: whatever happens to the statements now, nobody is told.',
    advice:
      "look at the function's log and at the dead-letter queue of its schedule: the function, its secret, the network to " +
      'Confluent Cloud or the schedule itself is broken or switched off',
  },
  failed: {
    ...ofApp,
    severity: 'page',
    waitMinutes: 0,
    title: 'The statement has failed',
    means: 'The app writes no row any more. Its statement is deleted, with how far it has read, 30 days after its end.',
    advice:
      'read the exceptions: correct the row, the schema, the right or the query that they name, then deploy again, which ' +
      'goes on from where it was',
  },
  missing: {
    ...ofApp,
    severity: 'page',
    waitMinutes: 0,
    title: 'There is no statement for the app',
    means:
      'Nothing writes a sink of the app: the statement was deleted, by somebody or 30 days after its end. Where the app is ' +
      'new, this may only mean that its first deploy has failed.',
    advice:
      'look whether the last deploy succeeded, and deploy again; one that asks where to begin needs the offsets that the ' +
      'log of this function has of the statement that ended',
  },
  stopped: {
    ...ofApp,
    severity: 'page',
    waitMinutes: 15,
    title: 'The statement is stopped',
    means:
      'The app writes no row, and nothing follows: somebody stopped it, its compute pool is gone, or a deploy died.',
    advice:
      'deploy again, which goes on from where it stopped; if it was stopped on purpose, take the app out of the project',
  },
  stuck: {
    ...ofApp,
    severity: 'page',
    waitMinutes: 15,
    title: 'It runs, but nothing moves',
    means:
      'Rows wait, ever more of them, and none comes out. Confluent Cloud restarts such a statement for up to two hours ' +
      'before it says that it is degraded.',
    advice: 'look whether its topics, their schemas and the rights of its principal are as they were; do not stop it',
  },
  degraded: {
    ...ofApp,
    severity: 'page',
    waitMinutes: 0,
    title: 'The statement is degraded',
    means:
      'It does not get on by itself, and is still paid for. With a detail the cause is yours, without one Confluent’s.',
    advice:
      'with a detail: put the topic, the schema or the right back that it names; without one: open a ticket with ' +
      'Confluent, with the name of the statement and since when it is so',
  },
  pending: {
    ...ofApp,
    severity: 'page',
    waitMinutes: 10,
    title: 'The statement gets no resources',
    means:
      'It has been pending for longer than it takes to start, and waits for no other statement: no row is written.',
    advice: 'look whether the compute pool is full, and raise its max_cfu or stop what else runs in it',
  },
  unauthorized: {
    ...ofProject,
    severity: 'page',
    waitMinutes: 0,
    title: 'Confluent Cloud refuses the key',
    means:
      'The API answers 401 or 403: nothing is known of the statements, and no deploy will succeed. What runs runs on.',
    advice: 'look whether the API key of the secret still exists, and whether its account may see the statements',
  },
  'falling-behind': {
    ...ofApp,
    severity: 'ticket',
    waitMinutes: 15,
    title: 'The app falls behind',
    means: 'Rows come out, but more of them come in: what waits has grown from check to check.',
    advice: 'look whether the compute pool is full, and whether the topics have partitions enough to be read faster',
  },
  'pool-exhausted': {
    ...ofProject,
    severity: 'ticket',
    waitMinutes: 15,
    title: 'The compute pool is full',
    means: 'Statements run slower than they could, and one that is new gets no resources: a deploy may have to wait.',
    advice: 'raise max_cfu of the compute pool, or stop what else runs in it',
  },
  doubled: {
    ...ofApp,
    severity: 'page',
    waitMinutes: 0,
    title: 'Two statements write the same sink',
    means: 'Each row is written twice, for as long as both run.',
    advice:
      'deploy again, which stops the one that is too many; one that is not of this project, stop where it comes from',
  },
  warned: {
    ...ofApp,
    severity: 'ticket',
    waitMinutes: 0,
    title: 'Confluent Cloud warns of the statement',
    means: 'It will degrade sooner or later: a critical warning, or more state than is allowed.',
    advice: 'do what the warning says; a query with less state needs a time-to-live, or narrower windows and joins',
  },
  expiring: {
    ...ofApp,
    severity: 'ticket',
    waitMinutes: 0,
    title: 'A statement that has ended is about to be deleted',
    means: 'With it goes how far the app has read: the next deploy would have to be told where to begin.',
    advice: 'deploy before the day that is named, or write down the offsets that are told here',
  },
  'over-budget': {
    ...ofProject,
    severity: 'ticket',
    waitMinutes: 0,
    title: 'The day’s budget is spent',
    means: 'The compute pool has used more CFU-minutes today than the project allows itself.',
    advice: 'look for statements that nobody needs, and for queries that keep much state; or raise the budget',
  },
} as const satisfies Readonly<Record<string, Condition>>;

export type ConditionName = keyof typeof CONDITIONS;

/** The section of the runbook about a condition. */
export const runbookOf = (condition: ConditionName): string => `docs/day-2.md#${condition}`;
