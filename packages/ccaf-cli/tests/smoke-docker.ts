import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import { startLambda } from 'local-cloud/lambda';

// Takes the place of `docker run`: runs the bundle SMOKE_BUNDLE with the container's variables, and takes events over HTTP
// at SMOKE_PORT, as the runtime interface emulator of AWS's base image does. A failure is an answer with 200 there too.
const text = { type: 'string' } as const;
const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    rm: { type: 'boolean' },
    init: { type: 'boolean' },
    network: text,
    env: { type: 'string', multiple: true },
  },
  allowPositionals: true,
});
const variables = (values.env ?? []).map((pair) => [
  pair.slice(0, pair.indexOf('=')),
  pair.slice(pair.indexOf('=') + 1),
]);
const lambda = startLambda({
  bundle: process.env['SMOKE_BUNDLE'] ?? '',
  environment: Object.fromEntries(variables) as Record<string, string>,
  timeoutMs: 60_000,
});
const server = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { payload } = await lambda.invoke(JSON.parse(Buffer.concat(chunks).toString('utf8')));
  response.end(JSON.stringify(payload));
});
server.listen(Number(process.env['SMOKE_PORT']), '127.0.0.1');
process.once('SIGTERM', async () => {
  server.close();
  await lambda.close();
});
