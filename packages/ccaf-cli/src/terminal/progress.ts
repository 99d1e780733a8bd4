import { styleText } from 'node:util';

/** A stream to write to, and whether a person looks at it. */
export interface Terminal {
  write(text: string): void;
  /** Whether lines may be rewritten and coloured. */
  readonly isInteractive: boolean;
}

/** A terminal, or what takes its place: a file or a pipe gets no colours, nor does who asks for none. */
export const terminalOn = (
  stream: NodeJS.WriteStream,
  { NO_COLOR, TERM }: Readonly<Record<string, string | undefined>>,
): Terminal => ({
  write: (text) => stream.write(text),
  isInteractive: stream.isTTY === true && !NO_COLOR && TERM !== 'dumb',
});

/** Styles text where a person looks at it. */
export function paint(terminal: Terminal, style: 'green' | 'red' | 'dim' | 'bold', text: string): string {
  // Who looks is known here already; by itself Node asks standard output, which this terminal may not be.
  return terminal.isInteractive ? styleText(style, text, { validateStream: false }) : text;
}

/** Tells what is being done, and what came of it: a line a step. */
export interface Progress {
  /** @param summary one line, or several, of which the others stand under the first */
  step<Result>(title: string, work: () => Promise<Result>, summary: (result: Result) => string): Promise<Result>;
}

const TITLE_WIDTH = 14;
/** Where a step's second line begins. */
const NEXT_LINE = `\n${' '.repeat(TITLE_WIDTH + 4)}`;
/** What fits into a line beside the title. */
export const LINE_WIDTH = 80 - TITLE_WIDTH - 4;

/** Shows a step while it runs, on a terminal, and when it ended, everywhere. */
export function createProgress(terminal: Terminal): Progress {
  return {
    async step(title, work, summary) {
      const label = title.padEnd(TITLE_WIDTH);
      if (terminal.isInteractive) terminal.write(`  ${paint(terminal, 'dim', `… ${label}`)}`);
      const restart = terminal.isInteractive ? '\r\u001b[2K' : '';
      try {
        const result = await work();
        terminal.write(
          `${restart}  ${paint(terminal, 'green', '✓')} ${label}${summary(result).replaceAll('\n', NEXT_LINE)}\n`,
        );
        return result;
      } catch (error) {
        terminal.write(`${restart}  ${paint(terminal, 'red', '✗')} ${label}failed\n`);
        throw error;
      }
    },
  };
}

/** Does the steps without a word. */
export const silent: Progress = { step: (_title, work) => work() };
