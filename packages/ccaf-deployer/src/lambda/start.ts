import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';
import type { Handler } from './create-handler';

/**
 * The image's entry point: loads `index.js`, which lies beside it, with the code that V8 made of it when the image was
 * built (`index.js.cache`), so that a cold start compiles next to nothing. Without that file, or on another Node or
 * processor, the same is compiled anew.
 */
const FILE = join(__dirname, 'index.js');
const CACHE = `${FILE}.cache`;
const HEAD = Buffer.from('(function (exports, require, module, __filename, __dirname) {');
const TAIL = Buffer.from('\n})');

/** `index.js` as V8 holds it: the build takes its code from here. */
export const script = load();
export const handler = run(script);

function load(): Script {
  // V8 takes code only from a process with the same flags. Lambda derives these from the memory size; they set up the
  // heap before any code runs, and change none.
  for (const flag of ['--no-expose-gc', '--max-old-space-size=0', '--max-semi-space-size=0']) setFlagsFromString(flag);
  // esbuild writes ASCII, which is latin1, and that is what V8 reads fastest. It is put together outside of V8's heap, where
  // two more copies would set off a garbage collection.
  const source = Buffer.concat([HEAD, readFileSync(FILE), TAIL]).toString('latin1');
  return new Script(source, { filename: FILE, ...(existsSync(CACHE) && { cachedData: readFileSync(CACHE) }) });
}

function run(compiled: Script): Handler {
  const module = { exports: {} as { handler: Handler } };
  compiled.runInThisContext()(module.exports, require, module, FILE, __dirname);
  return module.exports.handler;
}
