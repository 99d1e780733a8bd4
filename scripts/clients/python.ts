import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const REQUIREMENTS = join(__dirname, 'requirements.txt');

/** Python, or the packages that a client needs, cannot be had. */
export class PythonMissingError extends Error {
  override readonly name = 'PythonMissingError' as const;
  readonly code = 'PYTHON_MISSING';
}

/**
 * A virtual environment with the client in it, made once for each list of requirements.
 *
 * @param cache the folder in which it is kept
 * @returns the path of its Python
 * @throws {PythonMissingError} with the reason
 */
export function pythonWithClient(cache: string): string {
  const key = createHash('sha256').update(readFileSync(REQUIREMENTS)).digest('hex').slice(0, 12);
  const folder = join(cache, `clients-${key}`);
  const python = join(folder, 'bin', 'python');
  if (existsSync(python)) return python;
  // Under its own name only when it is whole: a run that was interrupted leaves nothing that the next one would take.
  const unfinished = `${folder}.${process.pid}`;
  mkdirSync(cache, { recursive: true });
  try {
    run('python3', ['-m', 'venv', unfinished], 'python3 with its module venv is needed (3.10 or newer)');
    const install = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--require-hashes', '-r'];
    run(join(unfinished, 'bin', 'python'), [...install, REQUIREMENTS], `the packages of ${REQUIREMENTS} are needed`);
    renameSync(unfinished, folder);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  return python;
}

function run(program: string, args: readonly string[], need: string): void {
  const { status, error, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  if (status === 0) return;
  const reason = error?.message ?? stderr.trim().split('\n').at(-1);
  throw new PythonMissingError(`${need}: ${reason}`);
}
