'use strict';
// Runs in a process of its own, as plain as Lambda's, with the folder of start.js for an argument.
const { readFileSync, renameSync, rmSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { crc32 } = require('node:zlib');

const index = join(process.argv[2], 'index.js');
const cache = `${index}.cache`;
rmSync(cache, { force: true });

const { handler, script } = require(join(process.argv[2], 'start.js'));
const event = {
  action: 'status',
  catalog_name: 'build',
  database_name: 'build',
  ccaf_secrets_path: 'build',
  error_mode: 'throw',
};

async function main() {
  await handler(event, { awsRequestId: 'build', getRemainingTimeInMillis: () => 60_000 });
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(readFileSync(index)));
  writeFileSync(`${cache}.${process.pid}`, Buffer.concat([checksum, script.createCachedData()]));
  renameSync(`${cache}.${process.pid}`, cache);
}

// Kept-alive connections would hold the process.
main().then(() => process.exit(0));
