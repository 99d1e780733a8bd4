import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { runScript } from 'ccaf-cli/terminal';
import { helpOf, parseBenchArguments } from './arguments';
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

const KNOWN = FIGURES.map(({ name }) => name);

async function main(args: readonly string[]): Promise<void> {
  const { figures, runs, out } = parseBenchArguments(args, KNOWN);
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

void runScript(helpOf(KNOWN), main);
