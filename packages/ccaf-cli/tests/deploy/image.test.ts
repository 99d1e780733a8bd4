import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { IMAGE_SOURCES } from '../../src/deploy/image';

/** What a COPY line brings from the checkout into the image: all its words but the last, which is where to. */
const copied = (line: string): string[] => line.split(/\s+/).slice(1, -1);

it('asks git about everything that the Dockerfile copies', () => {
  const lines = readFileSync('Dockerfile', 'utf8').split('\n');
  const sources = lines.filter((line) => /^COPY (?!--from)/.test(line)).flatMap(copied);
  expect(sources.length).toBeGreaterThan(8);
  expect([...IMAGE_SOURCES].sort()).toEqual([...sources, 'Dockerfile', '.dockerignore'].sort());
});

it('copies all that the build in the image loads', async () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { build: string } };
  const loaded = /^node --require \.\/(\S+) (\S+)$/.exec(scripts.build)?.slice(1) ?? [];
  const { metafile } = await build({
    entryPoints: loaded,
    bundle: true,
    metafile: true,
    write: false,
    outdir: 'unused',
    platform: 'node',
    packages: 'external',
  });
  const needed = Object.keys(metafile.inputs);
  expect(needed).toEqual(expect.arrayContaining(['scripts/build.ts', 'scripts/typescript.cjs', 'handler/settings.ts']));
  const isCopied = (file: string): boolean =>
    IMAGE_SOURCES.some((from) => file === from || file.startsWith(`${from}/`));
  expect(needed.filter((file) => !isCopied(file))).toEqual([]);
});

it('lets docker have all that the Dockerfile copies', () => {
  const allowed = readFileSync('.dockerignore', 'utf8').split('\n');
  const sources = IMAGE_SOURCES.filter((source) => source !== 'Dockerfile' && source !== '.dockerignore');
  expect(sources.filter((source) => !allowed.includes(`!${source}`))).toEqual([]);
});
