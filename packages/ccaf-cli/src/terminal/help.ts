import { readFileSync } from 'node:fs';

/** What all commands do, where a command is asked for its help; otherwise `undefined`. */
export function helpFor(args: readonly string[]): string | undefined {
  const isAsked = args.includes('--help') || args.includes('-h');
  return isAsked ? readFileSync('help', 'utf8').trimEnd() : undefined;
}
