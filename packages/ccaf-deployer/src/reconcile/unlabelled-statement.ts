import { insertTextFrom } from './insert-text';
import { furthest } from './offsets';
import { type SqlToken, tokenize } from './sql-tokens';
import { type Reads, topicId } from './statement-labels';
import { startOf, tablesReadIn } from './tables-in-text';

/*
 * What can be told of a statement that carries no labels of ours: it was made before there were any, or by others, or what
 * it reads takes more labels than we give. Its text is all there is, in whatever spelling the server gives it back. Of
 * statements with labels nothing is asked here, except whether they do what one without did that a deploy goes back to.
 */

/** The tables that a statement writes, each as the path that its text says: a statement set writes several. */
export function sinksIn(sql: string): (readonly string[])[] {
  // Most statements only read, and some are long.
  if (!/insert|create/i.test(sql)) return [];
  const tokens = tokenize(sql);
  const words = tokens.map((token) => (token.kind === 'word' ? token.text.toLowerCase() : ''));
  const isFilled = words[0] === 'create' && words.includes('as') && words.includes('select');
  const created = isFilled ? words.indexOf('table') : -1;
  return words.flatMap((word, index) => {
    if (index === created) return [pathAt(tokens, words[index + 1] === 'if' ? index + 4 : index + 1)];
    const isInto = word === 'insert' && (words[index + 1] === 'into' || words[index + 1] === 'overwrite');
    return isInto ? [pathAt(tokens, index + 2)] : [];
  });
}

function pathAt(tokens: readonly SqlToken[], first: number): readonly string[] {
  const path: string[] = [];
  for (let index = first; ; index += 2) {
    const name = tokens[index];
    if (!name || !mayBeName(name)) return path;
    path.push(name.text);
    const dot = tokens[index + 1];
    if (dot?.kind !== 'symbol' || dot.text !== '.') return path;
  }
}

/** The topics that it reads, and where it was told to start. */
export function readsIn(sql: string): Reads {
  const reads = new Map<string, string>();
  for (const read of tablesReadIn(tokenize(sql))) {
    const id = topicId(read.topic);
    const before = reads.get(id);
    reads.set(id, before ? furthest([before, startOf(read)]) : startOf(read));
  }
  return reads;
}

/**
 * Whether two INSERTs do the same, wherever they start: token by token, whatever white space and comments are between, in
 * whatever letter case keywords are, and whether a name is quoted or need not be.
 */
export function doTheSame(one: string, other: string): boolean {
  if (one === other) return true;
  const [these, those] = [one, other].map((sql) => tokenize(insertTextFrom(sql))) as [SqlToken[], SqlToken[]];
  return these.length === those.length && these.every((token, index) => isSame(token, those[index] ?? token));
}

function isSame(one: SqlToken, other: SqlToken): boolean {
  if (one.kind === 'word' && other.kind === 'word') return keyword(one) === keyword(other);
  if (one.text !== other.text) return false;
  return one.kind === other.kind || (mayBeName(one) && mayBeName(other) && !VALUES.has(keyword(one)));
}

const mayBeName = ({ kind }: SqlToken): boolean => kind === 'name' || kind === 'word';

/** The gateway is known to write INTEGER for INT. Source: confluentinc/terraform-provider-confluent, pull request 1023. */
const keyword = ({ text }: SqlToken): string => (text.toUpperCase() === 'INT' ? 'INTEGER' : text.toUpperCase());

/** Words that are values without quotes, and columns with them. */
const VALUES = new Set(
  'NULL TRUE FALSE UNKNOWN CURRENT_DATE CURRENT_TIME CURRENT_TIMESTAMP LOCALTIME LOCALTIMESTAMP'.split(' '),
);
