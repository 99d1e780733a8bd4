const { dirname, join } = require('node:path');

// What a test gets that imports fast-check. By its path, for its name leads here.
const fastCheck = require(join(dirname(require.resolve('fast-check/package.json')), 'lib/cjs/fast-check.js'));

// The same cases at each run, so that a test that fails does so again; TEST_SEED gives others.
fastCheck.configureGlobal({ seed: Number(process.env.TEST_SEED) });

module.exports = fastCheck;
