import type { Browser, Page } from 'playwright-core';
import { startEmulator } from '../../src';
import { Arrivals } from '../../src/sample-data';
import { APP, depots, SINK } from '../depots';
import { Rest, type StatementBody } from '../rest';
import { launchChromium } from './chromium';
import { CHROMIUM, inBrowser } from './in-browser';

const WAIT = { timeout: 30_000 };

let browser: Browser | undefined;
let page: Page;
let rest: Rest;
let arrivals: Arrivals;
/** What the browser complained about: errors, and violations of the content security policy. */
const complaints: string[] = [];

beforeAll(async () => {
  if (CHROMIUM === undefined) return;
  rest = await Rest.start();
  arrivals = new Arrivals(rest.emulator, depots);
  browser = await launchChromium(CHROMIUM);
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.setDefaultTimeout(WAIT.timeout);
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  // The page looks each second; three times as often is enough to see the same in less time.
  await page.addInitScript('{ const later = setTimeout; setTimeout = (action, ms) => later(action, ms / 3); }');
  await page.goto(rest.emulator.url);
});
afterAll(async () => {
  await browser?.close();
  await rest?.emulator.close();
});
afterEach(() => {
  expect(complaints.splice(0)).toEqual([]);
});

/** Waits for a text somewhere in a region of the page. */
const see = (region: string, text: string | RegExp): Promise<void> =>
  page.locator(region).getByText(text).filter({ visible: true }).first().waitFor();

const press = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

const focused = (): Promise<string> =>
  page.evaluate("document.activeElement.textContent + '|' + document.activeElement.className");

async function phaseOf(name: string): Promise<string> {
  const { status, body } = await rest.request<StatementBody>('GET', `/${name}`);
  return status === 404 ? 'gone' : body.status.phase;
}

/** Submits SQL to the emulator as any client would. */
async function submit(name: string, statement: string): Promise<void> {
  const properties = { 'sql.current-catalog': 'local', 'sql.current-database': 'sample' };
  const { status } = await rest.request('POST', '', { name, spec: { statement, properties } });
  expect(status).toBe(201);
}

/** What the picture says: a text for each node. */
const picture = (): Promise<string[]> =>
  page.evaluate(
    "[...document.querySelectorAll('svg .node')].map((n) => [...n.querySelectorAll('text')].map((t) => t.textContent).join(': '))",
  );

inBrowser('tells that there is nothing yet, then shows a deployed app and its rows as they arrive', async () => {
  await see('#statements', 'No statement yet.');
  await see('#tables', 'No table yet.');
  await arrivals.start();
  await arrivals.more(1_000);
  await submit('make-sink', SINK);
  expect((await rest.request('DELETE', '/make-sink')).status).toBe(202);
  await submit('label-parcels', APP);
  await see('#statements', 'label-parcels');
  await see('#statement', '950 rows');
  expect(await picture()).toEqual([
    'north_parcels: 400 rows read',
    "Select: depot = 'North'",
    'south_parcels: 600 rows read',
    "Select: depot = 'South'",
    'Union all: 2 inputs',
    'Filter: 3 conditions',
    'parcels: 950 rows',
  ]);
  // For as long as it takes to look again: a busy machine would miss it from outside.
  await page.evaluate(`{
    const look = () => document.querySelector('.edge.moving') !== null && resolve(true);
    let resolve;
    window.moved = new Promise((done) => { resolve = done; });
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true });
  }`);
  await arrivals.more(100);
  expect(await page.evaluate('window.moved')).toBe(true);
  await see('#statement', '1,045 rows');
  await see('#tables', '20 newest of 1,045 rows');
  expect(await page.locator('tbody tr').first().innerText()).toMatch(/^1,044\t/);
  await page.locator('.edge.moving').first().waitFor({ state: 'detached' });
});

inBrowser('leaves what did not change alone: focus and selection survive rows that arrive', async () => {
  await page.evaluate(`getSelection().selectAllChildren(document.querySelector('.code .keyword'));
    document.querySelector('.code').kept = true`);
  await page.locator('#tables button[aria-current]').focus();
  await arrivals.more(50);
  await see('#statement', '1,092 rows');
  expect(await page.evaluate("[getSelection().toString(), document.querySelector('.code').kept]")).toEqual([
    'INSERT',
    true,
  ]);
  expect(await focused()).toMatch(/^parcels 1,092/);
});

inBrowser('stops, resumes and deletes a statement, with nothing but the keyboard', async () => {
  const name = 'label-parcels';
  await page.locator('#statements .entry').first().focus();
  await press('Enter', 'Tab');
  expect(await focused()).toBe('Stop|stop');
  await press('Enter');
  await see('#statement', 'STOPPED');
  expect(await phaseOf(name)).toBe('STOPPED');
  await see('#announcer', `${name} is STOPPED`);
  expect(await focused()).toBe('Resume|resume');
  await press('Enter');
  await see('#statement', 'RUNNING');
  expect(await phaseOf(name)).toBe('RUNNING');
  await press('Tab');
  expect(await focused()).toBe('Delete|delete');
  await press('Enter');
  await page.getByRole('dialog').waitFor();
  expect(await focused()).toBe('Cancel|');
  await press('Escape');
  expect([await focused(), await phaseOf(name)]).toEqual(['Delete|delete', 'RUNNING']);
  // Asked again before the browser has told that the first question was closed.
  await page.evaluate(`{
    const ask = document.querySelector('button.delete'), dialog = document.querySelector('dialog');
    ask.click();
    dialog.close();
    ask.click();
  }`);
  await press('Shift+Tab', 'Enter');
  await see('#statements', 'No statement yet.');
  expect([await phaseOf(name), await focused()]).toEqual(['gone', 'Statements 0|']);
});

