import { campaign, EDITS, type Game, shownFound, type Tally } from './campaign';
import { read, type Wanted } from './command-line';
import type { Sequence } from './edits/sequence';
import { PLANTS } from './planted/plants';
import { MIXES } from './watch/run-mix';

const USAGE = `npm run simulate -- [--sequences N] [--seed S] [--from N] [--plant FAULT]
                    [--watch] [--replay JSON]

Edits, deploys and accidents by chance, and a look at every row. What goes
wrong is made short, and can be replayed.

  --sequences N   how many sequences; 100 by default
  --seed S        what they follow from; 1 by default
  --from N        the number of the first one; 0 by default
  --watch         mixes of checks, deploys and accidents instead, each through
                  hours: whether somebody is called where that is needed, and
                  only there
  --plant FAULT   with a fault between handler and API:
                  ${Object.keys(PLANTS).join('\n                  ')}
  --replay JSON   one sequence, as it is printed where one went wrong, step by
                  step
`;

const write = (text: string): boolean => process.stdout.write(`${text}\n`);

async function main(args: readonly string[]): Promise<void> {
  let wanted: Wanted;
  try {
    wanted = read(args);
  } catch (error) {
    // What follows the first sentence is about arguments that begin with a hyphen.
    process.stderr.write(`${(error as Error).message.split(/\.\s/)[0]} (see --help)\n`);
    process.exitCode = 2;
    return;
  }
  const game = wanted.watch ? MIXES : EDITS;
  if (wanted.help) write(USAGE);
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
