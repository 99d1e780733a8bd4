import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { refusalOf } from '../../src/local/deployer';
import { jsonFailure, stepsOf, textFailure, textStep } from '../../src/local/failure';
import { ended, linkCompiled, startCcaf } from '../project';

let child: ReturnType<typeof startCcaf> | undefined;
afterEach(() => child?.kill('SIGKILL'));

const run = (...args: readonly string[]) => runIn({}, ...args);

function runIn(env: Readonly<Record<string, string>>, ...args: readonly string[]) {
  // Without Terraform, which takes its time.
  child = startCcaf(['local', ...args], { env: { ...process.env, ...env, PATH: '' } });
  return { child, closed: ended(child) };
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
  const { code, stdout, stderr } = await run('--json', '--nonsense').closed;
  expect({ code, stderr }).toEqual({ code: 2, stderr: '' });
  expect(JSON.parse(stdout)).toEqual({ code: 'USAGE', message: "Unknown option '--nonsense' (see --help)" });
});

it('stops what it started when it is interrupted, says so, leaves nothing, and ends with 130', async () => {
  const temporary = mkdtempSync(join(tmpdir(), 'failures-'));
  // Where tsx keeps what it has compiled is not of the run.
  linkCompiled(temporary);
  const { child, closed } = runIn({ TMPDIR: temporary });
  for (let told = ''; !told.includes('✓ late batch'); ) told += String((await once(child.stdout, 'data'))[0]);
  const functions = functionsOf(child.pid ?? 0);
  expect(functions.map(isAlive)).toEqual([true]);
  child.kill('SIGINT');
  // npm passes on what the terminal has sent already.
  child.kill('SIGINT');
  const { code, stderr } = await closed;
  expect(code).toBe(130);
  expect(stderr).toContain('Failed: interrupted by SIGINT; what was started has been stopped\n');
  expect(stderr).not.toContain('    at ');
  expect(functions.map(isAlive)).toEqual([false]);
  expect(readdirSync(temporary).filter((name) => !name.startsWith('tsx-'))).toEqual([]);
  rmSync(temporary, { recursive: true });
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

it('leaves out the teardown that Terraform begins with, which found nothing, and shows one that did something', () => {
  const teardown = (outcome: string): string =>
    JSON.stringify({ level: 'INFO', message: 'done', action: 'teardown', outcome });
  expect(stepsOf([teardown('nothing to do'), INFO, teardown('stopped')])).toEqual([INFO, teardown('stopped')]);
});

it('tells a step of the function as a line, and of a long fact the beginning', () => {
  const logged = { time: '2026-01-01T00:00:00Z', level: 'INFO', requestId: 'r', message: 'submitted' };
  expect(textStep(JSON.stringify(logged))).toBe('submitted');
  const sql = `SELECT\n  ${'a'.repeat(60)}`;
  expect(textStep(JSON.stringify({ ...logged, name: 'copy', version: 2, topics: ['a'], sql }))).toBe(
    `submitted: name copy, version 2, topics ["a"], sql SELECT ${'a'.repeat(53)}…`,
  );
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
  const failure = { code: 'LOCAL_DEPLOY_FAILED', message: 'no', exitCode: 1 };
  expect(JSON.parse(jsonFailure(failure, []))).toEqual({ code: 'LOCAL_DEPLOY_FAILED', message: 'no' });
  expect(JSON.parse(jsonFailure(failure, [INFO]))).toEqual({ code: 'LOCAL_DEPLOY_FAILED', message: 'no', log: [INFO] });
});
