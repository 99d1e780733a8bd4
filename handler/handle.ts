import type { Dispatcher } from 'undici';
import type { Clock } from './clock';
import { deploy, planDeploy, type ReconcileContext, type Report } from './deployment';
import { assertNever, HandlerError, messageOf } from './errors';
import { type DeployEvent, errorModeOf, parseEvent } from './event';
import { createLogger, type Logger } from './log';
import { parseSettings } from './settings';
import { StatementsClient, Transport } from './statements';
import type { App } from './table-api';

/** What the handler uses of the context that Lambda passes. */
export interface LambdaContext {
  readonly awsRequestId: string;
  getRemainingTimeInMillis(): number;
}

/** Everything from outside that an invocation needs. */
export interface Dependencies {
  readonly app: App;
  /** Gives the text of a secret. */
  readonly readSecret: (secretPath: string) => Promise<string>;
  readonly dispatcher: Dispatcher;
  readonly clock: Clock;
  readonly random: () => number;
  /** Takes a line of the log. */
  readonly write: (line: string) => void;
}

/** What an invocation answers: the report itself, or the seed's `{statusCode, body}` around it. */
export type Answer = ({ readonly action: string } & Report) | { readonly statusCode: number; readonly body: string };

/** Time that is kept back so that the answer gets out before Lambda ends the invocation. */
const MARGIN_MS = 2_000;

/**
 * Handles one invocation.
 *
 * With `error_mode: throw`, a success is the report and a failure is thrown, which is the only failure that Terraform's
 * `aws_lambda_invocation` sees. Otherwise both are `{statusCode, body}`, with 200, 400 or 500 and a JSON text.
 */
export async function handle(event: unknown, context: LambdaContext, dependencies: Dependencies): Promise<Answer> {
  const { clock, write } = dependencies;
  const throws = errorModeOf(event) === 'throw';
  const log = createLogger({ requestId: context.awsRequestId, now: clock.now, write });
  try {
    const report = await run(parseEvent(event), context, dependencies, log);
    log.info('done', { action: report.action, outcome: report.outcome, statement: report.statement });
    return throws ? report : { statusCode: 200, body: JSON.stringify(report) };
  } catch (error) {
    log.error(messageOf(error), facts(error));
    if (throws) throw error;
    const statusCode = error instanceof HandlerError ? error.statusCode : 500;
    return { statusCode, body: JSON.stringify({ error: messageOf(error), ...facts(error) }) };
  }
}

async function run(
  event: DeployEvent,
  context: LambdaContext,
  dependencies: Dependencies,
  log: Logger,
): Promise<{ readonly action: string } & Report> {
  const { app, clock, readSecret } = dependencies;
  const settings = parseSettings(event.ccafSecretsPath, await readSecret(event.ccafSecretsPath));
  const deadline = clock.now() + context.getRemainingTimeInMillis() - MARGIN_MS;
  const client = new StatementsClient(new Transport({ ...settings, ...dependencies, deadline }), settings);
  const target = { catalog: event.catalogName, database: event.databaseName };
  const { awsRequestId: requestId } = context;
  return { action: event.action, ...(await perform(event, { client, clock, deadline, log, requestId, app, target })) };
}

function perform({ action }: DeployEvent, context: ReconcileContext): Promise<Report> {
  switch (action) {
    case 'deploy':
      return deploy(context);
    case 'plan':
      return planDeploy(context);
    default:
      return assertNever(action);
  }
}

const facts = (error: unknown): Record<string, unknown> =>
  error instanceof HandlerError ? { code: error.code, ...error.facts } : {};
