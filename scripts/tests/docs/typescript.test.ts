import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { blocksOf } from './markdown';
import { documents, ROOT } from './project';

/** What `handler/app.ts` imports, so that a block shows an app and nothing else. */
const IMPORTS = `import { and, col, DataTypes, defineApp, lit, sink, type Table, table } from 'flink-table-api';\n`;
const PLANTED = "export const app = table('a').select(col('b'));\n";

const blocks = documents.flatMap(({ path, text }) =>
  blocksOf(text, 'ts')
    .filter(({ excerptOf }) => excerptOf === undefined)
    .map((block, index) => ({ path, name: `${path.replace(/\W/g, '-')}-${index}.ts`, text: block.text })),
);

/** Compiles files in one run, and gives what the compiler says. */
async function compile(files: readonly { readonly name: string; readonly text: string }[]): Promise<string[]> {
  // Where packages are found by their names.
  const folder = mkdtempSync(join(ROOT, 'node_modules/.blocks-'));
  const compilerOptions = { types: ['node'], noUnusedLocals: false };
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ extends: `${ROOT}/tsconfig.json`, compilerOptions, include: ['*.ts'], exclude: [] }),
  );
  for (const { name, text } of files) writeFileSync(join(folder, name), /^import /m.test(text) ? text : IMPORTS + text);
  const args = [join(ROOT, 'node_modules/typescript/bin/tsc'), '--project', folder, '--pretty', 'false'];
  const output = await new Promise<string>((done) => execFile(process.execPath, args, (_, stdout) => done(stdout)));
  rmSync(folder, { recursive: true });
  return output.split('\n').filter((line) => line !== '');
}

it('compiles every block of TypeScript in the documents against the Table API, and finds a mistake', async () => {
  expect(blocks.map(({ path }) => path)).toContain('README.md');
  const said = await compile([...blocks, { name: 'planted.ts', text: PLANTED }]);
  expect(said).toEqual([expect.stringMatching(/planted\.ts\(2,\d+\): error TS2339: Property 'select' does not exist/)]);
});
