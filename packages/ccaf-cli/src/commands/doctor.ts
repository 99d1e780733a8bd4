import { readFileSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { freemem, homedir, tmpdir } from 'node:os';
import { ENGINES, type Engine, usesOf } from '../doctor/checks';
import { lacksOf, reportOf } from '../doctor/report';
import { DOCTOR } from '../help/doctor';
import { parseOptions, UsageError } from '../terminal/failure';

function readEngine(args: readonly string[]): Engine {
  const { engine } = parseOptions(args, DOCTOR.options);
  const known = ENGINES.find((name) => name === engine);
  if (known === undefined) throw new UsageError(`--engine must be one of ${ENGINES.join(', ')}, got '${engine}'`);
  return known;
}

/** `npm run doctor`: what is here, what is missing, and what to do about it. */
export async function run(args: readonly string[]): Promise<void> {
  const engine = readEngine(args);
  const { bavail, bsize } = await statfs(tmpdir());
  const uses = await usesOf({
    environment: process.env,
    home: homedir(),
    node: process.version,
    memoryBytes: availableMemory(),
    diskBytes: bavail * bsize,
  });
  process.stdout.write(`${reportOf(uses)}\n`);
  const lacks = lacksOf(uses, engine);
  process.stdout.write(
    lacks.length === 0 ? `The ${engine} engine can run here.\n` : `The ${engine} engine lacks ${lacks.join(', ')}.\n`,
  );
  if (lacks.length > 0) process.exitCode = 1;
}

/** Linux counts what it caches as taken, and gives it back when it is needed; others tell what is free. */
function availableMemory(): number {
  try {
    const [, kilobytes] = /^MemAvailable:\s+(\d+) kB$/m.exec(readFileSync('/proc/meminfo', 'utf8')) ?? [];
    return kilobytes === undefined ? freemem() : Number(kilobytes) * 1024;
  } catch {
    return freemem();
  }
}
