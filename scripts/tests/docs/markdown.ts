/** A fenced block of code. */
export interface CodeBlock {
  readonly language: string;
  readonly text: string;
  /** The file that the comment `<!-- from path -->` above the block names: the block is an excerpt of it. */
  readonly excerptOf: string | undefined;
}

/** A block in a list is as far in as its item. */
const FENCE = /^( *)(?:<!-- from (\S+) -->\n\1)?```(\w*)\n(.*?)^\1```$/gms;

/** The fenced blocks of a document, or those in one language. */
export const blocksOf = (markdown: string, language?: string): CodeBlock[] =>
  [...markdown.matchAll(FENCE)]
    .map(([, indent = '', excerptOf, found = '', text = '']) => ({
      language: found,
      text: text.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
      excerptOf,
    }))
    .filter((block) => language === undefined || block.language === language);

/** The document without its blocks of code. */
export const proseOf = (markdown: string): string => markdown.replace(FENCE, '');

/** What stands between backticks outside of blocks. */
export const codeSpansOf = (markdown: string): string[] =>
  [...proseOf(markdown).matchAll(/`([^`\n]+)`/g)].map(([, text = '']) => text);

/** The lines of a document that are headings, without their marks. */
export const headingsOf = (markdown: string): string[] =>
  [...proseOf(markdown).matchAll(/^#{1,6} (.+)$/gm)].map(([, title = '']) => title);

/** The anchors that GitHub gives the headings of a document. */
export const anchorsOf = (markdown: string): string[] =>
  headingsOf(markdown).map((title) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replace(/\s/g, '-'),
  );

/** Where a document links to; a reference that is not defined shows as `[name]`. */
export function linksOf(markdown: string): string[] {
  const text = proseOf(markdown).replace(/`[^`\n]+`/g, '');
  const definitions = new Map(
    [...text.matchAll(/^\[([^\]]+)\]: (\S+)$/gm)].map(([, name = '', to = '']) => [name, to]),
  );
  const inline = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, to = '']) => to);
  const references = [...text.matchAll(/\]\[([^\]]+)\]/g)].map(([, name = '']) => definitions.get(name) ?? `[${name}]`);
  return [...inline, ...references];
}

/** The part of a document under a heading, up to the next heading. */
export function sectionOf(markdown: string, title: string): string {
  const [, section] = proseOf(markdown).split(new RegExp(`^#{1,6} ${title}$`, 'm'));
  if (section === undefined) throw new Error(`no section '${title}'`);
  return section.split(/^#{1,6} /m)[0] ?? '';
}

/** By table, what stands between backticks in its first column. */
export const keysOfTables = (markdown: string): string[][] =>
  markdown
    .split(/\n(?!\|)/)
    .filter((part) => /^\n?\|/.test(part) || part.includes('\n|'))
    .map((part) =>
      part
        .split('\n')
        .filter((line) => line.startsWith('|'))
        .flatMap((line) => codeSpansOf(line.split('|')[1] ?? '')),
    )
    .filter((keys) => keys.length > 0);
