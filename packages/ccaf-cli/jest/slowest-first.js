const { default: Sequencer } = require('@jest/test-sequencer');

/** The files that take longest, by their paths' ends, the longest first. */
const SLOWEST = [
  // It counts in all code that its worker has loaded: after a hundred other files, that is ten times as much.
  'bench/tests/linear',
  'deploy/invoked-twice',
  'retirement/destroy',
  'deploy/simulation-1',
  'deploy/simulation-2',
  'ccaf-cli/tests/local/command',
  'retirement/retirement',
  'judge/judge',
  'deploy/spelling',
  'deploy/reviewed-plan',
  '__tests__/local',
  'retirement/regions',
  'network/network',
  'edits/every-row-1',
  'edits/every-row-2',
  'deploy/sources-crash',
  'deploy/crash',
  'deploy/moods',
  'review/commands',
  'deploy/older-version',
  'local/several-apps',
  'page/browser',
  'e2e/terraform',
  'retirement/migration',
  'without-terraform',
  'deploy/quoting',
  'deploy/sources-simulation',
  '__tests__/main',
  'deploy/sources',
  'app/app-variables',
  'edits/sockets',
].map((name) => `${name}.test.ts`);

/** A file's place in the order; all others come after those. */
function placeOf({ path }) {
  const place = SLOWEST.findIndex((end) => path.endsWith(end));
  return place < 0 ? SLOWEST.length : place;
}

/**
 * Starts the slowest files first, so that no worker is left alone with one at the end. Jest knows how long a file took
 * where it ran before, and a clean checkout never did.
 */
module.exports = class SlowestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).toSorted((one, other) => placeOf(one) - placeOf(other));
  }
};
