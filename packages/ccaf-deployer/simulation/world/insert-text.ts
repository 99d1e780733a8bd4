/** Where an INSERT has a topic read from. */
export type Start =
  | { readonly kind: 'earliest' }
  | { readonly kind: 'latest' }
  | { readonly kind: 'timestamp'; readonly millis: number }
  | { readonly kind: 'offsets'; readonly offsets: ReadonlyMap<number, number> };

/** What the world understands of an INSERT. */
export interface Insert {
  /** Catalog, database and table of the sink. */
  readonly sink: readonly string[];
  /** Catalog, database and table of each topic, and where reading is to start, where that is said. */
  readonly reads: readonly { readonly path: readonly string[]; readonly start: Start | undefined }[];
  readonly version: string;
  /** Whether it keeps state: how many rows it has seen. */
  readonly isStateful: boolean;
}

const PATH = '((?:`[^`]+`\\.){2}`[^`]+`)';
const INTO = new RegExp(`^INSERT INTO ${PATH}`);
const FROM = new RegExp(`FROM\\s+${PATH}(?:\\s*/\\*\\+\\s*OPTIONS\\((.*?)\\)\\s*\\*/)?`, 'g');
const VERSION = /'(v\d+)' AS `version`/;

/** Reads an INSERT of this simulation's apps; `undefined` for any other SQL. */
export function readInsert(sql: string): Insert | undefined {
  const into = INTO.exec(sql)?.[1];
  if (into === undefined) return undefined;
  const reads = [...sql.matchAll(FROM)].map(([, path = '', options = '']) => ({
    path: partsOf(path),
    start: startOf(options),
  }));
  return { sink: partsOf(into), reads, version: VERSION.exec(sql)?.[1] ?? '', isStateful: /\bFETCH NEXT\b/.test(sql) };
}

/** @example partsOf('`a`.`b`.`c`') // ['a', 'b', 'c'] */
export const partsOf = (path: string): readonly string[] => path.slice(1, -1).split('`.`');

function startOf(hint: string): Start | undefined {
  const options = new Map(
    [...hint.matchAll(/'([^']+)'\s*=\s*'([^']*)'/g)].map(([, key = '', value = '']) => [key, value]),
  );
  switch (options.get('scan.startup.mode')) {
    case undefined:
      return undefined;
    case 'earliest-offset':
      return { kind: 'earliest' };
    case 'latest-offset':
      return { kind: 'latest' };
    case 'timestamp':
      return { kind: 'timestamp', millis: Number(options.get('scan.startup.timestamp-millis')) };
    case 'specific-offsets':
      return { kind: 'offsets', offsets: offsetsIn(options.get('scan.startup.specific-offsets') ?? '') };
    default:
      throw new Error(`the hint is not one that Flink knows: ${hint}`);
  }
}

/** @example offsetsIn('partition:0,offset:7') // Map { 0 => 7 } */
export const offsetsIn = (text: string): ReadonlyMap<number, number> =>
  new Map(
    [...text.matchAll(/partition:(\d+),offset:(-?\d+)/g)].map(([, partition, offset]) => [
      Number(partition),
      Number(offset),
    ]),
  );
