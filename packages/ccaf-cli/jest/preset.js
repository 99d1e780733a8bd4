const { availableParallelism } = require('node:os');

// The AWS SDK advises newer Node versions at every start; which one runs the tests is the developer's choice.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';

// No test talks to another machine, and with further certificates each of their hundreds of processes starts later: three
// times as late with a system's whole bundle.
delete process.env.NODE_EXTRA_CA_CERTS;

// The workers inherit it. Most code of a test runs but for a moment: to collect its garbage late, and to optimise late, takes
// a sixth less processor time. Later versions of Node optimise in more steps, and do not know the last flag.
process.execArgv.push('--min-semi-space-size=64', '--max-semi-space-size=64');
if (process.versions.node.startsWith('20.')) process.execArgv.push('--interrupt-budget=1000000');

/**
 * What each module gets as arguments: to look it up in a test's context, which is not the main one, takes a call of C++. Only
 * what no package declares a constant of its own for, as some do for Promise and Symbol.
 */
const GLOBALS = ['Array', 'JSON', 'Math', 'Object'];

/** How a project's tests, and those of the packages, are run: the whole of its jest.config.js. */
module.exports = {
  testEnvironment: 'node',
  globalSetup: require.resolve('./global-setup.ts'),
  moduleNameMapper: {
    // Only where a test asks for it: to load it takes as long as to start a small test file.
    '^fast-check$': require.resolve('./fast-check.js'),
    '^\\.(?:/tokens)?(?:/private)?/stack-trace$': require.resolve('./no-stack-trace.js'),
  },
  reporters: ['default', require.resolve('./what-did-not-run.js')],
  testMatch: ['**/__tests__/**/*.test.ts', '**/tests/**/*.test.ts'],
  // Those of a real Flink take Java, and minutes: npm run test:flink.
  testPathIgnorePatterns: ['/node_modules/', '\\.flink\\.test\\.ts$'],
  transform: {
    '^.+\\.ts$': [require.resolve('@swc/jest'), { jsc: { target: 'es2023', parser: { syntax: 'typescript' } } }],
  },
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/cdktf.out'],
  // More than there are cores: many tests wait, for processes that they started or for time to pass.
  maxWorkers: availableParallelism() + 2,
  testSequencer: require.resolve('./slowest-first.js'),
  sandboxInjectedGlobals: GLOBALS,
  restoreMocks: true,
  // Real services take their time where the machine is shared; what hangs still fails.
  testTimeout: 60_000,
};
