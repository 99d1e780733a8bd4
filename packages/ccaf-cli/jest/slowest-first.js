const { default: Sequencer } = require('@jest/test-sequencer');

/** The files that take longest, by their paths' ends, the longest first. */
const SLOWEST = [
  // It counts in all code that its worker has loaded: after a hundred other files, that is ten times as much.
  'bench/tests/linear',
  'deploy/moods',
  '__tests__/local',
  'retirement/retirement',
  'local/command',
  'e2e/terraform',
  'deploy/reviewed-plan',
  'deploy/invoked-twice',
  'deploy/spelling',
  'local/several-apps',
  'deploy/destroy',
  'local/watch',
  'deploy/sources',
  'tests/architecture',
  'deploy/deploy',
  'deploy/not-retired',
  'github/actions',
  'judge/judge',
  'page/browser',
  'deploy/start-answers',
  'deploy/crash',
  'watch/alarms',
  'bench/tests/rendering',
  'local/without-access',
  'ccaf-cli/tests/commands',
  'deploy/simulation-1',
  'deploy/simulation-2',
  'edits/command',
  'retirement/migration',
  'review/commands',
  'interrupts/interrupts',
  'retirement/destroy',
  'deploy/sources-crash',
  'watch/switch',
  'empty-variables',
  'local/scenario',
  'deploy/limits',
  'deploy/teardown',
  'deploy/ways-out',
  'watch/mixes',
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
