import type { App } from 'flink-table-api';
import type { Dispatcher } from 'undici';
import type { Clock } from '../clock';
import { assertNever, factsOf, HandlerError, messageOf } from '../errors';
import { createLogger, type Logger } from '../log';
import { type Flow, type FlowRequest, type MetricsOptions, readFlow } from '../metrics';
import {
  type ActionContext,
  type DeployReport,
  deploy,
  forget,
  planDeploy,
  STATEMENT_LIMIT,
  type Target,
  type TeardownReport,
} from '../reconcile';
import { StatementsClient, type TokenSource, Transport } from '../statements';
import { type StatusContext, type StatusReport, status, type WatchContext, type WatchReport, watch } from '../watch';
import { type DeployEvent, errorModeOf, parseEvent } from './event';
import { installationOf, placeOf } from './installation';
import { otherVersions } from './other-versions';
import { placesOf } from './places';
import { retire } from './retire';
import { type ReadSecret, secretInTime } from './secrets';
import { parseSettings } from './settings';
import { withWayOut } from './way-out';

/** What the handler uses of the context that Lambda passes. */
export interface LambdaContext {
  readonly awsRequestId: string;
  getRemainingTimeInMillis(): number;
  /** @default - the process is none that Lambda started */
  readonly invokedFunctionArn?: string;
}

/** Everything from outside that an invocation needs. */
export interface Dependencies {
  /** The project's name, from which its statements are known. */
  readonly project: string;
  readonly apps: readonly App[];
  /** The target that the function is for, as Terraform spells it. @default - not known */
  readonly home?: Target;
  readonly readSecret: ReadSecret;
  /** Gives the tokens that an identity pool takes. @default - none: the secret has a key */
  readonly tokens?: TokenSource;
  readonly dispatcher: Dispatcher;
  readonly clock: Clock;
  readonly random: () => number;
  /** How long a statement may be, in characters. @default STATEMENT_LIMIT */
  readonly statementLimit?: number;
  /** Takes a line of the log. */
  readonly write: (line: string) => void;
  /** Gives the SHA-256 of the file that the function runs. @default - it runs none that was built */
  readonly bundle?: () => string;
}

export type Report = {
  readonly action: string;
  /** What a person should know, a sentence each. @default - nothing */
  readonly warnings?: readonly string[];
} & (DeployReport | StatusReport | TeardownReport | WatchReport);

/** What an invocation answers: the report itself, or the `{statusCode, body}` of the article's Python app around it. */
export type Answer = Report | { readonly statusCode: number; readonly body: string };

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
    const report = await run(parseEvent(event, placeOf(context.invokedFunctionArn)), context, dependencies, log);
    log.info('done', { action: report.action, outcome: report.outcome });
    return throws ? report : { statusCode: 200, body: JSON.stringify(report) };
  } catch (thrown) {
    const error = withWayOut(event, thrown);
    log.error(messageOf(error), factsOf(error));
    if (throws) throw error;
    const statusCode = error instanceof HandlerError ? error.statusCode : 500;
    return { statusCode, body: JSON.stringify({ error: messageOf(error), ...factsOf(error) }) };
  }
}

async function run(
  event: DeployEvent,
  context: LambdaContext,
  dependencies: Dependencies,
  log: Logger,
): Promise<Report> {
  const { project, apps, clock, readSecret, write, bundle, statementLimit = STATEMENT_LIMIT } = dependencies;
  const { action, answers, ccafSecretsPath } = event;
  // Terraform creates and updates the resource whose deletion retires the apps: there is nothing to retire yet.
  if (action === 'teardown' && ['create', 'update'].includes(event.terraformAction)) {
    return { action, project, outcome: 'nothing to do', statements: [] };
  }
  const deadline = clock.now() + context.getRemainingTimeInMillis() - MARGIN_MS;
  const secret = await secretInTime(readSecret, ccafSecretsPath, clock, deadline);
  const settings = parseSettings(ccafSecretsPath, secret);
  const alternatives = (signal: AbortSignal) => otherVersions(readSecret, ccafSecretsPath, settings, signal);
  const transport = new Transport({ ...settings, ...dependencies, alternatives, deadline, log });
  const client = new StatementsClient(transport, settings);
  const owner = { name: project, installation: installationOf(context.invokedFunctionArn) };
  const target = { catalog: event.catalogName, database: event.databaseName };
  const { environmentId, metrics } = settings;
  const flow = metrics && { readFlow: flowOf({ ...dependencies, ...metrics, deadline }) };
  const shared = {
    client,
    clock,
    deadline,
    log,
    apps,
    target,
    answers,
    statementLimit,
    environmentId,
    write,
    ...(bundle && { bundle }),
    ...flow,
  };
  const requestId = context.awsRequestId;
  const places = () => placesOf(apps, settings, ccafSecretsPath);
  const report = await perform(event, { ...shared, places, project: owner, requestId }, dependencies.home);
  return { action, ...withNotes(report, transport.notes) };
}

/** What asks the Metrics API. */
const flowOf =
  (options: MetricsOptions) =>
  (request: FlowRequest): Promise<Flow> =>
    readFlow(options, request);

/** A report that says first what was asked with, where that was not what the secret has. */
function withNotes<Told extends object>(report: Told, notes: readonly string[]): Told {
  if (notes.length === 0) return report;
  const { warnings = [] } = report as { readonly warnings?: readonly string[] };
  return { ...report, warnings: [...notes, ...warnings] };
}

function perform(
  { action, watch: request }: DeployEvent,
  context: ActionContext & WatchContext & StatusContext,
  home: Target | undefined,
): Promise<DeployReport | StatusReport | TeardownReport | WatchReport> {
  switch (action) {
    case 'deploy':
      return deploy(context);
    case 'plan':
      return planDeploy(context);
    case 'status':
      return status(context);
    case 'watch':
      return watch(context, request ?? { resumeFailed: false });
    case 'teardown':
      return retire(context, home);
    case 'forget':
      return forget(context);
    default:
      return assertNever(action);
  }
}
