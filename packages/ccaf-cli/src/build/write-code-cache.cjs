'use strict';
// Runs in a process of its own, as plain as Lambda's, with the folder of start.js for an argument.
const { renameSync, rmSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { setFlagsFromString } = require('node:v8');

const [folder] = process.argv.slice(2);
const cache = join(folder, 'index.js.cache');
rmSync(cache, { force: true });

// All functions, also those that loading does not call: what an invocation needs is among them.
setFlagsFromString('--no-lazy');
const { script } = require(join(folder, 'start.js'));
setFlagsFromString('--lazy');

writeFileSync(`${cache}.${process.pid}`, script.createCachedData());
renameSync(`${cache}.${process.pid}`, cache);
