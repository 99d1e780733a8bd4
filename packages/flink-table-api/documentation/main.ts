import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { generated } from './generated';

const [argument] = process.argv.slice(2);
if (argument === undefined) {
  for (const [path, text] of generated()) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
} else {
  process.stderr.write(
    `npm run docs:functions takes no arguments, got '${argument}'; it writes what help says of it\n`,
  );
  process.exitCode = 2;
}
