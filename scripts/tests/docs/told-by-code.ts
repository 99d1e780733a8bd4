import type { Project } from './problems';

/** A document of this project, and what of it: not the path of another project, which has more in front. */
const NAMED =
  /(?<![\w/.-]|https?:\S*)(?:\.\.\/blob\/main\/)?((?:docs\/(?:decisions\/|setup\/)?[\w-]+|[A-Z]{6,12})(?:\.(?:md|json))|docs\/decisions\/\d{4}\b)(?:#([\w-]+))?/g;

/** Names of documents and of their headings in a source, a workflow or a form that lead nowhere. */
export const namedProblems = (path: string, text: string, { paths, anchorsOf }: Project): string[] =>
  [...text.matchAll(NAMED)].flatMap(([named, document = '', anchor]) => {
    const found = [...paths].find((known) => known === document || known.startsWith(`${document}-`));
    if (found === undefined) return [`${path} names ${named}, which is not there`];
    return anchor === undefined || anchorsOf(found).includes(anchor)
      ? []
      : [`${path} names ${named}, which has no such heading`];
  });

/** A help that is data, with its options as they are typed. */
export const typed = (help: string): string =>
  help.replace(/^( +)'?([a-z][a-z-]*)'?: (?=\{|[A-Z])/gm, (_, margin: string, name: string) => `${margin}--${name}: `);

/** Options that a text gives an npm script, and neither `help` nor the script's own usage knows. */
export function optionProblems(path: string, text: string, usages: readonly string[]): string[] {
  const given = [...text.matchAll(/\bnpm run (?:--silent )?([\w:-]+) -- ([^`'"\n]*)/g)];
  return given.flatMap(([, script = '', rest = '']) => {
    const told = usages.filter((usage) => usage.includes(`npm run ${script}`)).join('\n');
    return (rest.match(/(?<=^|\s)--[a-z][a-z-]*/g) ?? [])
      .filter((option) => !new RegExp(`${option}(?![\\w-])`).test(told))
      .map((option) => `${path} gives npm run ${script} ${option}, which its help does not know`);
  });
}
