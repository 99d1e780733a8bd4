import { mkdirSync } from 'node:fs';
import { fail, failureOf, failureText, parseOptions, UsageError } from '../src/terminal/failure';

class KnownError extends Error {
  readonly code = 'KNOWN';
}

const thrownBy = (work: () => unknown): unknown => {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('expected a failure');
};

describe('a failure', () => {
  it('that has a code of ours is told by its message alone', () => {
    expect(failureText(new KnownError('no topic; create it'), false)).toBe('no topic; create it');
    expect(failureOf(new KnownError('no topic'))).toEqual({ code: 'KNOWN', message: 'no topic', exitCode: 1 });
  });

  it('that nobody foresaw says how to see more of it', () => {
    expect(failureText(new TypeError('x is undefined'), false)).toBe(
      'x is undefined\nThis was not expected; DEBUG=1 shows where it happened.',
    );
    expect(failureOf('thrown text')).toEqual({ code: 'UNEXPECTED', message: 'thrown text', exitCode: 1 });
    expect(failureOf(thrownBy(() => new URL('x')))).toMatchObject({ code: 'UNEXPECTED', message: 'Invalid URL' });
  });

  it('of the operating system comes with what to do', () => {
    expect(failureOf(thrownBy(() => mkdirSync(`${__filename}/x`)))).toMatchObject({
      code: 'ENOTDIR',
      message: expect.stringMatching(/^ENOTDIR: .*: a part of the path is a file: move it away$/),
    });
    const missing = Object.assign(new Error('spawn npx ENOENT'), { code: 'ENOENT', syscall: 'spawn npx' });
    expect(failureText(missing, false)).toBe('spawn npx ENOENT: install it, or put it on the PATH');
  });

  it('shows its stack and its causes where DEBUG asks for them', () => {
    const cause = new Error('the reason behind');
    const text = failureText(new Error('what failed', { cause }), true);
    expect(text).toMatch(/^what failed\n\nError: what failed\n {4}at /);
    expect(text).toContain('[cause]: Error: the reason behind');
  });

  it.each([
    [undefined, false],
    ['', false],
    ['0', false],
    ['1', true],
  ])('has a stack with DEBUG=%j: %s', (DEBUG, isShown) => {
    let text = '';
    const command = { env: { DEBUG }, stderr: { write: (more: string) => (text += more) }, exitCode: 0 };
    fail(new KnownError('no'), command);
    expect(command.exitCode).toBe(1);
    expect(text.includes('    at ')).toBe(isShown);
  });
});

describe('options', () => {
  const options = { port: { type: 'string' }, 'catalog-name': { type: 'string' } } as const;

  it('are read, and what is not one is named in a line', () => {
    expect(parseOptions(['--port', '1'], options)).toEqual({ port: '1' });
    const mistake = thrownBy(() => parseOptions(['--nonsense'], options));
    expect(mistake).toBeInstanceOf(UsageError);
    expect(failureOf(mistake)).toEqual({
      code: 'USAGE',
      message: "Unknown option '--nonsense' (see --help)",
      exitCode: 2,
    });
    expect(() => parseOptions(['--port', '-1'], options)).toThrow(
      /^Option '--port' argument is ambiguous \(see --help\)$/,
    );
  });

  it.each([
    ['--prot', 'port'],
    ['--ports', 'port'],
    ['--catalog', 'catalog-name'],
    ['--hlep', 'help'],
  ])('that are mistyped as %s are taken for no other, and the one that is meant is named', (typed, meant) => {
    expect(failureOf(thrownBy(() => parseOptions([typed], options))).message).toBe(
      `Unknown option '${typed}'; did you mean '--${meant}'? (see --help)`,
    );
  });
});
