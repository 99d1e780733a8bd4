import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { bundleHandler, bundleStart, filesOfBundle } from 'ccaf-cli/build';
import { BUNDLE } from 'ccaf-cli/project';
import { type Cloud, DEPLOY, startCloud } from '../cloud';
import { coldStart } from '../cold-start';
import { withHastyBundle } from '../hasty-bundle';

const ENV = {
  PATH: '/usr/local/bin:/usr/bin:/bin',
  AWS_REGION: 'us-east-1',
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
};

let folder: string;
let start: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bundle-'));
  start = join(folder, 'start.js');
  copyFileSync(BUNDLE, join(folder, 'index.js'));
  await bundleStart(start);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a fresh Node answers to an expression, as JSON. */
function inNode(expression: string, flags: readonly string[] = []): unknown {
  const script = `process.stdout.write(JSON.stringify(${expression}))`;
  return JSON.parse(execFileSync(process.execPath, [...flags, '-e', script], { env: ENV, encoding: 'utf8' }));
}

/** Whether V8 refused the code that it was given; `null` where it was given none. */
const refusal = (flags: readonly string[] = []): unknown =>
  inNode(`require('${start}').script.cachedDataRejected ?? null`, flags);

it('is at most 670,000 bytes', () => {
  expect(statSync(BUNDLE).size).toBeLessThanOrEqual(670_000);
});

it('holds of undici what a request takes: no fetch, WebSocket, EventSource, cache, cookie or mock', async () => {
  // What is a few bytes is the frame of a file that was left out, or of what takes the place of the index.
  const files = Object.entries(await filesOfBundle()).filter(([, bytes]) => bytes > 100);
  const folders = files.flatMap(([path]) => dirname(path).split('node_modules/undici/')[1] ?? []);
  expect([...new Set(folders)].sort()).toEqual(['lib/core', 'lib/dispatcher', 'lib/handler', 'lib/llhttp', 'lib/util']);
  const parsers = files.flatMap(([path]) => (path.endsWith('wasm.js') ? basename(path) : []));
  expect(parsers).toEqual(['llhttp_simd-wasm.js']);
});

it('loads at most 100 modules of Node at start, and not the undici that is one of them', () => {
  const loaded = inNode(`(require('${start}'), process.moduleLoadList)`) as string[];
  const before = new Set(inNode('process.moduleLoadList') as string[]);
  const own = loaded.filter((name) => !before.has(name));
  expect(own.length).toBeLessThanOrEqual(100);
  expect(own.filter((name) => name.includes('deps/undici'))).toEqual([]);
});

it('starts with the code that was made when it was built, whatever the memory of the function', () => {
  expect(refusal()).toBe(false);
  expect(refusal(['--expose-gc', '--max-semi-space-size=25', '--max-old-space-size=461'])).toBe(false);
});

it('compiles anew where it was bundled again and its code was not made yet', async () => {
  await bundleHandler({ outfile: join(folder, 'index.js') });
  expect(refusal()).toBeNull();
  await bundleStart(start);
  expect(refusal()).toBe(false);
});

describe('in Lambda', () => {
  let cloud: Cloud;
  beforeAll(async () => {
    cloud = await startCloud();
  });
  afterAll(() => cloud.close());

  it('deploys with 9 API calls, and finds nothing to do with 4', () =>
    withHastyBundle(async (bundle) => {
      const deploy = async () => {
        cloud.ccaf.requests.clear();
        const { payload } = await coldStart({ bundle, event: DEPLOY, cloud });
        return { payload, calls: cloud.ccaf.requests.entries().length };
      };
      expect(await deploy()).toMatchObject({ payload: { outcome: 'created' }, calls: 9 });
      expect(await deploy()).toMatchObject({ payload: { outcome: 'unchanged' }, calls: 4 });
    }));
});
