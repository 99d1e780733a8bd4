import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lambda } from '../deploy/commands';
import type { Shell } from '../deploy/shell';
import { wakeFunction } from '../deploy/wake';

/** Where a function is looked for. */
export interface Place {
  readonly shell: Shell;
  readonly region: string;
  readonly accountId: string;
  /** Shows a line of what is done, beside the answer. */
  readonly say: (line: string) => void;
}

/** The function cannot tell how the statements are. */
export class NoAnswerError extends Error {
  override readonly name = 'NoAnswerError' as const;

  constructor(
    message: string,
    /** What to do about it. */
    readonly advice: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** The event's target, as the environment of the function has it. */
const TARGET = { catalog_name: 'CATALOG_NAME', database_name: 'DATABASE_NAME', ccaf_secrets_path: 'CCAF_SECRETS_PATH' };

/** The metadata query takes up to 20 seconds, and a busy API may be asked again. */
const PATIENCE_SECONDS = 120;

/**
 * Asks a function for the status of what it deploys. It knows its target itself: nothing of Confluent Cloud is needed here.
 *
 * @returns what it answered, as JSON; undefined where there is no such function
 * @throws {NoAnswerError} with what to do
 */
export async function askFunction(place: Place, name: string): Promise<string | undefined> {
  const { shell, region } = place;
  const looked = await shell.try(lambda.configuration(name, region));
  if (looked.stderr.includes('ResourceNotFoundException')) return undefined;
  if (looked.code !== 0) throw refused(looked.stderr, 'lambda:GetFunctionConfiguration', name);
  const { State: state, Environment } = JSON.parse(looked.stdout) as Configuration;
  const variables = Environment?.Variables ?? {};
  const target = Object.fromEntries(Object.entries(TARGET).map(([key, variable]) => [key, variables[variable]]));
  if (Object.values(target).includes(undefined)) {
    throw new NoAnswerError(
      `the function ${name} does not say which secret it reads: it has an earlier version of the engine`,
      DEPLOY,
    );
  }
  if (state === 'Inactive' || state === 'Pending') await wakeFunction(place, { name, state }, target);
  return invoke(place, name, { ...target, action: 'status', error_mode: 'throw' });
}

/** What is said where an earlier engine runs in Lambda. */
export const DEPLOY = 'deploy this checkout, whose function can';

interface Configuration {
  readonly State?: string;
  readonly Environment?: { readonly Variables?: Readonly<Record<string, string>> };
}

async function invoke({ shell, region }: Place, name: string, event: object): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'status-'));
  const file = join(folder, 'answer.json');
  try {
    const { code, stderr } = await shell.try(lambda.invoke(name, region, event, file, PATIENCE_SECONDS));
    if (code !== 0) throw refused(stderr, 'lambda:InvokeFunction', name);
    const text = readFileSync(file, 'utf8');
    const { errorType, errorMessage } = Object(JSON.parse(text)) as Failed;
    if (errorMessage === undefined) return text;
    const isRefused = errorType === 'StatementsApiError' && /answered 40[13]\b/.test(errorMessage);
    const advice = isRefused
      ? 'the key in the secret, or its role, is refused: docs/day-2.md#unauthorized'
      : `see ${errorType ?? 'the failures'} in docs/troubleshooting.md, and the function's log`;
    throw new NoAnswerError(`the function ${name} failed: ${errorMessage.trim()}`, advice);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface Failed {
  readonly errorType?: string;
  readonly errorMessage?: string;
}

function refused(stderr: string, right: string, name: string): NoAnswerError {
  const said =
    stderr
      .trim()
      .split('\n')
      .filter((line) => line.trim() !== '')
      .join(' ') || 'no reason given';
  const advice = stderr.includes('AccessDenied')
    ? `ask for the permission ${right} on ${name}`
    : 'correct what AWS names, and try again';
  return new NoAnswerError(`the function ${name} cannot be invoked: ${said}`, advice);
}
