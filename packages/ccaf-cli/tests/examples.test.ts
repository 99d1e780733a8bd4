import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { App } from 'flink-table-api';
import { app as orders } from '../../../examples/orders/app';
import { bundleHandler } from '../src/build/bundle';
import { loadApp } from '../src/project/loaded-app';

/** Every example: what it exports as its app is one, or this file does not compile. */
const EXAMPLES: Readonly<Record<string, App>> = { orders };

const folder = mkdtempSync(join(tmpdir(), 'examples-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('knows every example', () => {
  expect(readdirSync(resolve(__dirname, '../../examples'))).toEqual(Object.keys(EXAMPLES));
});

describe.each(Object.keys(EXAMPLES))('the example %s', (name) => {
  it('loads with sample data for all its sources', () => {
    const { app, file, bundle, sampleData } = loadApp(`examples/${name}`);
    expect({ app: app.name, file, bundle }).toEqual({
      app: name,
      file: `examples/${name}/app.ts`,
      bundle: `dist/${name}.js`,
    });
    expect(typeof sampleData).toBe('object');
  });

  it('is all that its bundle has, beside the handler', async () => {
    const outfile = join(folder, `${name}.js`);
    expect(await bundleHandler({ app: `examples/${name}`, outfile })).toBeLessThanOrEqual(600_000);
    const { sources } = JSON.parse(readFileSync(`${outfile}.map`, 'utf8')) as { readonly sources: readonly string[] };
    const own = sources.filter((source) => /(^|\/)(examples|local|handler\/app\.ts)/.test(source));
    expect(own.map((source) => source.replace(/^.*(?=examples)/, ''))).toEqual([`examples/${name}/app.ts`]);
  });
});
