import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleHandler } from 'ccaf-cli/build';
import { startEventDeployer, startServices, Watchdog } from 'ccaf-cli/local';
import { BUNDLE, loadApps, requireSampleData } from 'ccaf-cli/project';
import { type CommandHelp, parseOptions, runScript } from 'ccaf-cli/terminal';
import { Arrivals } from 'ccaf-emulator/sample-data';
import { findChromium, launchChromium } from 'ccaf-emulator/testing';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { CommandFailedError } from './command-failed';

const FOLDER = 'docs/images';
const ROWS = 2_500;
/** After so long a statement is judged: it may be that of a deploy before. */
const SETTLED_MS = 20 * 60_000;
/** Rows that arrive between two pictures of the page, so that its numbers move. */
const FEW = 25;

const SHOTS: Readonly<Record<string, BrowserContextOptions>> = {
  'page-light': { viewport: { width: 1280, height: 800 } },
  'page-dark': { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' },
  'page-phone': { viewport: { width: 360, height: 780 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
};

const HELP = {
  usage: ['npm run screenshots'],
  does: `Deploys the apps on this machine, and takes the pictures of the page in ${FOLDER}.`,
  options: {},
  notes: ['It needs a Chromium, on the PATH or named in CHROMIUM.'],
  example: 'npm run screenshots',
} as const satisfies CommandHelp;

async function main(args: readonly string[]): Promise<void> {
  parseOptions(args, HELP.options);
  const chromium = findChromium();
  if (chromium === undefined)
    throw new CommandFailedError('no Chromium found: put one on the PATH, or give its path in CHROMIUM');
  await bundleHandler();
  const services = await startServices(BUNDLE, () => undefined);
  const folder = await mkdtemp(join(tmpdir(), 'screenshots-'));
  const deployer = await startEventDeployer(folder, services, process.env['PATH']);
  const browser = await launchChromium(chromium);
  try {
    const arrivals = new Arrivals(services.ccaf, requireSampleData(loadApps()));
    await arrivals.start();
    await arrivals.more(ROWS);
    await deployer.access();
    await deployer.deploy('screenshots');
    await Watchdog.of(services, deployer.resources())?.check(SETTLED_MS);
    for (const [name, options] of Object.entries(SHOTS))
      await shoot(browser, services.ccaf.url, name, options, arrivals);
  } finally {
    await browser.close();
    await deployer.close();
    await services.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Takes a picture while rows arrive, and tells its size. */
async function shoot(browser: Browser, url: string, name: string, options: BrowserContextOptions, arrivals: Arrivals) {
  const page = await browser.newPage(options);
  await page.goto(url);
  await page.locator('svg[role=img]').waitFor();
  const moving = page.locator('.edge.moving').first().waitFor();
  await arrivals.more(FEW);
  await moving;
  const path = `${FOLDER}/${name}.png`;
  await page.screenshot({ path, animations: 'disabled' });
  await page.close();
  console.log(`${path} ${((await stat(path)).size / 1000).toFixed(0)} kB`);
}

void runScript(HELP, main);
