import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

// The promises of a fork: what a team would hold of its own app. `npm run fork-test` puts this file into the fork's
// __tests__; it knows the project by its commands only.
const run = promisify(execFile);
const npm = (script: string, args: readonly string[] = [], env: NodeJS.ProcessEnv = {}) =>
  run('npm', ['run', '--silent', script, '--', ...args], { env: { ...process.env, ...env }, maxBuffer: 1 << 24 });

const outdir = mkdtempSync(join(tmpdir(), 'team-'));
afterAll(() => rmSync(outdir, { recursive: true }));

it('writes the orders of three channels into one table', async () => {
  const { stdout } = await npm('sql');
  expect(stdout).toMatch(/^CREATE TABLE `\w+`\.`\w+`\.`orders` \(/);
  expect([...stdout.matchAll(/FROM (?:`\w+`\.){2}`(\w+)`/g)].map(([, table]) => table)).toEqual([
    'web_orders',
    'marketplace_sales',
    'till_receipts',
  ]);
});

it('provisions a function, a repository and a workspace of its own name', async () => {
  await npm('synth', [], {
    AWS_ENVIRONMENT: 'test',
    AWS_REGION: 'us-east-1',
    AWS_ACCOUNT_ID: '123456789012',
    TFC_ORGANIZATION: 'acme',
    CONFLUENT_FLINK_REGION: 'us-east-1',
    CDKTF_OUTDIR: outdir,
  });
  const stack = (name: string): string => readFileSync(join(outdir, 'stacks', name, 'cdk.tf.json'), 'utf8');
  expect(stack('app')).toContain('"function_name": "ccaf_order_book_app_function_test"');
  expect(stack('app')).toContain(
    '"description": "Deploys the order book to Confluent Cloud for Apache Flink, and retires it."',
  );
  expect(stack('app')).toContain('"name": "ccaf-order-book-app-test-us-east-1"');
  expect(stack('app')).toContain('"name": "ccaf_order_book_app_watch_test-orders-page"');
  expect(stack('image-registry')).toContain('"name": "ccaf_kickstarter-order_book_app_test"');
  expect(stack('confluent-access')).toContain('"till_receipts"');
});

it('is deployed, changed, broken and torn down on this machine, and the sink has exactly the expected rows', async () => {
  const { stdout } = await npm('local', ['--json']);
  const { sinks, changes } = JSON.parse(stdout) as {
    readonly sinks: readonly { readonly table: string; readonly sink: { readonly rows: number } }[];
    readonly changes: readonly { readonly change: string }[];
  };
  expect(sinks.map(({ table, sink }) => [table, sink.rows])).toEqual([['orders', 1957]]);
  // Broken, the app may have to be mended by a person, for whom the local run stands in.
  const steps = changes.map(({ change }) => change).filter((change) => change !== 'mend it');
  const watched = ['look at it', 'lose a right', 'give it back'];
  expect(steps).toEqual(['deploy again', 'change it', 'break it', ...watched, 'tear down']);
});
