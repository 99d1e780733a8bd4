import { join } from 'node:path';
import type { Environment } from 'ccaf-constructs/config';
import { onlyName, readStack, synthesise } from '../project/synth';
import { failureOf } from '../terminal/failure';
import { InterruptedError } from '../terminal/interruption';
import { type Answer, type AppAnswer, type Judgement, parseAnswer } from './answer';
import { worstOf } from './judgement';
import { askFunction, DEPLOY, NoAnswerError, type Place } from './lambda-function';

/** How an environment is. */
export interface EnvironmentStatus {
  readonly environment: Environment;
  /** `absent`: there is no function for it. */
  readonly judgement: Judgement | 'absent';
  /** Undefined where not even its name is known. */
  readonly function: string | undefined;
  /** Why there is no answer; empty where there is one. */
  readonly why: string;
  /** What to do to get one. */
  readonly advice: string;
  readonly answer: Answer | undefined;
  readonly apps: readonly AppAnswer[];
}

/**
 * Asks the function of an environment. Nothing fails here but an interruption: what keeps the answer away is told.
 *
 * @param folder where the environment's stacks are synthesised, for the function's name
 */
export async function statusOf(place: Place, environment: Environment, folder: string): Promise<EnvironmentStatus> {
  const nothing = { environment, function: undefined, answer: undefined, apps: [] };
  try {
    const name = await functionName(place, environment, folder);
    const known = { ...nothing, function: name };
    try {
      return { ...known, ...toldBy(await askFunction(place, name), name, place) };
    } catch (error) {
      return { ...known, ...unknown(error) };
    }
  } catch (error) {
    return { ...nothing, ...unknown(error) };
  }
}

/** The name is the project's to choose, and its stacks say it. */
async function functionName(
  { shell, region, accountId }: Place,
  environment: Environment,
  folder: string,
): Promise<string> {
  const outdir = join(folder, environment);
  await synthesise(outdir, {
    ...shell.env,
    AWS_ENVIRONMENT: environment,
    AWS_REGION: region,
    AWS_ACCOUNT_ID: accountId,
  });
  return onlyName(readStack(outdir, 'app'), 'aws_lambda_function', 'function_name');
}

type Told = Pick<EnvironmentStatus, 'judgement' | 'why' | 'advice'> & Partial<EnvironmentStatus>;

/** What the answer of a function comes to, or that there is no such function. */
export function toldBy(
  text: string | undefined,
  name: string,
  { accountId, region }: Pick<Place, 'accountId' | 'region'>,
): Told {
  if (text === undefined) {
    return {
      judgement: 'absent',
      why: `there is no function ${name} in the account ${accountId}, ${region}`,
      advice: 'deploy it; or, if it is elsewhere, give --profile or --region',
    };
  }
  const answer = parseAnswer(text);
  if (!answer.apps) {
    const why = `the function ${name} cannot judge what runs: it has an earlier version of the engine`;
    return { judgement: 'unknown', why, advice: DEPLOY, answer };
  }
  const judgement = answer.findings.length > 0 ? 'ill' : worstOf(answer.apps.map((app) => app.judgement));
  return { judgement, why: '', advice: '', answer, apps: answer.apps };
}

function unknown(error: unknown): Told {
  if (error instanceof InterruptedError) throw error;
  const { message } = failureOf(error);
  return { judgement: 'unknown', why: message, advice: error instanceof NoAnswerError ? error.advice : '' };
}
