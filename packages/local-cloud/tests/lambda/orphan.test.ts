import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';

it('ends with who started it, also where that was killed and nobody reads any more what it says', async () => {
  const api = createServer().listen(0, '127.0.0.1');
  await once(api, 'listening');
  const address = api.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const env = {
    AWS_LAMBDA_RUNTIME_API: `127.0.0.1:${port}`,
    LAMBDA_TASK_ROOT: join(__dirname, 'fixtures'),
    _HANDLER: 'function.handler',
  };
  const child = spawn(process.execPath, [join(__dirname, '../../src/lambda/bootstrap.cjs')], { env });
  try {
    const [asked] = await once(api, 'connection');
    child.stdout.destroy();
    child.stderr.destroy();
    asked.destroy();
    expect(await once(child, 'exit', { signal: AbortSignal.timeout(20_000) })).toEqual([1, null]);
  } finally {
    child.kill('SIGKILL');
    api.close();
  }
});
