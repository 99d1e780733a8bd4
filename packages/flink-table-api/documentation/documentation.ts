import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nameOfEntry } from '../src/catalogue/catalogue';
import type { Entry } from '../src/functions/entry';

/** A name of the catalogue, with what its docstring says. */
export interface Documented {
  readonly name: string;
  readonly entry: Entry;
  readonly kind: 'method' | 'function' | 'construct';
  /** Whether it is another name of an entry that has one already. */
  readonly isAlias: boolean;
  /** The docstring as it is written, without its ends. */
  readonly comment: string;
  readonly text: string;
  readonly example: Example | undefined;
}

/** TypeScript, and the SQL that comes of it. */
export interface Example {
  readonly code: string;
  readonly sql: string;
}

export interface Category {
  /** The name of its file, without the ending. */
  readonly file: string;
  readonly names: readonly Documented[];
}

const FOLDER = join(__dirname, '../src/catalogue');

/** All categories of the catalogue, by the names of their files, with the docstrings of their sources. */
export const categories = (): Category[] =>
  readdirSync(FOLDER)
    .filter((file) => file !== 'catalogue.ts')
    .sort()
    .map((file) => ({ file: file.replace('.ts', ''), names: documentedIn(file) }));

/** `export const TEXT_FUNCTIONS = {`, and all up to its end. */
const OBJECT = /^export const (\w+) = \{$(.*?)^\}/gms;
/** A docstring of an object's key. */
const KEY = /^ {2}\/\*\*(.*?)\*\/\s+(\w+)(?=[:,])/gms;

function documentedIn(file: string): Documented[] {
  const source = readFileSync(join(FOLDER, file), 'utf8');
  const entries: Readonly<Record<string, Readonly<Record<string, Entry>>>> = require(join(FOLDER, file));
  return [...source.matchAll(OBJECT)].flatMap(([, object = '', body = '']) =>
    [...body.matchAll(KEY)].flatMap(([, comment = '', name = '']) => {
      const entry = entries[object]?.[name];
      if (entry === undefined) return [];
      const isAlias = nameOfEntry(entry) !== name;
      return [{ name, entry, kind: kindOf(object), isAlias, comment, ...parsed(comment) }];
    }),
  );
}

/** What an object of the catalogue holds is told by the end of its name. */
function kindOf(object: string): Documented['kind'] {
  if (object.endsWith('CONSTRUCTS')) return 'construct';
  return object.endsWith('FUNCTIONS') ? 'function' : 'method';
}

/** A docstring: its text, and an example in the form `code // SQL`. */
function parsed(comment: string): Pick<Documented, 'text' | 'example'> {
  const [text = '', example] = comment
    .replace(/^\s*\* ?/gm, '')
    .replace(/\s+/g, ' ')
    .trim()
    .split(/ ?@example /);
  const [, code, sql] = /^(.*?) \/\/ (.*)$/.exec(example ?? '') ?? [];
  return { text, example: code === undefined || sql === undefined ? undefined : { code, sql } };
}
