import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import type { App } from 'flink-table-api';
import { apps as greenhouse } from 'greenhouse/app';
import { apps as market } from 'market/app';
import { app as orders } from 'orders/app';
import { app as parcels } from 'parcels/app';
import { apps as stock } from 'stock/app';
import { bundleHandler } from '../src/build/bundle';
import { loadApps } from '../src/project/loaded-apps';
import { inProject, ROOT } from './project';

/** Every example: what it exports are apps, or this file does not compile. */
const EXAMPLES: Readonly<Record<string, readonly App[]>> = {
  greenhouse,
  market,
  orders: [orders],
  parcels: [parcels],
  stock,
};

const folder = mkdtempSync(join(tmpdir(), 'examples-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The files of this repository in a bundle, but for those that every function has: handler and Table API. */
function ownFilesIn(bundle: string): string[] {
  const { sources } = JSON.parse(readFileSync(`${bundle}.map`, 'utf8')) as { readonly sources: readonly string[] };
  return sources
    .map((source) => relative(ROOT, resolve(folder, source)))
    .filter((source) => !/^(node_modules|packages\/(ccaf-deployer|flink-table-api)\/src)\//.test(source))
    .sort();
}

/** The files of the apps of an example that has many. */
function programsOf(example: string): string[] {
  const folder = join(ROOT, 'examples', example, 'handler/programs');
  return existsSync(folder)
    ? readdirSync(folder)
        .sort()
        .map((file) => `handler/programs/${file}`)
    : [];
}

it('knows every example', () => {
  expect(readdirSync(join(ROOT, 'examples'))).toEqual(Object.keys(EXAMPLES));
});

describe.each(Object.keys(EXAMPLES))('the example %s', (name) => {
  inProject(join(ROOT, 'examples', name));

  it('loads with sample data for all its sources', () => {
    const { apps, file, bundle, sampleData } = loadApps();
    expect(apps).toEqual(EXAMPLES[name]);
    expect({ file, bundle }).toEqual({ file: 'handler/app.ts', bundle: 'dist/index.js' });
    expect(typeof sampleData).toBe('object');
  });

  it('is all that its bundle has, beside the handler', async () => {
    const outfile = join(folder, `${name}.js`);
    expect(await bundleHandler({ outfile })).toBeLessThan(850_000);
    const files = ['handler/app.ts', 'handler/index.ts', ...programsOf(name), 'package.json'];
    expect(ownFilesIn(outfile)).toEqual(files.map((file) => `examples/${name}/${file}`));
    // Of package.json, the name alone.
    expect(readFileSync(outfile, 'utf8')).not.toContain('"private"');
  });
});

describe('a project that tries the app of another one', () => {
  inProject(join(ROOT, 'examples/parcels'));

  it('loads it as its own, but for where the bundle goes', () => {
    const { file, bundle } = loadApps('../orders');
    expect({ file, bundle }).toEqual({ file: '../orders/handler/app.ts', bundle: 'dist/orders.js' });
  });

  it('bundles that app in the place of its own', async () => {
    const outfile = join(folder, 'other.js');
    await bundleHandler({ outfile, app: '../orders' });
    expect(ownFilesIn(outfile)).toEqual([
      'examples/orders/handler/app.ts',
      'examples/parcels/handler/index.ts',
      'examples/parcels/package.json',
    ]);
  });
});
