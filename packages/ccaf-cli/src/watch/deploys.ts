import { setTimeout } from 'node:timers/promises';
import type { DeployReport } from 'ccaf-deployer/reconcile';
import type { Emulator } from 'ccaf-emulator';
import type { App } from 'flink-table-api';
import { answersIn } from '../deploy/answers';
import { whereItStopped } from '../local/answer';
import type { LocalHandler } from '../review/handler';

const LOOK_MS = 3;

/** A statement ran, and then failed on the records that arrived. */
export class StatementFailedError extends Error {
  override readonly name = 'StatementFailedError';
  readonly code = 'STATEMENT_FAILED';
}

/** Deploys apps, with the records that arrive as soon as they can be processed. */
export class Deploys {
  constructor(
    private readonly ccaf: Emulator,
    private readonly handler: LocalHandler,
  ) {}

  /**
   * Deploys, and lets records arrive once a statement runs that was not there before; for apps that did not change, when
   * that is certain.
   *
   * @throws the handler's errors, and {StatementFailedError} for a statement that fails after the deploy
   */
  async deploy(apps: readonly App[], arrive: () => Promise<void>): Promise<DeployReport> {
    const before = this.#running();
    let isOver = false;
    const deploy = this.handler.invoke('deploy', apps).finally(() => {
      isOver = true;
    });
    // It is awaited below, after the records.
    deploy.catch(() => undefined);
    const isNew = (): boolean => [...this.#running()].some((name) => !before.has(name));
    while (!isOver && !isNew()) await setTimeout(LOOK_MS);
    const mayArrive = isNew();
    if (mayArrive) await arrive();
    const report = await deploy;
    if (!mayArrive) await arrive();
    await this.ccaf.settle();
    this.#requireRunning(report);
    return report;
  }

  /** Brings back the apps that ran before, where a deploy that failed has not done so itself. */
  async restore(apps: readonly App[]): Promise<void> {
    try {
      await this.handler.invoke('deploy', apps);
    } catch (error) {
      const asked = answersIn(error instanceof Error ? error.message : String(error));
      if (asked.length === 0) throw error;
      const answers = asked.map((line) => whereItStopped(line, this.ccaf.inspection));
      await this.handler.invoke('deploy', apps, answers);
    }
  }

  #running(): ReadonlySet<string> {
    const statements = this.ccaf.inspection.statements();
    return new Set(
      statements.filter(({ phase, isStreaming }) => isStreaming && phase === 'RUNNING').map(({ name }) => name),
    );
  }

  #requireRunning({ apps }: DeployReport): void {
    const names = new Set(Object.values(apps).map(({ statement }) => statement.name));
    const failed = this.ccaf.inspection.statements().find(({ name, phase }) => names.has(name) && phase === 'FAILED');
    if (failed) throw new StatementFailedError(`the statement '${failed.name}' failed: ${failed.detail}`);
  }
}
