import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { refusalOf } from '../../src/local/deployer';
import { jsonFailure, stepsOf, textFailure } from '../../src/local/failure';

const ROOT = resolve(__dirname, '../../..');

let child: ChildProcess | undefined;
afterEach(() => child?.kill('SIGKILL'));

function run(...args: readonly string[]) {
  // Without Terraform, which takes its time.
  const env = { ...process.env, PATH: '' };
  child = spawn(process.execPath, ['--require', './scripts/typescript.cjs', 'local/run.ts', ...args], {
    cwd: ROOT,
    env,
  });
  const text = { stdout: '', stderr: '' };
  child.stdout?.on('data', (chunk) => {
    text.stdout += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    text.stderr += chunk;
  });
  return { child, text, closed: once(child, 'close') };
}

/** The processes of the function that a run has started. */
const functionsOf = (pid: number): number[] =>
  execFileSync('pgrep', ['-P', String(pid), '-f', 'bootstrap.cjs'], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map(Number);

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

it('tells a failure as one JSON object where JSON was asked for, a mistake on the command line too', async () => {
  const { text, closed } = run('--json', '--nonsense');
  expect(await closed).toEqual([2, null]);
  expect(JSON.parse(text.stdout)).toEqual({ code: 'USAGE', message: "Unknown option '--nonsense' (see --help)" });
  expect(text.stderr).toBe('');
});

it('stops what it started when it is interrupted, says so, and ends with 130', async () => {
  const { child, text, closed } = run();
  while (!text.stdout.includes('✓ deploy  ')) await once(child.stdout ?? child, 'data');
  const functions = functionsOf(child.pid ?? 0);
  expect(functions.map(isAlive)).toEqual([true]);
  child.kill('SIGINT');
  // npm passes on what the terminal has sent already.
  child.kill('SIGINT');
  expect(await closed).toEqual([130, null]);
  expect(text.stderr).toContain('Failed: interrupted by SIGINT; what was started has been stopped\n');
  expect(text.stderr).not.toContain('    at ');
  expect(functions.map(isAlive)).toEqual([false]);
});

const INFO = '{"level":"INFO","message":"step"}';
const ERROR = '2026-01-01T00:00:00Z\tid\tERROR\tInvoke Error\t{"trace":["    at x"]}';

it('tells a failure of the function in its own words', () => {
  expect(refusalOf({ payload: '{"errorMessage":"no topic","trace":["    at x"]}', functionError: 'Unhandled' })).toBe(
    'no topic',
  );
  expect(refusalOf({ payload: '{}', functionError: 'Unhandled' })).toBe('{}');
  expect(refusalOf({ payload: '{"errorMessage":"a column of that name"}' })).toBeUndefined();
});

it('shows what the function did last, without the stack traces of its log', () => {
  expect(stepsOf([INFO, ERROR, INFO])).toEqual([INFO, INFO]);
  expect(stepsOf(Array.from({ length: 9 }, () => INFO))).toHaveLength(5);
});

it('colours the first line of a failure where a person looks at it, and nothing elsewhere', () => {
  const write = (): void => undefined;
  expect(textFailure('no topic\nmore', [INFO], { write, isInteractive: false })).toBe(
    `\nFailed: no topic\nmore\n\nWhat the function did last:\n  ${INFO}\n`,
  );
  const esc = String.fromCharCode(27);
  expect(textFailure('no', [], { write, isInteractive: true })).toBe(`\n${esc}[31mFailed: no${esc}[39m\n`);
});

it('gives code and message as JSON, and the log where there is one', () => {
  const failure = { code: 'DEPLOY_FAILED', message: 'no', exitCode: 1 };
  expect(JSON.parse(jsonFailure(failure, []))).toEqual({ code: 'DEPLOY_FAILED', message: 'no' });
  expect(JSON.parse(jsonFailure(failure, [INFO]))).toEqual({ code: 'DEPLOY_FAILED', message: 'no', log: [INFO] });
});
