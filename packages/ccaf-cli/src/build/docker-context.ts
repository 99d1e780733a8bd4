/**
 * What a Dockerfile copies from the checkout, as it says it.
 *
 * @example copiedBy('COPY a.json ./\nCOPY --from=build /x /y') // ['a.json']
 */
export function copiedBy(dockerfile: string): string[] {
  // A comment may stand in the middle of an instruction.
  const instructions = dockerfile.replace(/^\s*#.*\r?\n/gm, '');
  const lines = instructions.replace(/\\\r?\n/g, ' ').split(/\r?\n/);
  return lines.flatMap((line) => {
    const [, flags = '', rest = ''] = /^\s*(?:COPY|ADD)\s+((?:--\S+\s+)*)(.*)$/i.exec(line) ?? [];
    if (rest === '' || flags.includes('--from')) return [];
    // A pattern may begin with a bracket, too.
    const words = /^\[\s*"/.test(rest) ? (JSON.parse(rest) as string[]) : rest.trim().split(/\s+/);
    // The last one is where to.
    return words.slice(0, -1).map((word) => word.replace(/^\.?\/(?=.)/, '').replace(/(?<=.)\/$/, ''));
  });
}

/** Whether what is copied has a file in it. */
export const isCopied = (file: string, copied: readonly string[]): boolean =>
  copied.some((source) => source === '.' || matches(source, file));

/**
 * Whether a .dockerignore keeps a file from docker: the last line that speaks of it decides.
 *
 * @see https://docs.docker.com/build/concepts/context/#dockerignore-files
 */
export function isLeftOut(file: string, dockerignore: string): boolean {
  const rules = dockerignore
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  const last = rules.findLast((rule) => matches(normal(rule.replace(/^!/, '')), file));
  return last !== undefined && !last.startsWith('!');
}

const normal = (pattern: string): string =>
  pattern
    .trim()
    .replace(/^\.?\//, '')
    .replace(/\/$/, '');

/** A pattern speaks of a file, and of all that is below a folder. `*` ends at a slash, `**` does not; `[ab]` is one of them. */
function matches(pattern: string, file: string): boolean {
  const parts = { '**/': '(?:.*/)?', '**': '.*', '*': '[^/]*', '?': '[^/]' } as const;
  const source = pattern.replace(/\*\*\/|\*\*|\*|\?|\[[^\]]+\]|[.+^${}()|[\]\\]/g, (found) => {
    if (found in parts) return parts[found as keyof typeof parts];
    return found.length > 1 ? found : `\\${found}`;
  });
  return new RegExp(`^${source}(?:/|$)`).test(file);
}
