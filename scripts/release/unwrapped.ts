/** Begins a line of its own: a heading, an item of a list, a quotation, a row of a table, a fence. */
const BEGINS = /^\s*(?:#{1,6} |[-*] |\d+\. |> |\||```)/;

/**
 * Markdown with each paragraph and each item of a list in one line.
 *
 * In a file GitHub takes the end of a line within a paragraph for a blank, in a release for a line break. Sources:
 * https://github.com/orgs/community/discussions/35750, and "Basic writing and formatting syntax" of GitHub's documentation.
 *
 * @example unwrapped('- one\n  item\n\n```sh\na\nb\n```') // '- one item\n\n```sh\na\nb\n```'
 */
export function unwrapped(markdown: string): string {
  const lines: string[] = [];
  let isCode = false;
  let mayGoOn = false;
  for (const line of markdown.split('\n')) {
    const isFence = line.trimStart().startsWith('```');
    if (mayGoOn && !isCode && line.trim() !== '' && !BEGINS.test(line)) lines.push(`${lines.pop()} ${line.trim()}`);
    else lines.push(line);
    if (isFence) isCode = !isCode;
    mayGoOn = !isCode && !isFence && line.trim() !== '' && !/^\s*(?:#{1,6} |\|)/.test(line);
  }
  return lines.join('\n');
}
