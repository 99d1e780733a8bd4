import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app } from 'parcels/app';
import { app as capitals } from 'parcels/variants/capitals';
import { loadApps } from '../../src/project/loaded-apps';
import { sqlText } from '../../src/review/app-sql';
import { flinkSqlOf } from '../../src/review/flink-sql';
import { render } from '../../src/review/render';
import { ccaf, ended, inProject, startNode } from '../project';

const folder = mkdtempSync(join(tmpdir(), 'render-'));
afterAll(() => rmSync(folder, { recursive: true }));
inProject();

const { PATH } = process.env;

it('renders two versions of the app, and shows how they differ', async () => {
  const [base, head] = [join(folder, 'base'), join(folder, 'head')];
  expect(await ccaf(['render', base], { env: { PATH } })).toEqual({ code: 0, stdout: '', stderr: '' });
  expect(await render(head, base, { PATH }, () => ({ ...loadApps(), apps: [capitals] }))).toBeUndefined();
  expect(readdirSync(base).sort()).toEqual(['apps.json', 'dev', 'flink.sql', 'prod', 'test']);
  writeFileSync(join(folder, 'plan.txt'), 'Plan: 1 to add\n');
  const args = ['review', '--base', base, '--head', head, '--plan', join(folder, 'plan.txt')];
  const { code, stdout } = await ccaf(args);
  expect(stdout).toContain("-    'North' AS `depot`\n+    'NORTH' AS `depot`");
  expect(stdout).toContain('**Terraform: no change** in any environment.');
  expect(stdout).toContain('Plan: 1 to add');
  expect(code).toBe(0);
});

it('prints the SQL of the app, as it would be submitted', async () => {
  const sql = sqlText(await flinkSqlOf(loadApps()));
  expect(sql).toMatch(/^CREATE TABLE `local`\.`sample`\.`parcels` \(\n/);
  expect(sql).toMatch(/;\n\nINSERT INTO `local`\.`sample`\.`parcels` \(\n/);
  expect(sql).toMatch(/\nWHERE `tracking_code` IS NOT NULL\n {2}AND `destination` IS NOT NULL;\n$/);
});

it('takes no other option than the folder to render after', async () => {
  expect(await ccaf(['render', '--folder'])).toEqual({
    code: 2,
    stdout: '',
    stderr: "Unknown option '--folder' (see --help)\n",
  });
});

it('reviews nothing but what was rendered', async () => {
  expect(await ccaf(['review', '--head', join(folder, 'none')])).toEqual({
    code: 2,
    stdout: '',
    stderr: `--head must be a folder that 'npm run render' wrote, got "${join(folder, 'none')}" (see --help)\n`,
  });
});

it("renders the Terraform that the project's own synthesis writes", async () => {
  const outdir = join(folder, 'synth');
  mkdirSync(outdir);
  const env = { PATH, AWS_ENVIRONMENT: 'test', AWS_REGION: 'us-east-1', AWS_ACCOUNT_ID: '000000000000' };
  const synth = startNode(['--require', 'ccaf-cli/typescript', 'main.ts'], { env: { ...env, CDKTF_OUTDIR: outdir } });
  expect(await ended(synth)).toMatchObject({ code: 0 });
  const read = (path: string): string => readFileSync(join(folder, path, 'stacks/app/cdk.tf.json'), 'utf8');
  expect(read('base/test')).toBe(read('synth'));
});

describe('in a project that has no more than a synthesis', () => {
  const project = mkdtempSync(join(tmpdir(), 'project-'));
  afterAll(() => rmSync(project, { recursive: true }));
  const synth = "mkdir -p $CDKTF_OUTDIR/stacks/app && echo '{}' > $CDKTF_OUTDIR/stacks/app/cdk.tf.json";
  writeFileSync(join(project, 'cdktf.json'), JSON.stringify({ app: synth }));
  inProject(project);

  it('renders an app without sample data without its SQL, and says why', async () => {
    const sampleData = "handler/sample-data.ts has no topic 'orders', which the app reads";
    // What an earlier render wrote is gone.
    mkdirSync('rendered/dev/stacks/former', { recursive: true });
    writeFileSync('rendered/apps.json', '{ "apps": [] }');
    expect(
      await render('rendered', undefined, { PATH }, () => ({ apps: [app], file: 'handler/app.ts', sampleData })),
    ).toBe(
      "handler/app.ts cannot be tried: handler/sample-data.ts has no topic 'orders', which the app reads. " +
        'Put the rows that arrive beside the app: into a sample-data.ts, or into <topic>.avsc and <topic>.jsonl ' +
        'in a folder sample-data/',
    );
    expect(readdirSync('rendered').sort()).toEqual(['dev', 'prod', 'test']);
    expect(readdirSync('rendered/dev/stacks')).toEqual(['app']);
  });

  it('renders the Terraform of a version that lacks the app', async () => {
    await expect(render('older', undefined, { PATH }, loadApps)).rejects.toThrow("no app at 'handler/app.ts'");
    expect(readdirSync('older').sort()).toEqual(['dev', 'prod', 'test']);
  });
});
