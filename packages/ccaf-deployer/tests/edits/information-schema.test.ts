import { Database } from '../../simulation/world/database';
import { viewsOf } from '../../simulation/world/information-schema';
import { runViewQuery } from '../../simulation/world/view-query';

const databases = [new Database('lkc-1', 'live', ['t1'])];
const query = (sql: string): (string | null)[][] => runViewQuery(sql, viewsOf(databases));

it('selects cells of a view, literals and nulls by conditions', () => {
  expect(
    query(
      "SELECT 'column' AS `SECTION`, `TABLE_NAME`, CAST(NULL AS INT) AS `POSITION` FROM `env-1`.`INFORMATION_SCHEMA`.`COLUMNS`\n" +
        "WHERE (`TABLE_SCHEMA` = 'lkc-1' OR `TABLE_SCHEMA_ID` = 'lkc-1') AND `COLUMN_NAME` = 'id'",
    ),
  ).toEqual([['column', 't1', null]]);
});

it('joins sections, and knows a catalog by its name', () => {
  const section = "SELECT `SCHEMA_ID` FROM `depots`.`INFORMATION_SCHEMA`.`SCHEMATA` WHERE `SCHEMA_NAME` = 'live'";
  expect(query(`${section}\nUNION ALL\n${section}`)).toEqual([['lkc-1'], ['lkc-1']]);
});

it('knows no other catalog', () => {
  expect(() =>
    query("SELECT `SCHEMA_ID` FROM `other`.`INFORMATION_SCHEMA`.`SCHEMATA` WHERE `SCHEMA_NAME` = 'live'"),
  ).toThrow("the catalog 'other' does not exist");
});
