import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** What an app does with its source `wide`, which has the columns `c0`, `c1` and so on. */
const QUERIES: Readonly<Record<string, string>> = {
  stateless: `wide.filter(col('c1').isNotNull().and(col('c0').like('a%')))
        .select(col('c0').upperCase().as('id'), col('c1').plus(1).cast(DataTypes.BIGINT()).as('n'))`,
  groups: `wide.groupBy(col('c0')).select(col('c0').as('id'), col('c1').sum().as('n')).filter(col('n').gt(1))`,
  windows: `wide.window(Tumble.over(lit(5).minutes()).on(col('c3')))
        .groupBy(col('window_start'), col('window_end'), col('c0'))
        .select(col('c0').as('id'), count().as('n'))`,
  joins: `wide.join(other, wide.col('c0').eq(other.col('key'))).select(col('c0').as('id'), col('value').as('n'))`,
  over: `wide.select(
          col('c0').as('id'),
          col('c1').sum().over(Over.partitionBy(col('c0')).orderBy(col('c3')).preceding(rowInterval(9))).as('n'))`,
  json: `wide.select(
          col('c0').jsonValue('$.id', { returning: DataTypes.STRING() }).as('id'),
          ifThenElse(wide.col('c1').gt(5), wide.col('c1'), lit(0).cast(DataTypes.BIGINT())).as('n'))`,
  unions: `wide.select(col('c0').as('id'), col('c1').as('n'))
        .unionAll(other.select(col('key').as('id'), col('value').as('n')))`,
};

const WIDTHS = [5, 20, 50, 100, 200] as const;
const TYPES = ['STRING', 'BIGINT', 'DOUBLE', 'TIMESTAMP_LTZ', 'BOOLEAN'];

const declared = (width: number): string =>
  Array.from({ length: width }, (_, index) => `  c${index}: DataTypes.${TYPES[index % TYPES.length]}(),`).join('\n');

const IMPORTS = `import {
  col, count, DataTypes, defineApp, ifThenElse, lit, Over, rowInterval, sink, Tumble, table,
} from 'flink-table-api';
`;

const appOf = (name: string, width: number, query: string): string => `${IMPORTS}
const all = sink('${name}_rows').column('id', DataTypes.STRING()).column('n', DataTypes.BIGINT()).primaryKey('id');

const wide = table('wide_${width}', {
${declared(width)}
});
const other = table('other', { key: DataTypes.STRING(), value: DataTypes.BIGINT() });

export const app = defineApp({
  name: '${name.replace('_', '-')}',
  sources: { wide, other },
  sink: all,
  query: ({ wide, other }) => {
    ${query.includes('other') ? '' : 'void other;\n    '}return ${query}.insertInto(all);
  },
});

export const used = [col, count, ifThenElse, lit, Over, rowInterval, Tumble];
`;

/** Writes a project of so many apps, of all kinds and widths in turn. @returns its configuration's path */
export function writeApps(folder: string, count: number): string {
  const kinds = Object.entries(QUERIES);
  const files = Array.from({ length: count }, (_, index) => {
    const [kind = '', query = ''] = kinds[index % kinds.length] ?? [];
    const file = join(folder, `${kind}-${index}.ts`);
    writeFileSync(file, appOf(`${kind}_${index}`, WIDTHS[index % WIDTHS.length] ?? 5, query));
    return file;
  });
  return writeConfiguration(folder, files);
}

/** Writes a file in which somebody is about to write on, over a source of so many columns. */
export function writeUnfinished(folder: string, width: number): string {
  const file = join(folder, `unfinished-${width}.ts`);
  const unfinished = `wide.col('');
    wide.filter(col(''));
    wide.filter(wide.col('c1').);
    wide.select(wide.col('c1').plus(1).as('n'));
    wide.filter(ifThenElse(wide.col('c1').eq(1), true, false));
    return wide`;
  writeFileSync(file, appOf(`unfinished_${width}`, width, 'wide').replace('return wide', unfinished));
  return file;
}

/** A configuration like the project's, of these files and what they import. */
export function writeConfiguration(folder: string, files: readonly string[]): string {
  const file = join(folder, 'tsconfig.json');
  const compilerOptions = {
    types: ['node'],
    typeRoots: [resolve('node_modules/@types')],
    paths: { 'flink-table-api': [resolve('packages/flink-table-api/src/index.ts')] },
  };
  const settings = { extends: resolve('tsconfig.json'), compilerOptions, files, include: [] };
  writeFileSync(file, JSON.stringify(settings));
  return file;
}
