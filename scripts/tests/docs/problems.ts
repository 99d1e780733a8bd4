import { dirname, join } from 'node:path';
import { blocksOf, codeSpansOf, linksOf, proseOf } from './markdown';

export interface Document {
  /** From the project's root. */
  readonly path: string;
  readonly text: string;
}

/** What documents are held against. */
export interface Project {
  /** Every file and folder, from the root. */
  readonly paths: ReadonlySet<string>;
  /** The anchors of a document; none for another file. */
  anchorsOf(path: string): readonly string[];
  /** The text of a file. */
  read(path: string): string;
  readonly npmScripts: ReadonlySet<string>;
}

/** Folders that commands write, and git ignores. */
const GENERATED = ['dist', 'cdktf.out', 'node_modules', '.gen', '.terraform'];
const FILE = /^[\w@.-]+(?:\/[\w@.-]+)*\.(?:ts|js|cjs|json|md|yml|yaml|sql|snap)$/;
const LINE_LIMIT = 120;

/** Links that lead nowhere. */
export const linkProblems = ({ path, text }: Document, project: Project): string[] =>
  linksOf(text).flatMap((link) => {
    if (/^https?:/.test(link)) return URL.canParse(link) ? [] : [`'${link}' is not a URL`];
    const [file = '', anchor] = link.split('#');
    const target = file === '' ? path : join(dirname(path), file);
    if (!project.paths.has(target)) return [`'${link}' leads to no file`];
    return anchor === undefined || project.anchorsOf(target).includes(anchor) ? [] : [`'${link}' leads to no heading`];
  });

/** Names of files and folders of the project that do not exist. */
export function pathProblems({ path, text }: Document, { paths }: Project): string[] {
  const names = new Set([...paths].map((known) => known.split('/').at(-1)));
  const isKnown = (name: string): boolean => {
    const plain = name.replace(/\/$/, '');
    const [first = ''] = plain.split('/');
    if (GENERATED.includes(first) || paths.has(plain) || paths.has(join(dirname(path), plain))) return true;
    if (plain.includes('/')) return !paths.has(first) && !FILE.test(plain);
    return !FILE.test(plain) || names.has(plain);
  };
  return codeSpansOf(text)
    .filter((span) => /^[\w@./-]+$/.test(span) && !span.startsWith('/') && !span.startsWith('@') && !isKnown(span))
    .map((span) => `\`${span}\` does not exist`);
}

/** `npm run` of a script that package.json lacks. */
export const npmScriptProblems = ({ text }: Document, { npmScripts }: Project): string[] =>
  npmScriptsIn(text)
    .filter((script) => !npmScripts.has(script))
    .map((script) => `package.json has no script '${script}'`);

/** The scripts that a text has npm run. */
export const npmScriptsIn = (text: string): string[] => [
  ...new Set(
    [...text.matchAll(/\bnpm (?:run (?:--silent )?([\w:-]+)|(test)\b)/g)].map(([, run, test]) => run ?? test ?? ''),
  ),
];

/** Excerpts that differ from the file that they are from. */
export const excerptProblems = ({ text }: Document, project: Project): string[] =>
  blocksOf(text).flatMap(({ excerptOf, text: excerpt }) =>
    excerptOf === undefined || (project.paths.has(excerptOf) && project.read(excerptOf).includes(excerpt))
      ? []
      : [`the excerpt of ${excerptOf} is not in it: ${excerpt.split('\n')[0]}`],
  );

/** Lines that are too long; a table, an indented block and the address of a link cannot be broken. */
export const lineProblems = ({ text }: Document): string[] =>
  proseOf(text)
    .split('\n')
    .map((line) => line.replace(/\(https?:[^)]*\)/g, '()'))
    .filter((line) => line.length > LINE_LIMIT && !/^\s*\||^ {4}|^\[[^\]]+\]: /.test(line))
    .map((line) => `a line has ${line.length} characters: ${line.slice(0, 40)}…`);

/** What either of two lists has and the other lacks. */
export const differences = (documented: Iterable<string>, real: Iterable<string>): string[] => {
  const [told, found] = [new Set(documented), new Set(real)];
  return [
    ...[...found].filter((name) => !told.has(name)).map((name) => `${name} is not documented`),
    ...[...told].filter((name) => !found.has(name)).map((name) => `${name} does not exist`),
  ].sort();
};
