import { parseArgs } from 'node:util';
import { drawSequence, type Sequence } from './edits/sequence';
import { PLANTS } from './planted/plants';
import { Random } from './random';
import { run } from './run';
import { shrink } from './shrink';

const USAGE = `npm run simulate -- [--sequences N] [--seed S] [--plant FAULT] [--replay JSON]

Edits, deploys and accidents by chance, and a look at every row.

  --sequences N   how many sequences; 100 by default
  --seed S        what they follow from; 1 by default
  --from N        the number of the first one; 0 by default
  --plant FAULT   with a fault between handler and API: ${Object.keys(PLANTS).join(', ')}
  --replay JSON   one sequence, as a failure prints it, step by step
`;

const write = (line: string): boolean => process.stdout.write(`${line}\n`);

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      help: { type: 'boolean', default: false },
      live: { type: 'boolean', default: false },
      sequences: { type: 'string', default: '100' },
      seed: { type: 'string', default: '1' },
      from: { type: 'string', default: '0' },
      plant: { type: 'string' },
      replay: { type: 'string' },
    },
  });
  if (values.help) return void write(USAGE);
  const plant = values.plant === undefined ? undefined : PLANTS[values.plant];
  if (values.replay !== undefined) {
    const { story, wrongs } = await run(JSON.parse(values.replay) as Sequence, plant?.());
    write([...story, '', ...wrongs.map((wrong) => `WRONG ${wrong}`)].join('\n'));
    return;
  }
  const [count, seed, first] = [values.sequences, values.seed, values.from].map(Number) as [number, number, number];
  const excused = new Map<string, number>();
  const startedAt = performance.now();
  let failures = 0;
  for (let number = first; number < first + count; number += 1) {
    const sequence = drawSequence(new Random(seed * 1_000_003 + number));
    const result = await run(sequence, plant?.());
    for (const [because, times] of result.excused) excused.set(because, (excused.get(because) ?? 0) + times);
    if (result.wrongs.length === 0) continue;
    failures += 1;
    const shortest = await shrink(sequence, async (shorter) => (await run(shorter, plant?.())).wrongs);
    const { wrongs } = await run(shortest, plant?.());
    write(
      `sequence ${number} of seed ${seed}:\n  ${wrongs.join('\n  ').slice(0, 900)}\n  --replay '${JSON.stringify(shortest)}'`,
    );
  }
  const seconds = (performance.now() - startedAt) / 1_000;
  write(`\n${count} sequences of seed ${seed} in ${seconds.toFixed(1)} s; ${failures} went wrong`);
  for (const [because, times] of [...excused].sort()) write(`  ${times} × excused by ${because}`);
  process.exitCode = failures > 0 ? 1 : 0;
}

void main();
