import type { Deployed } from '../../src/local/deployer';
import { textReport } from '../../src/local/report';
import type { Outcome } from '../../src/local/scenario';

const SQL = { create_sink: 'CREATE TABLE `parcels` (a STRING)', insert: 'INSERT INTO `parcels` SELECT a FROM s' };
const QUERY = { changes: 'append', stateful: false, reasons: [] };

const outcome: Outcome = {
  how: '',
  deployed: { apps: { parcels: { sql: SQL, query: QUERY } } } as unknown as Deployed,
  sinks: [
    {
      app: 'parcels',
      table: 'parcels',
      sources: [{ source: 'north_parcels', read: 1271, dropped: 129, written: 1142 }],
      sample: [{ depot: 'North' }],
      shown: [['depot', 'depot']],
      expectedBy: 'computation',
      sink: { rows: 2252, checksum: '37f0df68f691c1cc' },
      end: { rows: 2300, checksum: '47f0df68f691c1cc' },
    },
  ],
  changes: [{ change: 'break it', outcome: 'apply failed, rolled back', rows: 2300 }],
};

it('tells of the one app of a project without its name, and of its rows to the end', () => {
  const shown = textReport(outcome, { write: () => undefined, isInteractive: false });
  expect(shown).toBe(`
The statement

CREATE TABLE \`parcels\` (a STRING);

INSERT INTO \`parcels\` SELECT a FROM s;

Stateless; only adds rows.

Some rows of parcels

depot
-----
North

Rows, after the late batch

source          read  dropped  written
-------------  -----  -------  -------
north_parcels  1,271      129    1,142

parcels had exactly the 2,252 rows that a computation without SQL gives
(checksum over every column 37f0df68f691c1cc), also after the app was
changed, broken and mended while rows arrived (2,300 rows).
`);
});
