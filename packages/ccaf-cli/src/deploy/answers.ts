/** A topic or a table. */
const NAME = '[A-Za-z0-9._-]+';
const STATEMENT = '[a-z0-9-]+';
/** Where a topic is read from. */
const WHERE = 'earliest|latest|timestamp:\\d+|partition:\\d+,offset:\\d+(?:;partition:\\d+,offset:\\d+)*';

/** The answers that refusals print: what each looks like for a person, and for the check. */
const ANSWERS: readonly (readonly [form: string, pattern: RegExp])[] = [
  [
    'start <sink>[,<sink>] after <statement>|none <topic>=<where> …',
    new RegExp(`^start ${NAME}(?:,${NAME})* after ${STATEMENT}(?: ${NAME}=(?:${WHERE}))+$`),
  ],
  ['adopt <statement> …', new RegExp(`^adopt(?: ${STATEMENT})+$`)],
  ['accept-gap <statement>', new RegExp(`^accept-gap ${STATEMENT}$`)],
  ['rebuild <sink>[,<sink>] after <statement>', new RegExp(`^rebuild ${NAME}(?:,${NAME})* after ${STATEMENT}$`)],
  [
    'discard-state <sink>[,<sink>] after <statement>',
    new RegExp(`^discard-state ${NAME}(?:,${NAME})* after ${STATEMENT}$`),
  ],
];

/**
 * Reads the answers of one deploy.
 *
 * @param given one answer each, or several with a line break or a `|` in between: GitHub's form has one line
 * @param problems takes one for each line that no refusal would print
 * @example readAnswers(['accept-gap copy-1 | adopt old-1 old-2'], []) // ['accept-gap copy-1', 'adopt old-1 old-2']
 */
export function readAnswers(given: readonly string[], problems: string[]): readonly string[] {
  const lines = given.flatMap((text) => text.split(/[\n|]/)).map((line) => line.trim().replace(/\s+/g, ' '));
  const answers = lines.filter((line) => line !== '');
  for (const answer of answers) {
    if (ANSWERS.some(([, pattern]) => pattern.test(answer))) continue;
    const forms = ANSWERS.map(([form]) => `\n      ${form}`).join('');
    problems.push(`--answer must be a line that a refusal printed, got '${answer}'; they look like${forms}`);
  }
  return answers;
}
