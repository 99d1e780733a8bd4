const { availableParallelism } = require('node:os');

// The AWS SDK advises newer Node versions at every start; which one runs the tests is the developer's choice.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';

// No test talks to another machine, and with further certificates each of their hundreds of processes starts later: three
// times as late with a system's whole bundle.
delete process.env.NODE_EXTRA_CA_CERTS;

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  globalSetup: '<rootDir>/__tests__/global-setup.ts',
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2023', parser: { syntax: 'typescript' } } }] },
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/cdktf.out'],
  // More than there are cores: many tests wait, for processes that they started or for time to pass.
  maxWorkers: Math.ceil(availableParallelism() * 1.5),
  testSequencer: '<rootDir>/__tests__/slowest-first.js',
  restoreMocks: true,
  // Real services take their time where the machine is shared; what hangs still fails.
  testTimeout: 60_000,
};
