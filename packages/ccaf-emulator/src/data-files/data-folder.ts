import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { topicProblem } from '../catalog/table-rules';
import { type FileRow, rowsIn } from './rows-file';
import { type FileSchema, type SchemaColumn, schemaIn } from './schema-file';

/** A topic that files describe. */
export interface DataTopic {
  readonly name: string;
  /** The Avro schema of its values. */
  readonly value: unknown;
  /** That of its keys; `null` for records without, absent for keys that are bytes. */
  readonly key?: unknown;
  readonly rows: readonly FileRow[];
}

/** What a folder of files says. */
export interface DataFolder {
  readonly topics: readonly DataTopic[];
  /** By sink, the rows that it must hold, where a file says so. */
  readonly expected: ReadonlyMap<string, readonly FileRow[]>;
}

/** A table that rows are expected in. */
export interface ExpectedSink {
  readonly table: string;
  readonly columns: readonly SchemaColumn[];
}

/** Files that cannot be topics; lists all that is wrong with all of them. */
export class DataFilesError extends Error {
  override readonly name = 'DataFilesError' as const;
  readonly code = 'DATA_FILES';

  constructor(
    readonly folder: string,
    readonly problems: readonly string[],
  ) {
    const rest = problems.length > MAX_PROBLEMS ? [`… and ${problems.length - MAX_PROBLEMS} more`] : [];
    super([`the files in ${folder} cannot be used:`, ...problems.slice(0, MAX_PROBLEMS), ...rest].join('\n'));
  }
}

const MAX_PROBLEMS = 30;

/** Each with what is left of the name of its topic. The longest ending comes first. */
const ENDINGS = ['.expected.jsonl', '.key.avsc', '.key.json', '.avsc', '.jsonl', '.json'] as const;

/**
 * Reads topics: `<topic>.avsc` or `<topic>.json` has the Avro schema of a topic's values, `<topic>.key.avsc` that of its keys,
 * `<topic>.jsonl` its rows, and `<sink>.expected.jsonl` the rows that must come out. Other files are left alone.
 *
 * @param sinks without them, rows that must come out are left alone, too
 * @throws {DataFilesError} with all that is wrong, each with its file and line
 */
export function readDataFolder(folder: string, sinks?: readonly ExpectedSink[]): DataFolder {
  const files = filesIn(folder);
  const problems: string[] = [];
  const read = <Result>(
    file: string,
    parse: (text: string, onProblem: (line: number, problem: string) => void) => Result,
  ): Result | undefined => {
    const path = join(folder, file);
    const text = textIn(readFileSync(path));
    if (text !== undefined) return parse(text, (line, problem) => problems.push(`${path}:${line}: ${problem}`));
    problems.push(`${path}:1: expected a text in UTF-8`);
    return undefined;
  };
  const topics = topicsIn(files, (file, problem) => problems.push(`${join(folder, file)}:1: ${problem}`)).map(
    ({ name, schema, key, rows }): DataTopic | undefined => {
      if (schema === undefined) {
        problems.push(`${join(folder, rows ?? key ?? name)}:1: there is no schema beside it: expected ${name}.avsc`);
        return undefined;
      }
      const value = read(schema, (text, onProblem) => schemaIn(text, 'val', onProblem));
      const keys = key === undefined ? undefined : read(key, (text, onProblem) => schemaIn(text, 'key', onProblem));
      if (value === undefined || (key !== undefined && keys === undefined)) return undefined;
      const columns = columnsOf(value, keys);
      const shared = value.columns.find((column) => keys?.columns.some((own) => own.name === column.name));
      if (shared !== undefined)
        problems.push(`${join(folder, schema)}:1: '${shared.name}' is in the key of '${name}', too`);
      return {
        name,
        value: value.schema,
        ...keyOf(value, keys),
        rows:
          (rows === undefined ? undefined : read(rows, (text, onProblem) => rowsIn(text, columns, onProblem))) ?? [],
      };
    },
  );
  const expected = new Map<string, readonly FileRow[]>();
  for (const file of files.filter((one) => sinks !== undefined && one.endsWith('.expected.jsonl'))) {
    const table = file.slice(0, -'.expected.jsonl'.length);
    const sink = sinks?.find((one) => one.table === table);
    if (sink) {
      const before = problems.length;
      expected.set(table, read(file, (text, onProblem) => rowsIn(text, sink.columns, onProblem)) ?? []);
      // Where the mistake is in the app, the lines alone would blame the rows.
      if (problems.length > before) {
        const path = join(folder, file);
        problems.splice(before, 0, `${path}: its columns and types are those of the sink '${table}' in the app`);
      }
    } else problems.push(`${join(folder, file)}:1: no app writes '${table}': expected ${quoted(sinks ?? [])}`);
  }
  if (problems.length > 0) throw new DataFilesError(folder, problems);
  return { topics: topics.filter((topic) => topic !== undefined), expected };
}

const quoted = (sinks: readonly ExpectedSink[]): string =>
  sinks.map(({ table }) => `'${table}'`).join(', ') || 'no sink';

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map(({ name }) => name)
      .sort();
  } catch {
    throw new DataFilesError(folder, ['there is no such folder']);
  }
}

/** Without the mark that some editors write at the beginning; nothing where the bytes are no UTF-8. */
function textIn(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

interface TopicFiles {
  readonly name: string;
  readonly schema?: string;
  readonly key?: string;
  readonly rows?: string;
}

function topicsIn(files: readonly string[], onProblem: (file: string, problem: string) => void): readonly TopicFiles[] {
  const topics = new Map<string, TopicFiles>();
  for (const file of files) {
    const ending = ENDINGS.find((one) => file.endsWith(one) && file.length > one.length);
    if (ending === undefined || ending === '.expected.jsonl') continue;
    const name = file.slice(0, -ending.length);
    const part = ending === '.jsonl' ? 'rows' : ending.startsWith('.key') ? 'key' : 'schema';
    const other = topics.get(name)?.[part];
    const misnamed = topicProblem(name);
    if (misnamed !== undefined) onProblem(file, misnamed);
    if (other !== undefined) onProblem(file, `${other} also defines '${name}': keep one of them`);
    topics.set(name, { name, ...topics.get(name), [part]: file });
  }
  return [...topics.values()];
}

/** Keys are bytes unless a file says more, as for a topic without a schema for them; a value with that name has none. */
function keyOf({ columns }: FileSchema, keys: FileSchema | undefined): Pick<DataTopic, 'key'> {
  if (keys !== undefined) return { key: keys.schema };
  return columns.some(({ name }) => name === 'key') ? { key: null } : {};
}

function columnsOf(value: FileSchema, keys: FileSchema | undefined): readonly SchemaColumn[] {
  const hasKey = keyOf(value, keys).key !== null;
  const own = keys?.columns ?? (hasKey ? BYTES_KEY : []);
  return [...own.map((column) => ({ ...column, nullable: true })), ...value.columns];
}

const BYTES_KEY: readonly SchemaColumn[] = [
  { name: 'key', type: { root: 'VARBINARY', length: 2_147_483_647 }, nullable: true },
];
