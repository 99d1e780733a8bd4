/**
 * A fenced block that its content cannot break out of: the fence is longer than any run of backticks in it.
 *
 * @example fenced('SELECT 1', 'sql') // '```sql\nSELECT 1\n```'
 */
export function fenced(content: string, language = ''): string {
  const longest = Math.max(2, ...[...content.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${content.replace(/\n+$/, '')}\n${fence}`;
}

/** A block that is folded until a reader opens it. */
export const folded = (title: string, block: string): string =>
  `<details>\n<summary>${title}</summary>\n\n${block}\n\n</details>`;

/** A name from outside as code within a line or a table: nothing in it is markup. */
export const code = (name: string): string => `\`${name.replace(/[`|\r\n]/g, '?')}\``;

/**
 * Keeps the first lines of a text, as many as fit, and says how many are left out.
 *
 * @param limit characters of the result, its note included
 */
export function cutLines(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const lines = text.split('\n');
  const note = (left: number): string => `… ${left} more lines are left out here.`;
  let [kept, length] = [0, note(lines.length).length];
  for (const line of lines) {
    if (length + line.length + 1 > limit) break;
    length += line.length + 1;
    kept += 1;
  }
  return [...lines.slice(0, kept), note(lines.length - kept)].join('\n');
}
