'use strict';
// The runtime client that runs inside the function's own process, started with plain `node`; hence JavaScript.
// It keeps the contract of the Node.js base image: load the handler, then next, invoke, response or error, again.
// https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html
const fs = require('node:fs');
const http = require('node:http');
const path = require('node:path');

const env = process.env;
const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
const [host, port] = env.AWS_LAMBDA_RUNTIME_API.split(':');
/** The invocation in progress; undefined during init. */
let requestId;

class RuntimeError extends Error {
  constructor(type, message, cause) {
    super(message, { cause });
    this.name = `Runtime.${type}`;
  }
}

function call(method, resource, body, headers = {}) {
  return new Promise((resolve, reject) => {
    const options = { host, port, agent, method, path: `/2018-06-01/runtime${resource}` };
    const request = http.request({ ...options, headers: { ...headers, ...account() } }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => {
        const { statusCode: status, headers } = response;
        // 413: the answer was too large; the service has told the caller, and the environment goes on.
        if (status < 300 || status === 413) resolve({ headers, body: Buffer.concat(chunks).toString() });
        else reject(new Error(`the Runtime API answered ${status} to ${method} ${resource}`));
      });
    });
    request.on('error', reject);
    request.end(body);
  });
}

/** What this process knows of itself and the API does not ask for: our runner reports it. */
function account() {
  return {
    'lambda-local-max-rss-kb': process.resourceUsage().maxRSS,
    'lambda-local-stdout-bytes': process.stdout.bytesWritten,
    'lambda-local-stderr-bytes': process.stderr.bytesWritten,
  };
}

function describe(error) {
  if (error instanceof Error || (typeof error?.stack === 'string' && typeof error?.message === 'string')) {
    return { errorType: String(error.name), errorMessage: error.message, trace: String(error.stack).split('\n') };
  }
  return { errorType: typeof error, errorMessage: String(error), trace: [] };
}

function report(title, error) {
  const payload = describe(error);
  process.stderr.write(`${new Date().toISOString()}\t${requestId}\tERROR\t${title}\t${JSON.stringify(payload)}\n`);
  const headers = { 'content-type': 'application/json', 'lambda-runtime-function-error-type': payload.errorType };
  const resource = requestId === undefined ? '/init/error' : `/invocation/${requestId}/error`;
  return call('POST', resource, JSON.stringify(payload), headers);
}

function loadHandler() {
  const [, moduleName, exported] = /^([^.]+)\.(.+)$/.exec(env._HANDLER) ?? [];
  if (moduleName === undefined) throw new RuntimeError('MalformedHandlerName', 'Bad handler');
  const base = path.resolve(env.LAMBDA_TASK_ROOT, moduleName);
  const file = ['.js', '.cjs'].map((extension) => base + extension).find((candidate) => fs.existsSync(candidate));
  const handler = load(file ?? base)[exported];
  if (handler === undefined) throw new RuntimeError('HandlerNotFound', `${env._HANDLER} is undefined or not exported`);
  if (typeof handler !== 'function') throw new RuntimeError('HandlerNotFound', `${env._HANDLER} is not a function`);
  return handler;
}

function load(file) {
  try {
    return require(file);
  } catch (error) {
    if (error instanceof SyntaxError) throw new RuntimeError('UserCodeSyntaxError', String(error), error);
    if (error?.code === 'MODULE_NOT_FOUND') throw new RuntimeError('ImportModuleError', String(error), error);
    throw error;
  }
}

function contextOf(headers) {
  const deadline = Number(headers['lambda-runtime-deadline-ms']);
  return {
    callbackWaitsForEmptyEventLoop: true,
    functionName: env.AWS_LAMBDA_FUNCTION_NAME,
    functionVersion: env.AWS_LAMBDA_FUNCTION_VERSION,
    memoryLimitInMB: env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
    logGroupName: env.AWS_LAMBDA_LOG_GROUP_NAME,
    logStreamName: env.AWS_LAMBDA_LOG_STREAM_NAME,
    invokedFunctionArn: headers['lambda-runtime-invoked-function-arn'],
    awsRequestId: headers['lambda-runtime-aws-request-id'],
    getRemainingTimeInMillis: () => deadline - Date.now(),
  };
}

/** Settles with the handler, or fails when nothing is left that could ever settle it. */
async function settle(result) {
  if (typeof result?.then !== 'function') return null;
  let giveUp;
  const drained = new Promise((_, reject) => {
    giveUp = () => reject(new RuntimeError('NodeJsExit', 'the event loop is empty and the handler has not settled'));
    process.once('beforeExit', giveUp);
  });
  return await Promise.race([result, drained]).finally(() => process.removeListener('beforeExit', giveUp));
}

function serialize(result) {
  try {
    return JSON.stringify(result) ?? 'null';
  } catch (cause) {
    throw new Error('Unable to stringify response body', { cause });
  }
}

async function invoke(handler, event) {
  env._X_AMZN_TRACE_ID = event.headers['lambda-runtime-trace-id'];
  let body;
  try {
    body = serialize(await settle(handler(JSON.parse(event.body), contextOf(event.headers))));
  } catch (error) {
    await report('Invoke Error', error ?? 'handled');
    return;
  }
  await call('POST', `/invocation/${requestId}/response`, body, { 'content-type': 'application/json' });
}

async function run() {
  let handler;
  try {
    handler = loadHandler();
  } catch (error) {
    await report('Init Error', error);
    process.exit(1);
  }
  for (;;) {
    const event = await call('GET', '/invocation/next');
    requestId = event.headers['lambda-runtime-aws-request-id'];
    await invoke(handler, event);
  }
}

// Who started this is gone: to say that nobody reads what is said would fail in the same way, without end.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => process.exit(1));

const exitAfter = (title, error, code) =>
  report(title, error)
    .catch(() => undefined)
    .finally(() => process.exit(code));
process.on('uncaughtException', (error) => exitAfter('Uncaught Exception', error, 129));
process.on('unhandledRejection', (reason) => {
  exitAfter('Unhandled Promise Rejection', new RuntimeError('UnhandledPromiseRejection', String(reason), reason), 128);
});
run();
