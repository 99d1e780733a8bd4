import { inspect, type ParseArgsConfig, parseArgs, types } from 'node:util';
import { nearest } from './nearest';

/** A mistake on the command line. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly code = 'USAGE';

  constructor(mistake: string, options?: ErrorOptions) {
    super(`${mistake} (see --help)`, options);
  }
}

/** A failure as a person and a program hear of it. */
export interface Failure {
  /** Stable; docs/troubleshooting.md lists all of them. */
  readonly code: string;
  readonly message: string;
  /** 1, or 2 for a mistake on the command line, or what the error asks for. */
  readonly exitCode: number;
}

/** What can be done about what the operating system refuses. Source: errno(3). */
const ADVICE: Readonly<Record<string, string>> = {
  EACCES: 'permission denied: change the permissions, or work in another folder',
  EPERM: 'permission denied: change the permissions, or work in another folder',
  EROFS: 'the file system is read-only: work in another folder',
  ENOSPC: 'the disk is full: free some space',
  EMFILE: 'too many files are open: raise the limit (ulimit -n)',
  ENOENT: 'create the folder first, or give another one',
  EEXIST: 'a file is in the way: move it away',
  ENOTDIR: 'a part of the path is a file: move it away',
  EADDRINUSE: 'choose another --port, or none for a free one',
};

/** Reads what a failure comes to; one that nobody foresaw has the code `UNEXPECTED`. */
export function failureOf(error: unknown): Failure {
  const message = types.isNativeError(error) ? error.message : String(error);
  const { code, exitCode, syscall } = types.isNativeError(error) ? (error as Foreign) : {};
  if (typeof code !== 'string' || code.startsWith('ERR_')) return { code: 'UNEXPECTED', message, exitCode: 1 };
  const advice = typeof syscall === 'string' ? adviceFor(code, syscall) : undefined;
  return {
    code,
    message: advice ? `${message}: ${advice}` : message,
    exitCode: typeof exitCode === 'number' ? exitCode : code === 'USAGE' ? 2 : 1,
  };
}

const adviceFor = (code: string, syscall: string): string | undefined =>
  code === 'ENOENT' && syscall.startsWith('spawn') ? 'install it, or put it on the PATH' : ADVICE[code];

type Foreign = { readonly code?: unknown; readonly exitCode?: unknown; readonly syscall?: unknown };

/** Whether somebody asked for stack traces: `DEBUG=1`. */
export const isDebug = ({ DEBUG }: Readonly<Record<string, string | undefined>>): boolean => !!DEBUG && DEBUG !== '0';

/** Sets a failure as text: the message alone, and the stack trace where it is asked for. */
export function failureText(error: unknown, debug: boolean): string {
  const { code, message } = failureOf(error);
  if (debug) return `${message}\n\n${inspect(error)}`;
  return code === 'UNEXPECTED' ? `${message}\nThis was not expected; DEBUG=1 shows where it happened.` : message;
}

/** Ends a command with a failure: the text goes to standard error, and the exit code is set. */
export function fail(error: unknown, command: Command): void {
  command.stderr.write(`${failureText(error, isDebug(command.env))}\n`);
  command.exitCode = failureOf(error).exitCode;
}

/** What `fail` uses of `process`. */
export interface Command {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stderr: { write(text: string): unknown };
  exitCode?: number | string | null | undefined;
}

/**
 * Reads options, and nothing but options, from a command line.
 *
 * @throws {UsageError} with one line for anything that is not known
 */
export function parseOptions<const Options extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: Options,
) {
  return parseCommandLine({ args: [...args], options }).values;
}

/**
 * Reads a command line as `parseArgs` does.
 *
 * @throws {UsageError} with one line for anything that is not known
 */
export function parseCommandLine<const Config extends ParseArgsConfig>(config: Config) {
  try {
    return parseArgs(config);
  } catch (cause) {
    throw new UsageError(mistakeIn(cause, config.options), { cause });
  }
}

/** What is wrong with a command line, from what `parseArgs` throws: for an option that is not known, the one that is meant. */
function mistakeIn(cause: unknown, options: object = {}): string {
  // What follows the first sentence is about arguments that begin with a hyphen, which no command here takes.
  const what = (types.isNativeError(cause) ? cause.message.split(/\.\s/)[0] : String(cause)) ?? '';
  const [, typed] = /^Unknown option '--(.+)'$/.exec(what) ?? [];
  const meant = typed === undefined ? undefined : nearest(typed, [...Object.keys(options), 'help']);
  return meant === undefined ? what : `${what}; did you mean '--${meant}'?`;
}
