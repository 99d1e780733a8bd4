import { topicsRead, withoutSpecificOffsets, withSpecificOffsets } from '../../src/reconcile/specific-offsets';

const TARGET = { catalog: 'env', database: 'db' };
const SQL = [
  'INSERT INTO `env`.`db`.`sink` (',
  '  `a`',
  ')',
  "SELECT 'FROM `env`.`db`.`t`' AS `a` FROM `env`.`db`.`t`",
  'UNION ALL',
  'SELECT `a` FROM `env`.`db`.`new`',
].join('\n');

it('gives each source that has offsets a hint, and no text that only looks like one', () => {
  expect(
    withSpecificOffsets(SQL, TARGET, { t: 'partition:0,offset:7;partition:1,offset:9', sink: 'partition:0,offset:1' }),
  ).toBe(
    SQL.replace(
      'AS `a` FROM `env`.`db`.`t`',
      "AS `a` FROM `env`.`db`.`t` /*+ OPTIONS('scan.startup.mode' = 'specific-offsets', 'scan.startup.specific-offsets' = 'partition:0,offset:7;partition:1,offset:9') */",
    ),
  );
});

it('takes the hints away again', () => {
  expect(withoutSpecificOffsets(withSpecificOffsets(SQL, TARGET, { t: 'partition:0,offset:7', new: 'x' }))).toBe(SQL);
});

it('changes nothing where no source has offsets', () => {
  expect(withSpecificOffsets(SQL, TARGET, {})).toBe(SQL);
});

it('tells the topics that an INSERT reads, and the offsets that it starts at, in whatever way they are written', () => {
  const hinted = withSpecificOffsets(SQL, TARGET, { t: 'partition:0,offset:7;partition:1,offset:9' });
  expect([...topicsRead(hinted)]).toEqual([
    ['t', 'partition:0,offset:7;partition:1,offset:9'],
    ['new', ''],
  ]);
  expect([...topicsRead('INSERT INTO s SELECT * FROM a UNION ALL SELECT x from `b``c`').keys()]).toEqual(['a', 'b`c']);
  expect([...topicsRead('INSERT INTO s SELECT `a` IS DISTINCT FROM `b` FROM `e`.`d`.`t`').keys()]).toEqual(['t']);
});
