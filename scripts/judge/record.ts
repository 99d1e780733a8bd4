import { readFileSync, writeFileSync } from 'node:fs';
import {
  ASKED,
  type Asked,
  answersIn,
  askFlink,
  questionsOf,
  RECORD,
  readRecord,
  writeRecord,
} from 'ccaf-emulator/judge';
import { changed } from '../cases/changed';
import { EXAMPLES_RECORD, exampleQuestions, examplesText, SETUP } from './examples';

/** What Java and Maven look at, and who hears what is being done. */
export interface Around {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly tell: (line: string) => void;
}

/** Asks a real Flink anew. Its answers are kept, or, for a check, only compared: whether they are as before. */
export async function record(isCheck: boolean, { environment, tell }: Around): Promise<boolean> {
  const startedAt = performance.now();
  const [expressions, examples] = [questionsOf(ASKED), await exampleQuestions()];
  const { versions, said } = await askFlink(
    {
      setup: SETUP,
      tables: [...expressions.tables, ...examples.tables],
      questions: [...expressions.questions, ...examples.questions],
    },
    environment,
    (progress) => tell(`  … ${progress}`),
  );
  const count = expressions.questions.length;
  tell(`Flink ${versions.flink} on Java ${versions.java}: ${((performance.now() - startedAt) / 1_000).toFixed(0)} s`);
  const now = [
    [RECORD, writeRecord(versions, ASKED, answersIn(said.slice(0, count), ASKED))],
    [EXAMPLES_RECORD, examplesText(versions, examples.names, said.slice(count))],
  ] as const;
  if (isCheck) {
    const changes = now.flatMap(([file, text]) => changed(readFileSync(file, 'utf8').split('\n'), text.split('\n')));
    if (changes.length > 0) tell(["Flink's answers differ from those that are recorded:", ...changes].join('\n'));
    return changes.length === 0;
  }
  for (const [file, text] of now) writeFileSync(file, text);
  return true;
}

/** Asks a real Flink for these cases alone, and keeps the other answers as they are. */
export async function recordPart(part: readonly Asked[], { environment, tell }: Around): Promise<boolean> {
  const { versions, said } = await askFlink({ setup: [], ...questionsOf(part) }, environment, (progress) =>
    tell(`  … ${progress}`),
  );
  const [anew, before] = [answersIn(said, part), readRecord(readFileSync(RECORD, 'utf8'), ASKED)];
  const asked = new Set(part.flatMap(({ cases }) => cases));
  writeFileSync(
    RECORD,
    writeRecord(versions, ASKED, (one) => {
      const answer = asked.has(one) ? anew(one) : before.answerOf(one);
      if (answer === undefined) throw new Error(`'${one.expression}' over '${one.table}' is not recorded: record all`);
      return answer;
    }),
  );
  return true;
}
