/** Parses JSON; a mistake is told with its line, counted from 1. */
export function parseJson(text: string, onProblem: (line: number, problem: string) => void): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [, position] = /position (\d+)/.exec(message) ?? [];
    const index = position === undefined ? text.trimEnd().length : Number(position);
    onProblem(text.slice(0, index).split('\n').length, `expected JSON: ${withoutPlace(message)}`);
    return undefined;
  }
}

/** What V8 says, without the place, which is told as a line, and without the text around it. */
const withoutPlace = (message: string): string =>
  message.replace(/ in JSON at position.*/s, '').replace(/, (\.\.\.)?".*/s, '');
