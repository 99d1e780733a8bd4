import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runNode } from '../child';
import type { Figure } from '../figure';
import { sideBySide } from '../side-by-side';
import { median, ratioOf, summarize } from '../statistics';

/** `npm run synth` with all stacks, the optional one too, as a process of its own. */
export const synthesisFigure: Figure = {
  name: 'synthesis',
  measure: async ({ runs }) => {
    const outdir = mkdtempSync(join(tmpdir(), 'bench-'));
    const env = {
      PATH: '/usr/local/bin:/usr/bin:/bin',
      CDKTF_OUTDIR: outdir,
      AWS_ENVIRONMENT: 'dev',
      AWS_REGION: 'us-east-1',
      AWS_ACCOUNT_ID: '123456789012',
      CONFLUENT_FLINK_REGION: 'us-east-1',
    };
    const synthesise = (file: string) => () => runNode(['--require', 'ccaf-cli/typescript', resolve(file)], env);
    try {
      const times = await sideBySide(
        { floor: synthesise('bench/floor/empty-app.ts'), subject: synthesise('main.ts') },
        runs,
      );
      const { median: value, spread } = summarize(times.subject);
      return [
        {
          what: 'synthesis of all stacks',
          floor: 'empty CDKTF app',
          unit: 'ms',
          value,
          spread,
          floorValue: median(times.floor),
          ratio: ratioOf(times.subject, times.floor),
          runs,
          bar: { atMost: 1.5 },
        },
      ];
    } finally {
      rmSync(outdir, { recursive: true, force: true });
    }
  },
};
