import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, Testing } from 'cdktf';

const folder = mkdtempSync(join(tmpdir(), 'cdktf-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** CDKTF's app for tests, which leaves nothing behind. Its own would, one more folder for each. */
export const testApp = (): App => Testing.app({ outdir: join(folder, 'cdktf.out') });
