import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runNode } from '../child';
import type { Effort, Figure, Measurement } from '../figure';
import { type Run, sideBySide } from '../side-by-side';
import { median, ratioOf, summarize } from '../statistics';

const ENV = { PATH: '/usr/local/bin:/usr/bin:/bin' };

/** What is asked of a developer again and again: one test file, and the type-check. */
export const toolsFigure: Figure = {
  name: 'tools',
  measure: async (effort) => {
    const folder = mkdtempSync(join(tmpdir(), 'bench-'));
    try {
      return [await typeCheck(folder, effort), await oneTest(folder, effort)];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

function typeCheck(folder: string, effort: Effort): Promise<Measurement> {
  writeFileSync(join(folder, 'empty.ts'), 'export {};\n');
  writeFileSync(
    join(folder, 'tsconfig.json'),
    '{ "compilerOptions": { "noEmit": true, "types": [] }, "files": ["empty.ts"] }\n',
  );
  const check = (project: string) => () => runNode([resolve('node_modules/typescript/bin/tsc'), '-p', project], ENV);
  return compared(
    'type-check',
    'tsc, one empty file',
    check(join(folder, 'tsconfig.json')),
    check('tsconfig.json'),
    effort,
  );
}

/** Both with the project's configuration, but without its global set-up, which builds the bundle. */
function oneTest(folder: string, effort: Effort): Promise<Measurement> {
  writeFileSync(join(folder, 'empty.test.ts'), "it('is empty', () => {});\n");
  const config = join(folder, 'jest.config.cjs');
  const run = (root: string, pattern: string) => () => {
    const { transform, testMatch } = {
      transform: resolve('node_modules/@swc/jest'),
      testMatch: `${root}/**/*.test.ts`,
    };
    const swc = { jsc: { target: 'es2023', parser: { syntax: 'typescript' } } };
    const settings = { rootDir: root, testMatch: [testMatch], transform: { '^.+\\.ts$': [transform, swc] } };
    writeFileSync(config, `module.exports = ${JSON.stringify(settings)};\n`);
    return runNode([resolve('node_modules/jest/bin/jest.js'), '-c', config, '--runInBand', pattern], ENV);
  };
  return compared(
    "tests of the Table API's tables",
    'jest, one empty test',
    run(folder, 'empty'),
    run(resolve('.'), 'packages/flink-table-api/tests/table.test.ts'),
    effort,
  );
}

async function compared(what: string, floor: string, least: Run, subject: Run, { runs }: Effort): Promise<Measurement> {
  const times = await sideBySide({ floor: least, subject }, runs);
  const { median: value, spread } = summarize(times.subject);
  const [floorValue, ratio] = [median(times.floor), ratioOf(times.subject, times.floor)];
  return { what, floor, unit: 'ms', value, spread, floorValue, ratio, runs };
}
