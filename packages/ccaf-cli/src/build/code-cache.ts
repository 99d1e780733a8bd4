import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { REQUIRED_KEYS } from 'ccaf-deployer/lambda';

/**
 * Makes `index.js.cache` beside `start.js`: the code that V8 makes of `index.js` in a process that serves one invocation.
 *
 * The invocation asks for the plan, of a server on loopback that knows of no table: it goes through the SDK, through
 * undici and through most of the handler, and changes nothing.
 *
 * @param folder where `index.js` and `start.js` are
 * @throws {Error} when the invocation fails
 */
export async function writeCodeCache(folder: string): Promise<void> {
  const server = createServer((request, response) => {
    const { port } = server.address() as AddressInfo;
    request.resume().on('end', () => {
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answerAt(port)));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  try {
    const child = spawn(process.execPath, [join(__dirname, 'write-code-cache.cjs'), resolve(folder)], {
      env: {
        AWS_REGION: 'us-east-1',
        AWS_ACCESS_KEY_ID: 'build',
        AWS_SECRET_ACCESS_KEY: 'build',
        AWS_ENDPOINT_URL_SECRETS_MANAGER: `http://127.0.0.1:${port}`,
        AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const [code] = await once(child, 'exit');
    if (code !== 0) throw new Error(`the code cache was not made: expected exit status 0, got ${code}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** One answer for every request: a secret, a completed statement, a page of no statements and a page of no rows. */
const answerAt = (port: number) => ({
  SecretString: JSON.stringify({
    ...Object.fromEntries(REQUIRED_KEYS.map((key) => [key, 'build'])),
    'flink.rest.endpoint': `http://127.0.0.1:${port}`,
  }),
  name: 'build',
  status: { phase: 'COMPLETED' },
  data: [],
  results: { data: [] },
});
