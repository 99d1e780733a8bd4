import { execFile } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

const ROOT = join(__dirname, '..');
const directory = mkdtempSync(join(tmpdir(), 'synth-'));
const terraformWasRun = join(directory, 'terraform-was-run');

interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs what `npm run synth` does, where a network connection is an error and `terraform` leaves a trace. */
function synth(env: Readonly<Record<string, string>>, outdir: string): Promise<Run> {
  const options = {
    cwd: ROOT,
    env: {
      PATH: `${directory}${delimiter}${process.env['PATH']}`,
      NODE_OPTIONS: `--require ${join(directory, 'offline.cjs')}`,
      CDKTF_OUTDIR: join(directory, outdir),
      ...env,
    },
  };
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['--require', 'ccaf-cli/typescript', 'main.ts'],
      options,
      (_, stdout, stderr) => {
        resolve({ code: child.exitCode ?? -1, stdout, stderr });
      },
    );
  });
}

beforeAll(() => {
  writeFileSync(
    join(directory, 'offline.cjs'),
    `const { Socket } = require('node:net');
     const { connect } = Socket.prototype;
     // Pipes are left alone: tsx talks to its own process through one.
     Socket.prototype.connect = function (...args) {
       const target = JSON.stringify(args);
       if (target.includes('"port"')) throw new Error('connected to the network: ' + target);
       return connect.apply(this, args);
     };`,
  );
  writeFileSync(join(directory, 'terraform'), `#!/bin/sh\ntouch ${terraformWasRun}\nexit 1\n`);
  chmodSync(join(directory, 'terraform'), 0o755);
});
afterAll(() => rmSync(directory, { recursive: true }));

describe('npm run synth', () => {
  const base = { AWS_REGION: 'us-east-1', AWS_ACCOUNT_ID: '123456789012' };
  const cloud = { TFC_ORGANIZATION: 'acme' };
  const confluent = { CONFLUENT_FLINK_REGION: 'us-east-1' };
  const two = ['app', 'image-registry'];
  const three = ['app', 'confluent-access', 'image-registry'];

  it.each([
    ['dev', 'a local backend', {}, two],
    ['dev', 'Terraform Cloud', cloud, two],
    ['dev', 'Confluent access', confluent, three],
    ['dev', 'Terraform Cloud and Confluent access', { ...cloud, ...confluent }, three],
    ['test', 'a local backend', {}, two],
    ['prod', 'Terraform Cloud and Confluent access', { ...cloud, ...confluent }, three],
  ])('writes the stacks of %s with %s, without network and terraform', async (environment, variant, env, stacks) => {
    const outdir = `${environment} ${variant}`;
    expect(await synth({ ...base, ...env, AWS_ENVIRONMENT: environment }, outdir)).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    });
    const written = join(directory, outdir, 'stacks');
    expect(readdirSync(written).sort()).toEqual(stacks);
    for (const stack of stacks) {
      const { terraform } = JSON.parse(readFileSync(join(written, stack, 'cdk.tf.json'), 'utf8'));
      const name = terraform.cloud?.workspaces.name ?? terraform.backend.local.path;
      expect(name).toBe(
        'TFC_ORGANIZATION' in env
          ? `ccaf-flight-consolidator-${stack}-${environment}-us-east-1`
          : `../../../terraform.${environment}.us-east-1.${stack}.tfstate`,
      );
    }
    expect(existsSync(terraformWasRun)).toBe(false);
  });

  it('ends in one message with every problem, and code 1, when the configuration is wrong', async () => {
    const env = { AWS_ENVIRONMENT: 'staging', AWS_REGION: 'moon-1', AWS_ACCOUNT_ID: '42', CONFLUENT_FLINK_REGION: 'x' };
    expect(await synth(env, 'wrong')).toEqual({
      code: 1,
      stdout: '',
      stderr: `the configuration is not valid; nothing was synthesised:
  - AWS_ENVIRONMENT must be one of dev, test, prod, got "staging"
  - AWS_REGION must be a commercial AWS region such as us-east-1, got "moon-1"
  - AWS_ACCOUNT_ID must be the twelve digits of an AWS account, got "42"
  - CONFLUENT_FLINK_REGION must be a commercial AWS region such as us-east-1, got "x"
`,
    });
    expect(existsSync(join(directory, 'wrong', 'stacks'))).toBe(false);
  });

  it('lets no credential into what it writes', async () => {
    const credentials = {
      AWS_ACCESS_KEY_ID: 'AKIA-canary-1',
      AWS_SECRET_ACCESS_KEY: 'canary-2',
      AWS_SESSION_TOKEN: 'canary-3',
      CONFLUENT_CLOUD_API_KEY: 'canary-4',
      CONFLUENT_CLOUD_API_SECRET: 'canary-5',
      TF_TOKEN_app_terraform_io: 'canary-6',
    };
    const { code } = await synth({ ...base, ...cloud, ...confluent, ...credentials, AWS_ENVIRONMENT: 'dev' }, 'canary');
    expect(code).toBe(0);
    const files = readdirSync(join(directory, 'canary'), { recursive: true, withFileTypes: true }).filter((f) =>
      f.isFile(),
    );
    expect(files).toHaveLength(4);
    for (const file of files) expect(readFileSync(join(file.parentPath, file.name), 'utf8')).not.toContain('canary-');
  });
});
