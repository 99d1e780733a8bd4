import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What a Terraform command printed, and its exit code. */
export type CommandResult = { readonly code: number; readonly stdout: string; readonly stderr: string };

const BINARIES = ['terraform', 'tofu'];
const OUTPUT_LIMIT = 64 * 1024 * 1024;

/**
 * A command is over before its garbage matters, and to collect it would be a sixth of its time: it is only collected where
 * there is much.
 *
 * @see https://go.dev/doc/gc-guide#Memory_limit
 */
const GARBAGE_COLLECTION = { GOGC: 'off', GOMEMLIMIT: '256MiB' };

/**
 * Finds Terraform, or else OpenTofu.
 *
 * @param path the value of PATH.
 * @returns the absolute path of the binary, or undefined where neither is installed.
 */
export function findTerraform(path: string | undefined): string | undefined {
  const folders = (path ?? '').split(delimiter).filter((folder) => folder !== '');
  return BINARIES.flatMap((binary) => folders.map((folder) => join(folder, binary))).find(isExecutable);
}

/**
 * Runs one Terraform command without colours and without asking. The command sees only the given environment, so that
 * nothing from outside (TF_CLI_CONFIG_FILE, TF_VAR_..., AWS credentials) changes what it does.
 *
 * @param ending kills the command, whose state is then worth nothing, and rejects when it is gone
 * @example
 * await terraform(binary, folder, ['plan', '-detailed-exitcode'], environment); // { code: 0, stdout: 'No changes. ...' }
 */
export function terraform(
  binary: string,
  cwd: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
  ending?: AbortSignal,
): Promise<CommandResult> {
  const [command = 'version', ...rest] = args;
  const env = { ...GARBAGE_COLLECTION, ...environment };
  const options = { cwd, env, maxBuffer: OUTPUT_LIMIT, encoding: 'utf8' as const };
  return new Promise((resolve, reject) => {
    const kill = () => child.kill('SIGKILL');
    const child = execFile(binary, [command, ...extraArguments(command), ...rest], options, (error, stdout, stderr) => {
      ending?.removeEventListener('abort', kill);
      if (error === null) resolve({ code: 0, stdout, stderr });
      else if (typeof error.code === 'number') resolve({ code: error.code, stdout, stderr });
      else reject(error);
    });
    ending?.addEventListener('abort', kill);
  });
}

function extraArguments(command: string): readonly string[] {
  switch (command) {
    case 'init':
    case 'plan':
      return ['-no-color', '-input=false'];
    case 'apply':
    case 'destroy':
      return ['-no-color', '-input=false', '-auto-approve'];
    case 'validate':
    case 'show':
      return ['-no-color'];
    default:
      return [];
  }
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
