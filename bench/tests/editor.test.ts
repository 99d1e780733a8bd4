import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LanguageServer } from '../language-server';
import { writeConfiguration, writeUnfinished } from '../sample-project';

const COLUMNS = Array.from({ length: 200 }, (_, index) => `c${index}`);

let folder: string;
let file: string;
let server: LanguageServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'editor-'));
  file = writeUnfinished(folder, COLUMNS.length);
  writeConfiguration(folder, [file]);
  server = await LanguageServer.start(folder);
  server.open(file);
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

it('offers the columns that a source declares', async () => {
  expect((await server.completions({ file, behind: "wide.col('" })).sort()).toEqual([...COLUMNS].sort());
  const readable = await server.completions({ file, behind: "wide.filter(col('" });
  expect(readable).toEqual(expect.arrayContaining(['$rowtime', ...COLUMNS]));
});

it('offers the methods of the catalogue, and says what they give and what they are for', async () => {
  const methods = await server.completions({ file, behind: "wide.col('c1')." });
  expect(methods).toEqual(expect.arrayContaining(['plus', 'isNull', 'jsonValue', 'sum', 'cast', 'as']));
  const said = await server.hover({ file, behind: "wide.col('c1').plus" });
  expect(said).toContain('=> Expression<"c1", "integer">');
  expect(await server.hover({ file, behind: '.plus(1).as' })).toContain('Names the value');
});

it('shows the docstrings of the catalogue: of methods, of shorter names and of functions', async () => {
  const plus = await server.hover({ file, behind: "wide.col('c1').plus" });
  expect(plus).toContain('A sum of integers that does not fit their wider type wraps around');
  expect(plus).toContain("col('a').plus(1) // `a` + 1");
  const eq = await server.hover({ file, behind: "wide.col('c1').eq" });
  expect(eq).toContain('`=`: NULL where one side is NULL, even if both are.');
  const ifThenElse = await server.hover({ file, behind: 'wide.filter(ifThenElse' });
  expect(ifThenElse).toContain('The first value where the condition is TRUE, otherwise the second');
});
