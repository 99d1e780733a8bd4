import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleHandler, bundleStart } from 'ccaf-cli/build';
import { createManyTopics } from '../apps/many-sources';
import { type CloudOptions, DEPLOY, startCloud } from '../cloud';
import { type ColdStartOptions, coldStart, RETURNS_AT_ONCE } from '../cold-start';
import type { Figure, Measurement } from '../figure';
import { withHastyBundle } from '../hasty-bundle';
import { limitMemory, type MemoryLimit } from '../memory-limit';
import { sideBySide } from '../side-by-side';
import { median, ratioOf, summarize } from '../statistics';

/** The smallest function that there is. */
const LIMIT_MB = 128;
const SOURCES = 200;

/** The most memory that the function's process holds in a first deploy, and whether the smallest function is enough. */
export const memoryFigure: Figure = {
  name: 'memory',
  measure: ({ runs }) =>
    withHastyBundle(async (bundle) => {
      const limited = await underLimit(bundle, Math.min(runs, 3));
      return [await againstFloor(bundle, runs), ...limited];
    }),
};

async function againstFloor(bundle: string, runs: number): Promise<Measurement> {
  const peaks = await sideBySide(
    {
      floor: () => peakOf({ bundle: RETURNS_AT_ONCE, event: {} }),
      subject: () => peakOf({ bundle, event: DEPLOY }),
    },
    runs,
  );
  const { median: value, spread } = summarize(peaks.subject);
  return {
    what: 'peak memory, first deploy',
    floor: 'returns at once',
    unit: 'MB',
    value,
    spread,
    floorValue: median(peaks.floor),
    ratio: ratioOf(peaks.subject, peaks.floor),
    runs,
    bar: { atMost: 1.6 },
  };
}

/** A run that needs more than the limit fails: the kernel kills the process, and the invocation says so. */
async function underLimit(bundle: string, runs: number): Promise<Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const limit = limitMemory(LIMIT_MB);
  try {
    const execPath = limit && enteringNode(folder, limit);
    const options = { memoryMb: LIMIT_MB, ...(execPath !== undefined && { execPath }) };
    const many = await bundleMany(folder);
    return [
      await peakUnderLimit(2, runs, limit, () => peakOf({ ...options, bundle, event: DEPLOY })),
      await peakUnderLimit(SOURCES, runs, limit, () =>
        peakOf(
          { ...options, bundle: many, event: DEPLOY },
          { createTopics: (ccaf) => createManyTopics(ccaf, SOURCES) },
        ),
      ),
    ];
  } finally {
    limit?.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function peakUnderLimit(
  sources: number,
  runs: number,
  limit: MemoryLimit | undefined,
  run: () => Promise<number>,
): Promise<Measurement> {
  const { subject } = await sideBySide({ subject: run }, runs);
  const { median: value, spread } = summarize(subject);
  return {
    what: `memory at ${LIMIT_MB} MB, ${sources} sources`,
    floor: `${LIMIT_MB} MB`,
    unit: 'MB',
    value,
    spread,
    floorValue: LIMIT_MB,
    ratio: value / LIMIT_MB,
    runs,
    bar: { atMost: 1 },
    details: limit
      ? { 'limit kept by': 'control group', 'peak of the group with files, MB': limit.takePeakMb() }
      : { 'limit kept by': "nothing but Node's own flags: no control group can be made here" },
  };
}

/** A command that enters the group and becomes Node: from its first page, the process is under the limit. */
function enteringNode(folder: string, { members }: MemoryLimit): string {
  const path = join(folder, 'node');
  writeFileSync(path, `#!/bin/sh\necho $$ > '${members}' && exec '${process.execPath}' "$@"\n`);
  chmodSync(path, 0o755);
  return path;
}

async function bundleMany(folder: string): Promise<string> {
  const start = join(folder, 'start.js');
  await bundleHandler({ outfile: join(folder, 'index.js'), app: join(__dirname, '../apps/two-hundred-sources.ts') });
  await bundleStart(start);
  return start;
}

/** The peak of a first deploy: each run has emulators of its own. */
async function peakOf(options: Omit<ColdStartOptions, 'cloud'>, cloudOptions?: CloudOptions): Promise<number> {
  const cloud = await startCloud(cloudOptions);
  try {
    return (await coldStart({ ...options, cloud })).peakMb;
  } finally {
    await cloud.close();
  }
}
