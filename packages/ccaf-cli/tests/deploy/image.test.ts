import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { copiedBy, isCopied, isLeftOut } from '../../src/build/docker-context';
import { image } from '../../src/deploy/commands';
import { ROOT } from '../project';

// These tests are about the files of this repository, or of a fork of it, that make the image.
const linesOf = (file: string): string[] => readFileSync(join(ROOT, file), 'utf8').split('\n');

const sources = copiedBy(linesOf('Dockerfile').join('\n'));

it('is made from what the Dockerfile copies', () => {
  expect(sources).toEqual(expect.arrayContaining(['package-lock.json', 'packages', 'handler']));
});

it('copies all that the build in the image loads', async () => {
  expect(linesOf('Dockerfile')).toContain('RUN npm run build');
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: { build: string } };
  expect(scripts.build).toBe('ccaf build');
  const cli = 'packages/ccaf-cli';
  const { metafile } = await build({
    absWorkingDir: ROOT,
    // The command, what it starts as a process of its own, and what it bundles.
    entryPoints: [`${cli}/bin/ccaf.cjs`, `${cli}/src/build/write-code-cache.cjs`, 'handler/index.ts'],
    bundle: true,
    metafile: true,
    write: false,
    outdir: 'unused',
    platform: 'node',
    logLevel: 'silent',
    external: ['esbuild', 'tsx', '@duckdb/*'],
  });
  const needed = Object.keys(metafile.inputs).filter((file) => !file.startsWith('node_modules/'));
  expect(needed).toEqual(
    expect.arrayContaining([
      `${cli}/typescript.cjs`,
      `${cli}/src/commands/build.ts`,
      `${cli}/src/build/write-code-cache.cjs`,
      'packages/ccaf-deployer/src/lambda/settings.ts',
      'packages/flink-table-api/src/sql/render.ts',
      'handler/app.ts',
    ]),
  );
  expect(needed.filter((file) => !isCopied(file, sources))).toEqual([]);
});

it('lets docker have all that the Dockerfile copies', () => {
  const dockerignore = linesOf('.dockerignore').join('\n');
  expect(sources.filter((source) => isLeftOut(source, dockerignore))).toEqual([]);
});

it('is built for the architecture of the function, by whatever machine and command', () => {
  // A parser directive counts only on the first lines.
  expect(linesOf('Dockerfile')[0]).toBe('# check=skip=FromPlatformFlagConstDisallowed');
  const stages = linesOf('Dockerfile').filter((line) => line.startsWith('FROM '));
  expect(stages.map((line) => line.split(' ')[1])).toEqual(['--platform=linux/amd64', '--platform=linux/amd64']);
  const { program, args } = image.buildAndPush({ accountId: '1', region: 'r', name: 'n' }, 'tag', 'parcels');
  expect([program, ...args].join(' ')).toContain('docker buildx build --platform linux/amd64 ');
  const builds = linesOf('.github/workflows/ci.yml').filter((line) => line.includes('docker buildx build'));
  expect(builds.map((line) => / --platform (\S+)/.exec(line)?.[1])).toEqual(['linux/amd64']);
});
