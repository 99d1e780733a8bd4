import { EventEmitter } from 'node:events';
import { endWithItsReader } from '../src/terminal/reader-gone';

const failing = (code: string) => Object.assign(new Error(`write ${code}`), { code });

function piped() {
  const codes: number[] = [];
  const stdout = new EventEmitter();
  endWithItsReader({ stdout, exit: (code) => codes.push(code) });
  return { stdout, codes };
}

it('ends without a word where nobody reads its output any more', () => {
  const { stdout, codes } = piped();
  stdout.emit('error', failing('EPIPE'));
  expect(codes).toEqual([141]);
});

it('leaves the end to a command that has something to end first', () => {
  const { stdout, codes } = piped();
  const heard: Error[] = [];
  stdout.on('error', (error) => heard.push(error));
  stdout.emit('error', failing('EPIPE'));
  expect([codes, heard.length]).toEqual([[], 1]);
});

it('takes nothing else for it', () => {
  const { stdout, codes } = piped();
  expect(() => stdout.emit('error', failing('ENOSPC'))).toThrow('write ENOSPC');
  expect(codes).toEqual([]);
});