inBrowser('shows why a statement failed, at once or while it ran, and what the API refuses', async () => {
  await submit('unknown-column', 'INSERT INTO parcels (depot) SELECT nope FROM north_parcels');
  await see('#statement', "Column 'nope' not found in any table");
  await see('#definition', 'org.apache.flink.table.api.ValidationException');
  rest.emulator.faults.onStatement({ sql: /'OUT'/, afterRows: 0, phase: 'FAILED', detail: 'out of fuel' });
  await submit('out-of-fuel', "INSERT INTO parcels (depot) SELECT 'OUT' FROM north_parcels");
  await page.getByRole('button', { name: 'out-of-fuel' }).click();
  await see('#statement .reason', 'out of fuel');
  await see('#definition', 'org.apache.flink.table.api.TableRuntimeException');
  await page.route('**/local/statements/*/resume', (route) =>
    route.fulfill({ status: 400, body: '{"error":"no fuel"}' }),
  );
  await page.getByRole('button', { name: 'Resume' }).click();
  await see('[role=alert]', 'Resume failed: no fuel');
  expect(complaints.splice(0)).toEqual([expect.stringContaining('400')]);
});

inBrowser('shows hostile names and values as text, and runs nothing of them', async () => {
  const hostile = `<img src=x onerror="document.title='owned'">`;
  const fields = [hostile, 'n'].map((name) => ({ name, type: ['null', 'string'] }));
  await rest.emulator.createTable({ table: hostile }, { type: 'record', name: 'r', fields }, { key: null });
  await submit(
    'hostile-rows',
    `INSERT INTO \`${hostile}\` SELECT '${hostile.replaceAll("'", "''")}', x FROM
    (SELECT 'NULL' AS x FROM north_parcels UNION ALL SELECT CAST(NULL AS STRING) AS x FROM south_parcels) AS q`,
  );
  // It fills another table than the statement that is shown, and so stands beside it.
  await see('#statements .into', hostile);
  await page.locator('#statement .other button').click();
  await see('#statement-title', 'hostile-rows');
  for (const place of ['#statement svg', '#tables button', '#tables thead', '#tables tbody', '#definition .code'])
    await see(
      place,
      place === '#statement svg' ? '<img src=x' : hostile.replaceAll("'", place.endsWith('code') ? "''" : "'"),
    );
  expect(await page.evaluate('[document.title, document.images.length]')).toEqual(['Local Flink statements', 0]);
  expect(await page.locator('td .null').first().innerText()).toBe('NULL');
});

inBrowser('fits a phone, and follows dark mode', async () => {
  const colours = (): Promise<string> => page.evaluate('getComputedStyle(document.body).backgroundColor');
  expect(await colours()).toBe('rgb(245, 246, 248)');
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await colours()).toBe('rgb(18, 21, 26)');
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
  await page.setViewportSize({ width: 1280, height: 900 });
});

inBrowser('shows a long value whole on demand, and a long SQL too', async () => {
  const email = `${'a'.repeat(300)}@mail.example`;
  await rest.emulator.produce({ table: 'north_parcels' }, [{ code: 'P-long', recipient: email }]);
  await page.getByRole('button', { name: /^north_parcels/ }).click();
  await page.getByRole('button', { name: 'aaa' }).click();
  await see('dialog', email);
  await see('dialog', 'STRING, 313 characters');
  await press('Escape');
  await submit('long', `SELECT ${Array.from({ length: 2_000 }, (_, index) => `${index},\n`).join('')} 'the end'`);
  await page.getByRole('button', { name: 'long' }).click();
  const whole = page.getByRole('button', { name: 'Show all 2,001 lines' });
  await whole.waitFor();
  expect(await page.locator('#definition .code').innerText()).toMatch(/…$/);
  await whole.click();
  await see('#definition .code', "'the end'");
});

inBrowser('shows how the apps are, what to do about it, and nothing until somebody has looked', async () => {
  expect(await page.locator('#check').isVisible()).toBe(false);
  const found = {
    severity: 'page',
    why: 'it may not read',
    advice: 'give it back',
    runbook: 'docs/day-2.md#x',
  } as const;
  const [at, since] = ['2026-01-31T10:20:30.000Z', '2026-01-31T08:00:00.000Z'];
  const ill = { app: 'parcels', judgement: 'ill', why: 'it may not read', since, findings: [found] } as const;
  rest.emulator.tellCheck({ at, apps: [ill], findings: [] });
  await see('#check .phase.ill', 'ill');
  await see('#check', 'Somebody is called:');
  await see('#announcer', 'parcels is ill');
  await see('#check', 'give it back');
  expect(await page.locator('#check time').last().getAttribute('datetime')).toBe(since);
  rest.emulator.tellCheck({ at, apps: [{ ...ill, judgement: 'well', why: 'it runs', findings: [] }], findings: [] });
  await see('#check', 'it runs');
  expect(await page.locator('#check .finding').count()).toBe(0);
});

inBrowser('says when the emulator is gone, and goes on when it is back', async () => {
  const first = await startEmulator();
  await page.goto(first.url);
  await see('#connection', 'Live');
  await first.close();
  await see('#connection', 'Trying again: the emulator does not answer');
  const second = await startEmulator({ port: Number(new URL(first.url).port) });
  await see('#connection', 'Live');
  await second.close();
  complaints.splice(0);
});
