import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

/** What a look at all links found. */
export interface Links {
  readonly pages: number;
  readonly links: number;
  /** A line for each link that leads nowhere. */
  readonly broken: readonly string[];
}

/** Looks at the links of all pages in a folder, to pages and to places in them; those to other hosts are not followed. */
export function brokenLinksIn(folder: string): Links {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
  const pages = new Map(names.map((name) => [resolve(folder, name), readFileSync(join(folder, name), 'utf8')]));
  const anchors = new Map([...pages].map(([path, text]) => [path, new Set(valuesOf(text, 'id'))]));
  const links = [...pages].flatMap(([path, text]) =>
    valuesOf(text, 'href')
      .filter((link) => !/^[a-z]+:/.test(link))
      .map((link) => ({ path, link })),
  );
  const broken = links.filter(({ path, link }) => !leads(anchors, path, link));
  const lines = new Set(broken.map(({ path, link }) => `${relative(folder, path)}: '${link}' leads nowhere`));
  return { pages: pages.size, links: links.length, broken: [...lines] };
}

function leads(anchors: ReadonlyMap<string, ReadonlySet<string>>, from: string, link: string): boolean {
  const [file = '', anchor = ''] = link.split('#').map(decodeURIComponent);
  const path = file === '' ? from : resolve(dirname(from), file);
  const known = anchors.get(path);
  if (known === undefined) return existsSync(path);
  return anchor === '' || known.has(anchor);
}

const valuesOf = (html: string, attribute: string): string[] =>
  [...html.matchAll(new RegExp(`\\s${attribute}="([^"]*)"`, 'g'))].map(([, value = '']) =>
    value.replaceAll('&amp;', '&'),
  );
