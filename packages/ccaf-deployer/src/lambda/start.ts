import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';
import { crc32 } from 'node:zlib';
import type { Handler } from './create-handler';

/**
 * The image's entry point: loads `index.js`, which lies beside it, with the code that V8 made of it when the image was
 * built (`index.js.cache`), so that a cold start compiles next to nothing. Without that file, or with one that belongs to
 * another `index.js`, Node or processor, the same is compiled anew.
 */
const FILE = join(__dirname, 'index.js');

/** `index.js` as V8 holds it: the build takes its code from here. */
export const script = load();
export const handler = run(script);

function load(): Script {
  const source = readFileSync(FILE);
  const cachedData = readCache(crc32(source));
  // V8 takes code only from a process with the same flags. Lambda derives these from the memory size; they set up the
  // heap before any code runs, and change none.
  for (const flag of ['--no-expose-gc', '--max-old-space-size=0', '--max-semi-space-size=0']) setFlagsFromString(flag);
  // esbuild writes ASCII, which is latin1, and that is what V8 reads fastest.
  const wrapped = `(function (exports, require, module, __filename, __dirname) {${source.toString('latin1')}\n})`;
  return new Script(wrapped, { filename: FILE, ...(cachedData && { cachedData }) });
}

/** The code of the source with this checksum, which the file begins with: V8 itself compares no more than the length. */
function readCache(checksum: number): Buffer | undefined {
  try {
    const file = readFileSync(`${FILE}.cache`);
    return file.readUInt32BE(0) === checksum ? file.subarray(4) : undefined;
  } catch {
    return undefined;
  }
}

function run(compiled: Script): Handler {
  const module = { exports: {} as { handler: Handler } };
  compiled.runInThisContext()(module.exports, createRequire(FILE), module, FILE, dirname(FILE));
  return module.exports.handler;
}
