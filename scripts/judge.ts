import { parseArgs } from 'node:util';
import { ASKED } from 'ccaf-emulator/judge';
import { compare, partOf } from './judge/compare';
import { record, recordPart } from './judge/record';

const USAGE = `npm run judge -- [--only PATTERN] [--all] [--list] [--record [--check]]

Compares the embedded engine with what a real Flink answered.

  --only PATTERN   only expressions of which group, table or text match
  --all            shows all differences of an expression, not the first three
  --list           prints how many evaluations each entry of the list of accepted
                   differences covers now
  --record         asks a real Flink anew, and keeps its answers: needs Java 17
                   and Maven; with --only, for a part of the expressions
  --check          with --record: keeps nothing, and fails where Flink answers
                   something else now
`;

const AROUND = { environment: process.env, tell: console.log };

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      help: { type: 'boolean', default: false },
      only: { type: 'string', default: '' },
      all: { type: 'boolean', default: false },
      list: { type: 'boolean', default: false },
      record: { type: 'boolean', default: false },
      check: { type: 'boolean', default: false },
    },
  });
  if (values.help) console.log(USAGE);
  else if (values.record && values.only !== '')
    process.exitCode = (await recordPart(partOf(ASKED, values.only), AROUND)) ? 0 : 1;
  else if (values.record) process.exitCode = (await record(values.check, AROUND)) ? 0 : 1;
  else process.exitCode = (await compare(ASKED, values, console.log)) ? 0 : 1;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 2;
});
