import { findChromium } from './chromium';

const NONE = 'no Chromium on the PATH or in CHROMIUM';
const IN_CI = `${NONE}, and with CI=true the page's tests may not be left out: install one, or name one in CHROMIUM`;

/** The Chromium of this machine, if any. */
export const CHROMIUM = findChromium();

/** A test in a Chromium. Where there is none it is skipped, and says so; but in CI, where nobody reads that, it fails. */
export function inBrowser(title: string, test: () => Promise<void>): void {
  if (CHROMIUM !== undefined) it(title, test);
  else if (process.env['CI'] === 'true') it(title, () => Promise.reject(new Error(IN_CI)));
  else it.skip(`${title} (skipped: ${NONE})`, test);
}
