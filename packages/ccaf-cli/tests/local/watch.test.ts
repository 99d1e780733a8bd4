import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT, startCcaf } from '../project';

const APP = `import { col, DataTypes, defineApp, lit, sink, table } from 'flink-table-api';

const labelled = sink('labelled').column('code', DataTypes.STRING()).column('label', DataTypes.STRING());

export const app = defineApp({
  name: 'labels',
  sources: { codes: table('codes') },
  sink: labelled,
  query: ({ codes }) => codes.select(col('code'), lit('old').as('label')).insertInto(labelled),
});
`;

let folder: string;
let child: ReturnType<typeof startCcaf>;
let told = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'watch-'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'labels' }));
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  save('app.ts', APP);
  mkdirSync(join(folder, 'sample-data'));
  const code = { name: 'code', type: 'string' };
  save('sample-data/codes.avsc', JSON.stringify({ type: 'record', name: 'Code', fields: [code] }));
  save('sample-data/codes.jsonl', '{"code":"A"}\n{"code":"B"}\n');
  child = startCcaf(['local', '--watch', '--app', 'app.ts'], { cwd: folder });
  child.stdout.on('data', (chunk) => {
    told += String(chunk);
  });
});
afterAll(() => {
  child.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

/** In one step, as editors do: nobody sees half of it. */
function save(file: string, text: string): void {
  writeFileSync(join(folder, 'saved'), text);
  renameSync(join(folder, 'saved'), join(folder, file));
}

/** What the command says until it has said this, and nothing of before. */
async function saidUntil(end: string): Promise<string> {
  while (!told.includes(end)) await once(child.stdout, 'data');
  const [said = ''] = told.split(end);
  told = told.slice(said.length + end.length);
  return said;
}

it('deploys at once, and says what it leaves out and what it watches', async () => {
  const said = await saidUntil('Ctrl-C ends.\n');
  expect(said.split('\n').filter((line) => line.length > 80)).toEqual([]);
  expect(said).toContain('without Terraform and Lambda');
  expect(said).toContain('labelled: 2 rows\ncode  label\n----  -----\nA     old\nB     old\n');
  expect(said).toContain('Watching app.ts, sample-data.');
});

it('evolves the statement when the app is saved, and shows what becomes of the same rows', async () => {
  save('app.ts', APP.replace("'old'", "'new'"));
  const said = await saidUntil('now     B     new\n');
  expect(said).toMatch(/\napp\.ts: evolved, \d+\.\d s\nA new statement goes on where 'labels-labelled-\w+'/);
  expect(said).toMatch(
    /labelled, from the same records: 2 rows \(2 before\), 2 new\n.*\n.*\nbefore {2}A {5}old\nnow {5}A {5}new\nbefore {2}B/,
  );
});

it.each([
  ['a mistake in the syntax', APP.replace('({', '({{'), 'ERROR: Expected identifier but'],
  ['types that do not fit', `${APP}export const wrong: string = 7;\n`, "app.ts:11:14: Type 'number' is not"],
  ['what fails while it is loaded', `${APP}\nthrow new Error('at the end');`, 'at the end'],
])('tells of %s, and lets the former app go on', async (_, text, problem) => {
  save('app.ts', text);
  const said = await saidUntil('What ran before goes on.\n');
  expect(said).toContain('app.ts: not deployed');
  expect(said).toContain(problem);
});

it('says where it leaves out lines of a long failure', async () => {
  const mistakes = Array.from({ length: 20 }, (_, at) => `const n${at}: number = 'text';\n`).join('');
  save('app.ts', `${APP}${mistakes}`);
  expect(await saidUntil('What ran before goes on.\n')).toMatch(/^\napp\.ts: not deployed\n(.+\n){12}…\n$/);
});

it('goes back to the former app where the next one fails on the rows', async () => {
  const cast = "col('code').cast(DataTypes.INT()).cast(DataTypes.STRING()).as('code')";
  save('app.ts', APP.replace("col('code')", cast));
  const said = await saidUntil('What ran before goes on.\n');
  expect(said).toContain("For input string: 'A'.");
  save('app.ts', APP.replace("'old'", "'mended'"));
  expect(await saidUntil('now     B     mended\n')).toContain('app.ts: evolved');
});

it('tells all that there is to choose where an edit would lose state', async () => {
  const first = "codes.deduplicate(Over.partitionBy(col('code')).orderBy(codes.rowtime.asc())).select";
  save('app.ts', APP.replace('codes.select', first).replace('lit,', 'lit, Over,'));
  const said = await saidUntil('What ran before goes on.\n');
  expect(said.replace(/\s+/g, ' ')).toContain('with no memory of what was read before. Or write another sink');
  expect(said).toMatch(/\n {6}discard-state labelled after labels-labelled-\w+ asked=\S+ in=\S+\n/);
  expect(said).toContain('No answer can be given here.');
  expect(said.split('\n').filter((line) => line.length > 80 && !line.startsWith('      discard-state'))).toEqual([]);
  save('app.ts', APP.replace("'old'", "'mended'"));
  await saidUntil('app.ts: unchanged');
});

it('shows the whole schema to register where an edit writes one more column', async () => {
  const app = APP.replace("'old'", "'mended'");
  const more = app.replace('STRING());', "STRING()).column('more', DataTypes.STRING());");
  save('app.ts', more.replace("as('label'))", "as('label'), lit('x').as('more'))"));
  const said = await saidUntil('What ran before goes on.\n');
  expect(said).toContain("column 'more' STRING is missing");
  const schema = JSON.parse(said.slice(said.indexOf('{\n'), said.lastIndexOf('}') + 1));
  expect(schema.fields).toHaveLength(3);
  save('app.ts', app);
  await saidUntil('app.ts: unchanged');
});

it('tells of rows that do not fit, and takes them once they do', async () => {
  save('sample-data/codes.jsonl', '{"code":7}');
  expect(await saidUntil('What ran before goes on.\n')).toContain('sample-data/codes.jsonl:1: ');
  save('sample-data/codes.jsonl', '{"code":"C"}');
  const said = await saidUntil('now     C     mended\n');
  expect(said).toContain('sample-data/codes.jsonl: unchanged');
  expect(said).toContain('labelled, from the same records: 1 row (2 before), 1 new');
});

it('ends in order at a signal', async () => {
  child.kill('SIGINT');
  expect(await once(child, 'close')).toEqual([0, null]);
  expect(readFileSync(join(folder, 'app.ts'), 'utf8')).toContain('mended');
});
