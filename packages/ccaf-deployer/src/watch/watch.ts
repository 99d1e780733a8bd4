import type { ActionContext } from '../reconcile';
import type { AppJudgement, Finding } from './finding';

/** How a check goes about what it finds. */
export interface WatchRequest {
  /** Whether a statement that failed once is told to go on, once. */
  readonly resumeFailed: boolean;
  /** How many CFU-minutes a day the project allows itself. @default - there is no budget */
  readonly cfuMinutesADay?: number;
}

/** What a check tells. */
export interface WatchReport {
  readonly project: string;
  readonly outcome: AppJudgement['judgement'];
  readonly apps: Readonly<Record<string, AppJudgement>>;
  /** What is wrong with the project, and not with an app. */
  readonly findings: readonly Finding[];
  /** The statements that were told to go on. */
  readonly resumed: readonly string[];
}

/** Looks at how the apps are, and tells of it. */
export async function watch({ project, apps }: ActionContext, _request: WatchRequest): Promise<WatchReport> {
  const judged = apps.map(({ name }): [string, AppJudgement] => [
    name,
    { judgement: 'unknown', why: 'it is not judged yet', findings: [] },
  ]);
  return { project: project.name, outcome: 'unknown', apps: Object.fromEntries(judged), findings: [], resumed: [] };
}
