import type { StepPlan } from '../engine/job';
import { type MetricRule, MetricRules } from './metric-rules';
import { errorOf, faultAt, matchesRequest, type RequestFault, type RequestRule, type StatementRule } from './rules';
import { type TellingRule, Tellings } from './tellings';

/** What a rule about statements looks at. */
export interface ReadingStatement {
  readonly uid: string;
  readonly sql: string;
  readonly rowsRead: number;
}

/** The emulator's misfortunes, as told by rules; without rules it has none. */
export class Faults {
  /** The rules of `onTelling`, for who answers. */
  readonly tellings = new Tellings();
  /** The rules of `onMetric`, for who answers. */
  readonly metrics = new MetricRules();
  #requests: { readonly rule: RequestRule; seen: number }[] = [];
  #statements: { readonly rule: StatementRule; readonly struck: Set<string> }[] = [];

  /** Adds a rule about requests; where several fit, each counts the request and the first with a fault decides. */
  onRequest(rule: RequestRule): void {
    this.#requests.push({ rule, seen: 0 });
  }

  onStatement(rule: StatementRule): void {
    this.#statements.push({ rule, struck: new Set() });
  }

  onTelling(rule: TellingRule): void {
    this.tellings.add(rule);
  }

  onMetric(rule: MetricRule): void {
    this.metrics.add(rule);
  }

  clear(): void {
    this.tellings.clear();
    this.metrics.clear();
    this.#requests = [];
    this.#statements = [];
  }

  /** The fault of a request that has just arrived. */
  ofRequest(method: string, path: string): RequestFault | undefined {
    const faults = this.#requests
      .filter(({ rule }) => matchesRequest(rule, method, path))
      .map((counted) => {
        counted.seen += 1;
        return faultAt(counted.rule, counted.seen - 1);
      });
    return faults.find((fault) => fault !== undefined);
  }

  /** Why a statement does not start, if anything keeps it from starting. */
  reasonToWait(statement: ReadingStatement): string | undefined {
    return this.#due(statement).find(({ rule }) => rule.phase === 'PENDING')?.rule.detail;
  }

  /** Why a statement fails before it runs, if anything makes it. */
  reasonNotToStart(statement: ReadingStatement): Error | undefined {
    const counted = this.#due(statement).find(({ rule }) => rule.phase === 'FAILED' && rule.atStart === true);
    return counted && errorOf(counted.rule);
  }

  /** How many rows a statement may read before something happens to it, and whether they are committed. */
  nextStep(statement: ReadingStatement): StepPlan {
    const { rowsRead } = statement;
    const spans = this.#due(statement).map(({ rule: { afterRows, uncommittedRows = 0 } }) => ({
      committed: afterRows - uncommittedRows,
      end: afterRows,
    }));
    const limits = spans.flatMap(({ committed, end }) => [committed - rowsRead, end - rowsRead]);
    return {
      limit: Math.min(Number.POSITIVE_INFINITY, ...limits.filter((limit) => limit > 0)),
      commits: !spans.some(({ committed, end }) => committed <= rowsRead && rowsRead < end),
    };
  }

  /** What happens to a statement now, if anything: a rule strikes a statement once, or, to fail it, each time it runs. */
  ofStatement(statement: ReadingStatement): StatementRule | undefined {
    const counted = this.#due(statement).find(({ rule }) => rule.afterRows <= statement.rowsRead);
    counted?.struck.add(statement.uid);
    return counted?.rule;
  }

  #due({ uid, sql }: ReadingStatement) {
    return this.#statements.filter(({ rule, struck }) => {
      const isNew = !struck.has(uid) && struck.size < (rule.times ?? Number.POSITIVE_INFINITY);
      return (
        (rule.sql?.test(sql) ?? true) && (isNew || (rule.phase === 'FAILED' && rule.once !== true && struck.has(uid)))
      );
    });
  }
}
