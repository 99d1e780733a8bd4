import type { Check, CheckedApp } from '../../src';
import { shownCheck } from '../../src/page/check';
import type { Snapshot } from '../../src/page/model';
import { Rest } from '../rest';

const app = (name: string, judgement: CheckedApp['judgement'], more: Partial<CheckedApp> = {}): CheckedApp => ({
  app: name,
  judgement,
  why: `${name} is ${judgement}`,
  findings: [],
  ...more,
});
const check = (apps: readonly CheckedApp[]): Check => ({ at: '2026-01-31T10:20:30.000Z', apps, findings: [] });

it('the page has no check until somebody tells of one, and then the last one', async () => {
  const rest = await Rest.start();
  const shown = async () => {
    const response = await fetch(`${rest.emulator.url}/local/snapshot`);
    return ((await response.json()) as Snapshot).check;
  };
  expect(await shown()).toBeUndefined();
  rest.emulator.tellCheck(check([app('parcels', 'ill')]));
  rest.emulator.tellCheck(check([app('parcels', 'well')]));
  expect(await shown()).toEqual(check([app('parcels', 'well')]));
  expect(rest.emulator.inspection.lastCheck()).toEqual(check([app('parcels', 'well')]));
  await rest.emulator.close();
});

it('what is ill stands first, then what is not known', () => {
  const apps = [app('a', 'well'), app('b', 'unknown'), app('c', 'ill'), app('d', 'ill')];
  expect(shownCheck(check(apps)).apps.map((one) => one.app)).toEqual(['c', 'd', 'b', 'a']);
});

it('a check is cut to what a page can show', () => {
  const found = { severity: 'page', why: 'x'.repeat(2_000), advice: '', runbook: '' } as const;
  const many = Array.from({ length: 60 }, (_, index) =>
    app(`a-${index}`, 'ill', { findings: Array.from({ length: 20 }, () => found) }),
  );
  const { apps } = shownCheck(check(many));
  expect([apps.length, apps[0]?.findings.length, apps[0]?.findings[0]?.why.length]).toEqual([50, 10, 1_001]);
});
