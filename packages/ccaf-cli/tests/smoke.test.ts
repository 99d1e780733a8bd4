import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { bundleHandler } from '../src/build/bundle';
import { startContainer } from '../src/smoke/container';
import { smokeTest } from '../src/smoke/smoke-test';
import { ccaf, type Ended, inProject } from './project';

inProject();

const folder = mkdtempSync(join(tmpdir(), 'smoke-'));
afterAll(() => rmSync(folder, { recursive: true }));

beforeAll(() => {
  const script = `#!/bin/sh\nexec "${process.execPath}" --require ccaf-cli/typescript "${join(__dirname, 'smoke-docker.ts')}" "$@"\n`;
  writeFileSync(join(folder, 'docker'), script);
  chmodSync(join(folder, 'docker'), 0o755);
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

async function smoke(bundle: string): Promise<Ended> {
  const port = await freePort();
  const env = {
    ...process.env,
    PATH: `${folder}${delimiter}${process.env['PATH']}`,
    SMOKE_BUNDLE: bundle,
    SMOKE_PORT: String(port),
  };
  return ccaf(['smoke', 'app:test', '--url', `http://127.0.0.1:${port}/invocations`], { env });
}

describe('ccaf smoke', () => {
  it('deploys, deploys again and tears down, through the image', async () => {
    // The same app with a shorter soak.
    const bundle = join(folder, 'good.js');
    await bundleHandler({ outfile: bundle, app: 'handler/variants/capitals.ts' });
    expect(await smoke(bundle)).toEqual({
      code: 0,
      stdout: `{"errorType":"InvalidEventError"}
{"action":"plan","outcome":"created"}
{"action":"deploy","outcome":"created"}
{"action":"deploy","outcome":"unchanged"}
{"action":"teardown","outcome":"stopped"}
`,
      stderr: '',
    });
  });

  it('fails with what the image answered', async () => {
    const invoke = () => Promise.resolve({ errorType: 'SomethingElse' });
    await expect(smokeTest(invoke, '/secret', () => undefined)).rejects.toMatchObject({
      code: 'SMOKE_TEST_FAILED',
      message: expect.stringContaining(
        'must answer {"errorType":"InvalidEventError"}, got {"errorType":"SomethingElse"}',
      ),
    });
  });

  it('fails when the image does not run', async () => {
    writeFileSync(join(folder, 'docker'), '#!/bin/sh\nexit 125\n');
    const url = `http://127.0.0.1:${await freePort()}/invocations`;
    const container = startContainer({ image: 'app:test', url, environment: {}, env: { PATH: folder } });
    await expect(container.invoke({})).rejects.toThrow('docker run ended with exit code 125');
    await container.close();
  });

  it('fails when there is no docker', async () => {
    const url = `http://127.0.0.1:${await freePort()}/invocations`;
    const container = startContainer({ image: 'app:test', url, environment: {}, env: { PATH: '/nonexistent' } });
    await expect(container.invoke({})).rejects.toThrow('docker did not start: spawn docker ENOENT');
    await container.close();
  });
});
