import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type CommandHelp, EXIT_CODES, parseOptions, runScript } from 'ccaf-cli/terminal';

const HELP = {
  usage: ['node --require ccaf-cli/typescript scripts/prove-cdktn.ts'],
  does:
    'Shows that this project, unchanged, synthesises the same Terraform under CDK Terrain (cdktn), the fork of CDKTF that ' +
    'is maintained: docs/decisions/0001-stay-on-cdktf.md.',
  options: {},
  notes: ['It needs the npm registry, 500 MB in the temporary directory, and a minute.'],
  exitCodes: { ...EXIT_CODES, 0: 'the Terraform is the same', 1: 'it differs, or a failure' },
  example: 'node --require ccaf-cli/typescript scripts/prove-cdktn.ts',
} as const satisfies CommandHelp;

const PACKAGES = {
  '@cdktf/provider-aws': 'npm:@cdktn/provider-aws@25.7.0',
  '@cdktf/provider-confluent': '0.1.0',
  cdktf: 'npm:cdktn@0.24.0',
  constructs: '>=10.6.0 <10.8.0',
  tsx: '4.23.15',
};
/** The packages that a synthesis loads. */
const PARTS = ['ccaf-constructs', 'ccaf-cli', 'ccaf-deployer', 'provider-confluent'];
const BASE = { AWS_REGION: 'us-east-1', AWS_ACCOUNT_ID: '123456789012' };
const CLOUD = { TFC_ORGANIZATION: 'acme' };
const CONFLUENT = { CONFLUENT_FLINK_REGION: 'us-east-1' };
const VARIANTS: readonly Readonly<Record<string, string>>[] = [
  { AWS_ENVIRONMENT: 'dev' },
  { AWS_ENVIRONMENT: 'dev', ...CONFLUENT },
  { AWS_ENVIRONMENT: 'test', ...CLOUD },
  { AWS_ENVIRONMENT: 'prod', ...CLOUD, ...CONFLUENT },
];

/** Runs main.ts in a checkout, and returns Terraform's JSON of each stack. */
function synth(checkout: string, variant: Readonly<Record<string, string>>, outdir: string): Map<string, unknown> {
  const env = {
    ...process.env,
    ...BASE,
    TFC_ORGANIZATION: '',
    CONFLUENT_FLINK_REGION: '',
    ...variant,
    CDKTF_OUTDIR: outdir,
  };
  const command = ['--require', 'ccaf-cli/typescript', 'main.ts'];
  execFileSync(process.execPath, command, { cwd: checkout, env, stdio: 'inherit' });
  const stacks = join(outdir, 'stacks');
  return new Map(
    readdirSync(stacks).map((name) => [
      name,
      JSON.parse(readFileSync(join(stacks, name, 'cdk.tf.json'), 'utf8'), comparable),
    ]),
  );
}

/** Leaves out what may differ: metadata, and where the AWS provider comes from and in which version. */
function comparable(key: string, value: unknown): unknown {
  return key === '//' || (key === 'aws' && isRecord(value) && 'source' in value) ? undefined : value;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Replaces some of what a manifest says. */
function edit(manifest: string, changes: object): void {
  const content = JSON.parse(readFileSync(manifest, 'utf8')) as object;
  writeFileSync(manifest, JSON.stringify({ ...content, ...changes }));
}

function main(args: readonly string[]): void {
  parseOptions(args, HELP.options);
  const work = mkdtempSync(join(tmpdir(), 'cdktn-'));
  try {
    const checkout = join(work, 'checkout');
    for (const path of ['main.ts', 'src', 'package.json', ...PARTS.map((part) => `packages/${part}`)]) {
      cpSync(resolve(path), join(checkout, path), { recursive: true });
    }
    // The packages' own manifests name cdktf: here what they need is what the checkout has.
    for (const part of PARTS)
      edit(join(checkout, 'packages', part, 'package.json'), { dependencies: {}, devDependencies: {} });
    const workspaces = PARTS.map((part) => `packages/${part}`);
    edit(join(checkout, 'package.json'), { workspaces, dependencies: PACKAGES, devDependencies: {}, overrides: {} });
    const install = ['install', '--engine-strict=false', '--ignore-scripts', '--no-audit', '--no-fund'];
    execFileSync('npm', install, { cwd: checkout, stdio: ['ignore', 'ignore', 'inherit'] });

    let different = 0;
    for (const [index, variant] of VARIANTS.entries()) {
      const here = synth(resolve('.'), variant, join(work, `cdktf-${index}`));
      const there = synth(checkout, variant, join(work, `cdktn-${index}`));
      const same = here.size > 0 && isDeepStrictEqual(here, there);
      if (!same) different += 1;
      console.log(`${same ? 'same' : 'DIFFERENT'}: ${JSON.stringify(variant)}: ${[...here.keys()].join(', ')}`);
    }
    process.exitCode = different === 0 ? 0 : 1;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

void runScript(HELP, main);
