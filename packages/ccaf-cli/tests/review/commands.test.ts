import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { col, DataTypes, defineApp, sink, table } from 'flink-table-api';
import { loadApp } from '../../src/project/loaded-app';
import { render } from '../../src/review/render';

const folder = mkdtempSync(join(tmpdir(), 'render-'));
afterAll(() => rmSync(folder, { recursive: true }));

const run = (script: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  spawnSync(process.execPath, ['--require', './scripts/typescript.cjs', script, ...args], {
    env: { PATH: process.env['PATH'], ...env },
    encoding: 'utf8',
  });

it('renders two versions of the app, and shows how they differ', async () => {
  const [base, head] = [join(folder, 'base'), join(folder, 'head')];
  expect(await render(base, {}, () => loadApp('handler/app.ts'))).toBeUndefined();
  const rendered = run('scripts/render.ts', [head], { FLINK_APP: 'local/run/apps/capitals.ts' });
  expect(rendered).toMatchObject({ status: 0, stderr: '' });
  expect(readdirSync(head).sort()).toEqual(['dev', 'prod', 'sink.sql', 'statement.sql', 'test']);
  writeFileSync(join(folder, 'plan.txt'), 'Plan: 1 to add\n');
  const args = ['--base', base, '--head', head, '--plan', join(folder, 'plan.txt')];
  const { stdout, status } = run('scripts/review.ts', args);
  expect(stdout).toContain("-    'SkyOne' AS `airline`\n+    'SKYONE' AS `airline`");
  expect(stdout).toContain('**Terraform: no change.**');
  expect(stdout).toContain('Plan: 1 to add');
  expect(status).toBe(0);
});

it('takes no option for the folder to render to', () => {
  const { status, stderr } = run('scripts/render.ts', ['--folder']);
  expect({ status, stderr }).toEqual({ status: 2, stderr: 'which folder? npm run render -- <folder> (see --help)\n' });
});

it('renders the Terraform that npm run synth writes', () => {
  const outdir = join(folder, 'synth');
  mkdirSync(outdir);
  const env = { AWS_ENVIRONMENT: 'test', AWS_REGION: 'us-east-1', AWS_ACCOUNT_ID: '000000000000' };
  expect(run('main.ts', [], { ...env, CDKTF_OUTDIR: outdir })).toMatchObject({ status: 0 });
  const read = (path: string): string => readFileSync(join(folder, path, 'stacks/app/cdk.tf.json'), 'utf8');
  expect(read('base/test')).toBe(read('synth'));
});

it('renders an app that reads other tables than the sample ones without its SQL, and says why', async () => {
  const copy = sink('copy').column('id', DataTypes.STRING()).valueFormat('avro-registry');
  const other = defineApp({
    name: 'copy',
    sources: { orders: table('orders') },
    sink: copy,
    query: ({ orders }) => orders.select(col('id')).insertInto(copy),
  });
  const rendered = join(folder, 'other');
  expect(await render(rendered, {}, () => ({ app: other, sampleData: 'none' }))).toContain('has no table "orders"');
  expect(readdirSync(rendered).sort()).toEqual(['dev', 'prod', 'test']);
});

it('renders the Terraform of a version that lacks the app', async () => {
  const rendered = join(folder, 'older');
  const missing = () => loadApp('handler/nothing.ts');
  await expect(render(rendered, {}, missing)).rejects.toThrow("no app at 'handler/nothing.ts'");
  expect(readdirSync(rendered).sort()).toEqual(['dev', 'prod', 'test']);
});
