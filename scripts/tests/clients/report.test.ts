import type { Outcome, Result } from '../../clients/operations';
import { report } from '../../clients/report';

const results = (...outcomes: readonly Outcome[]): readonly Result[] =>
  outcomes.map((outcome, index) => ({
    group: index % 2 === 0 ? 'types' : 'connection',
    id: `operation-${index}`,
    outcome,
    told: `OperationalError: ${'a long reason, '.repeat(20)}`,
    seconds: 0.1,
  }));

const of = (works: number, refused: number, fails: number): readonly Result[] =>
  results(
    ...[
      ...Array.from({ length: works }, () => 'works' as const),
      ...Array.from({ length: refused }, () => 'refused' as const),
      ...Array.from({ length: fails }, () => 'fails' as const),
    ],
  );

describe('a report', () => {
  it('is good on the embedded engine when four of five work and the others are refused by name', () => {
    expect(report('embedded', of(8, 2, 0)).isGood).toBe(true);
    expect(report('embedded', of(7, 3, 0)).isGood).toBe(false);
    expect(report('embedded', of(9, 0, 1)).isGood).toBe(false);
  });

  it('is good on Flink when nineteen of twenty work', () => {
    expect(report('flink', of(19, 0, 1)).isGood).toBe(true);
    expect(report('flink', of(18, 2, 0)).isGood).toBe(false);
  });

  it('is a table of at most 80 columns, with what failed and why', () => {
    const { text } = report('embedded', of(1, 1, 1));
    const lines = text.split('\n');
    expect(lines.filter((line) => [...line].length > 80)).toEqual([]);
    expect(lines.slice(0, 5)).toEqual([
      'group       operations  work  refused  fail',
      '----------  ----------  ----  -------  ----',
      'types                2     1        0     1',
      'connection           1     0        1     0',
      'all                  3     1        1     1',
    ]);
    expect(lines).toContain('✗ types/operation-2');
    expect(lines).toContain('- connection/operation-1');
    expect(lines.at(-1)).toBe('embedded: 1 of 3 work (33.3 %); wanted: 80.0 %, the rest refused by name');
  });
});
