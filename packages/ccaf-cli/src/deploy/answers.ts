import { parseAnswer } from 'ccaf-deployer/reconcile';

/**
 * Reads the answers of one deploy.
 *
 * @param given one answer each, or several with a line break or a `|` in between: GitHub's form has one line
 * @param problems takes one for each line that no refusal would print
 */
export function readAnswers(given: readonly string[], problems: string[]): readonly string[] {
  const answers = given.flatMap((text) => text.split(/[\n|]/)).map(trimmed);
  return answers.filter((answer) => {
    if (answer === '') return false;
    const read = parseAnswer(answer);
    if ('problem' in read) problems.push(`--answer must be a line that a refusal printed: ${read.problem}`);
    return true;
  });
}

const trimmed = (text: string): string => text.trim().replace(/\s+/g, ' ');

/** The lines of a refusal that answer it. */
export const answersIn = (refusal: string): readonly string[] =>
  refusal
    .split('\n')
    .map(trimmed)
    .filter((line) => line !== '' && !('problem' in parseAnswer(line)));
