import { ACCEPTED, Api, ASKED, figures, inexact, judge, listed, matched, type Result } from '../../judge';

/** Far more than it takes, which is seconds: the machine may be shared. */
const LONG_MS = 300_000;

/** Of the rows at which Flink fails, each of which is a statement, two of each expression; all where there is time. */
const SAMPLE = process.env['TEST_THOROUGH'] === 'true' ? {} : { sample: 2 };

it(
  'differs from what Flink answered only where the list says so, as often as it says',
  async () => {
    const { judged, record } = await judge(ASKED, SAMPLE);
    const found = matched(
      judged.flatMap(({ differences }) => differences),
      ACCEPTED,
    );
    expect(found.unlisted.map(({ kind, asked, values }) => [kind, asked.table, asked.expression, values])).toEqual([]);
    expect(inexact(found).map(([{ cause }, now]) => [cause, now])).toEqual([]);
    expect(record.versions.flink).toBe('2.3.0');
    expect(judged.length).toBeGreaterThan(2_500);
    expect(
      figures(judged)
        .split('\n')
        .filter((line) => line.length > 80),
    ).toEqual([]);
  },
  LONG_MS,
);

it('prints no line of a difference wider than 80 columns', () => {
  const text = 'a long text '.repeat(10);
  const asked = { group: 'cast', table: 'words', expression: text };
  const difference = { kind: 'A', asked, types: ['STRING'], values: [text], isOfTypes: false, flink: text } as const;
  const lines = listed([{ ...difference, local: { error: text } }], true).split('\n');
  expect(lines.map((line) => line.length)).toEqual([80, 80]);
});

/** An engine of which one cast is another one. */
class Planted extends Api {
  override query(sql: string): Promise<Result> {
    return super.query(sql.replaceAll('CAST(x AS SMALLINT)', 'CAST(x AS TINYINT)'));
  }
}

it('finds one cast that is another one', async () => {
  const part = ASKED.filter(({ table }) => table.name === 'of_int').map(({ table, cases }) => ({
    table,
    cases: cases.filter(({ expression }) => expression.startsWith('CAST(x AS SMALLINT)')),
  }));
  const [sound, planted] = [await judge(part), await judge(part, { apiOf: (emulator) => new Planted(emulator) })];
  expect(sound.judged.flatMap(({ differences }) => differences)).toEqual([]);
  const { unlisted } = matched(
    planted.judged.flatMap(({ differences }) => differences),
    ACCEPTED,
  );
  expect(
    unlisted
      .filter(({ isOfTypes }) => !isOfTypes)
      .map(({ kind, asked, values, flink, local }) => [kind, asked.expression, ...values, flink, local]),
  ).toEqual([
    ['B', 'CAST(x AS SMALLINT)', '128', '128', '-128'],
    ['B', 'CAST(x AS SMALLINT)', '256', '256', '0'],
    ['B', 'CAST(x AS SMALLINT)', '32768', '-32768', '0'],
    ['B', 'CAST(x AS SMALLINT)', '19700101', '-26235', '-123'],
  ]);
});
