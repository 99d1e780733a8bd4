'use strict';
// Runs in a process of its own, as plain as Lambda's, with the folder of start.js for an argument.
const { renameSync, rmSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const cache = join(process.argv[2], 'index.js.cache');
rmSync(cache, { force: true });

const { handler, script } = require(join(process.argv[2], 'start.js'));
const event = {
  action: 'plan',
  catalog_name: 'build',
  database_name: 'build',
  ccaf_secrets_path: 'build',
};

async function main() {
  const { body } = await handler(event, { awsRequestId: 'build', getRemainingTimeInMillis: () => 60_000 });
  if (JSON.parse(body).code !== 'UNKNOWN_DATABASE') throw new Error(`expected to know no database, got ${body}`);
  writeFileSync(`${cache}.${process.pid}`, script.createCachedData());
  renameSync(`${cache}.${process.pid}`, cache);
}

main().then(
  // Kept-alive connections would hold the process.
  () => process.exit(0),
  (error) => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  },
);
