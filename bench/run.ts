import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fail } from 'ccaf-cli/terminal';
import { parseBenchArguments, usage } from './arguments';
import { type Figure, holds, type Measurement } from './figure';
import { coldStartFigure } from './figures/cold-start';
import { editorFigure } from './figures/editor';
import { emulatorFigure } from './figures/emulator';
import { memoryFigure } from './figures/memory';
import { sizeFigure } from './figures/size';
import { sqlFigure } from './figures/sql';
import { synthesisFigure } from './figures/synthesis';
import { toolsFigure } from './figures/tools';
import { describeMachine } from './machine';
import { textReport } from './report';

const FIGURES: readonly Figure[] = [
  coldStartFigure,
  memoryFigure,
  sizeFigure,
  synthesisFigure,
  toolsFigure,
  editorFigure,
  sqlFigure,
  emulatorFigure,
];

async function main(): Promise<void> {
  const known = FIGURES.map(({ name }) => name);
  const { help, figures, runs, out } = parseBenchArguments(process.argv.slice(2), known);
  if (help) return console.log(usage(known));
  const machine = describeMachine();
  // What the image carries: the figures are of that.
  execFileSync(process.execPath, ['packages/ccaf-cli/bin/ccaf.cjs', 'build'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const measurements: Measurement[] = [];
  for (const { name, measure } of FIGURES.filter((figure) => figures.includes(figure.name))) {
    process.stderr.write(`measuring ${name} …\n`);
    measurements.push(...(await measure({ runs })));
  }
  console.log(`\n${machine.processors} × ${machine.processor}, load ${machine.load.toFixed(1)}`);
  console.log(`Node ${machine.node}, commit ${machine.commit}, median of ${runs} runs\n`);
  console.log(textReport(measurements));
  if (out !== undefined) {
    const told = measurements.map((measurement) => ({ ...measurement, holds: holds(measurement) }));
    writeFileSync(out, `${JSON.stringify({ at: new Date().toISOString(), machine, measurements: told }, null, 2)}\n`);
  }
}

main().catch((error: unknown) => fail(error, process));
