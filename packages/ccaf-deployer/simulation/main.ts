import { campaign, EDITS, type Game, shownFound, type Tally } from './campaign';
import { read, type Wanted } from './command-line';
import type { Sequence } from './edits/sequence';
import { PLANTS } from './planted/plants';
import { MIXES } from './watch/run-mix';

const HELP = `Usage: npm run simulate -- [--sequences <number>] [--seed <number>]
                           [--from <number>] [--plant <fault>] [--watch]
       npm run simulate -- [--watch] [--plant <fault>] --replay <json>

Plays random edits, deploys and accidents, and checks every row. A sequence that
goes wrong is shortened, and printed so that it can be replayed.

Options:
  --sequences <number>  how many sequences (default: 100)
  --seed <number>       what the sequences follow from (default: 1)
  --from <number>       the number of the first sequence (default: 0)
  --watch               play mixes of checks, deploys and accidents instead,
                        each through hours: whether somebody is called where
                        that is needed, and only there
  --plant <fault>       put a fault between handler and API (default: none):
                        ${Object.keys(PLANTS).join('\n                        ')}
  --replay <json>       play one sequence, as it is printed where one went
                        wrong, step by step
  --help                print this text

Exit codes:
  0    nothing went wrong
  1    a sequence went wrong
  2    a mistake on the command line
  130  interrupted by Ctrl-C

Example:
  npm run simulate -- --sequences 1000 --seed 7
`;

const write = (text: string): boolean => process.stdout.write(`${text}\n`);

async function main(args: readonly string[]): Promise<void> {
  let wanted: Wanted;
  try {
    wanted = read(args);
  } catch (error) {
    process.stderr.write(`${(error as Error).message} (see --help)\n`);
    process.exitCode = 2;
    return;
  }
  const game = wanted.watch ? MIXES : EDITS;
  if (wanted.help) process.stdout.write(HELP);
  else if (wanted.sequence) await retell(wanted.sequence, wanted.plant, game);
  else await search(wanted.campaign, wanted.plant, game);
}

async function retell(sequence: Sequence, plant: string, game: Game): Promise<void> {
  const { story, wrongs } = await game.run(sequence, PLANTS[plant]?.());
  write([...story, '', ...wrongs.map((wrong) => `WRONG ${wrong}`)].join('\n'));
  process.exitCode = wrongs.length > 0 ? 1 : 0;
}

async function search(which: Parameters<typeof campaign>[0], plant: string, game: Game): Promise<void> {
  const startedAt = performance.now();
  const totals = await campaign(
    which,
    PLANTS[plant],
    (found) => write(shownFound(found, game === MIXES ? '--watch ' : '')),
    game,
  );
  const seconds = ((performance.now() - startedAt) / 1_000).toFixed(1);
  const { found, outcomes, excused } = totals;
  write(`\n${which.count} sequences of seed ${which.seed} in ${seconds} s; ${found.length} went wrong`);
  write(`\nsequences in which deploys came to this:\n${table(outcomes)}`);
  write(`\nsequences in which this was excused:\n${table(excused)}`);
  process.exitCode = found.length > 0 ? 1 : 0;
}

const table = (tally: Tally): string =>
  [...tally]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([what, times]) => `${String(times).padStart(6)}  ${what}`)
    .join('\n');

void main(process.argv.slice(2));
