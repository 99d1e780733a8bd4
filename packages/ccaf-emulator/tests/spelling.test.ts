import { SPELLINGS, type Spelling } from '../src';
import { Rest } from './rest';

const SQL = [
  'INSERT INTO `sink` (`n`, `s`) -- a comment',
  "SELECT CAST(`n` AS INT) AS `n`, 'a  b' AS `from` FROM `local`.`sample`.`source` WHERE n IS NOT NULL",
].join('\n');

const WRITTEN: Readonly<Record<Spelling, string>> = {
  submitted: SQL,
  'one-line':
    "INSERT INTO `sink` ( `n` , `s` ) SELECT CAST ( `n` AS INT ) AS `n` , 'a  b' AS `from` FROM `local`.`sample`.`source` WHERE n IS NOT NULL",
  'line-ends':
    "INSERT INTO `sink` ( `n` , `s` ) SELECT CAST ( `n` AS INT ) AS `n` , 'a  b' AS `from` FROM `local`.`sample`.`source` WHERE n IS NOT NULL"
      .replaceAll(/(?<! ) (?! )/g, '\r\n\t')
      .concat('\r\n'),
  'lower-case':
    "insert into `sink` ( `n` , `s` ) select cast ( `n` as int ) as `n` , 'a  b' as `from` from `local`.`sample`.`source` where n is not null",
  unquoted:
    "INSERT INTO sink ( n , s ) SELECT CAST ( n AS INT ) AS n , 'a  b' AS `from` FROM `local`.sample.source WHERE n IS NOT NULL",
  semicolon: `${SQL};\n`,
  rewritten:
    "INSERT INTO `sink` ( `n` , `s` ) ( SELECT CAST ( `n` AS INTEGER ) AS `n` , 'a  b' AS `from` FROM `local`.`sample`.`source` WHERE n IS NOT NULL )".replaceAll(
      /(?<! ) (?! )/g,
      '\n',
    ),
};

let rest: Rest;
afterEach(() => rest.emulator.close());

it.each(SPELLINGS)('gives the text of a statement back as %s, and it means the same', async (spelling) => {
  rest = await Rest.start({ spelling });
  await rest.run('CREATE TABLE source (n INT)');
  await rest.run('CREATE TABLE sink (n INT, s STRING)');
  await rest.emulator.produce({ table: 'source' }, [{ n: 1 }, { n: null }]);
  const { name, spec } = await rest.run(SQL);
  expect(spec['statement']).toBe(WRITTEN[spelling]);
  expect((await rest.get(name)).spec['statement']).toBe(WRITTEN[spelling]);
  await rest.emulator.settle();
  expect(await rest.emulator.rows({ table: 'sink' })).toEqual([{ n: 1, s: 'a  b' }]);
});

it.each(SPELLINGS)('takes a text that it gave back as %s, and spells it no other way', async (spelling) => {
  rest = await Rest.start({ spelling });
  await rest.run('CREATE TABLE source (n INT)');
  await rest.run('CREATE TABLE sink (n INT, s STRING)');
  const first = await rest.run(SQL);
  const again = await rest.run(String(first.spec['statement']));
  expect(again.spec['statement']).toBe(first.spec['statement']);
  expect(await rest.setStopped(again.name, true)).toBe(202);
});

it('gives back as it is what is no SQL', async () => {
  rest = await Rest.start({ spelling: 'one-line' });
  const { spec, status } = await rest.submit("SELECT  'unclosed");
  expect([spec['statement'], status.phase]).toEqual(["SELECT  'unclosed", 'FAILED']);
});
