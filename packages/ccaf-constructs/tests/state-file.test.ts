import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'cdktf';
import { FormerStateError, refuseFormerStates, stateFileOf } from '../src/state-file';
import { addStacks, CONFIG, WITH_TERRAFORM_CLOUD } from './synth';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'states-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Writes a state that holds a repository in a region, or none, and what tells no region, or another one. */
function write(name: string, region?: string): void {
  const resources = [
    { type: 'confluent_flink_compute_pool', instances: [{ attributes: { region: 'eu-central-1' } }] },
    { type: 'aws_iam_role', instances: [{ attributes: { name: 'role' } }] },
    { type: 'aws_ecr_repository', instances: region ? [{ attributes: { region } }] : [] },
  ];
  writeFileSync(join(folder, name), JSON.stringify({ resources }));
}

function stepsOf(refused: () => void): readonly string[] {
  try {
    refused();
  } catch (error) {
    if (error instanceof FormerStateError) return error.steps;
    throw error;
  }
  return [];
}

it('is named after environment, region and stack', () => {
  expect(stateFileOf(CONFIG, 'app')).toBe('terraform.dev.us-east-1.app.tfstate');
});

describe('states that are named without a region', () => {
  it('are refused together, each with the line that moves it to the region that it holds', () => {
    write('terraform.dev.app.tfstate', 'us-east-1');
    write('terraform.dev.confluent-access.tfstate', 'eu-west-1');
    write('terraform.dev.image-registry.tfstate');
    expect(() => refuseFormerStates(folder, CONFIG)).toThrow(
      `a state file still has its old name, without the region, and would be left behind; nothing was synthesised. Rename it, in ${folder}:
  mv terraform.dev.app.tfstate terraform.dev.us-east-1.app.tfstate
  mv terraform.dev.confluent-access.tfstate terraform.dev.eu-west-1.confluent-access.tfstate
  mv terraform.dev.image-registry.tfstate terraform.dev.us-east-1.image-registry.tfstate`,
    );
  });

  it('are refused where they are empty files', () => {
    writeFileSync(join(folder, 'terraform.dev.app.tfstate'), '');
    expect(stepsOf(() => refuseFormerStates(folder, CONFIG))).toEqual([
      'mv terraform.dev.app.tfstate terraform.dev.us-east-1.app.tfstate',
    ]);
  });

  it('are not moved over a state that is there', () => {
    write('terraform.dev.app.tfstate', 'us-east-1');
    write('terraform.dev.us-east-1.app.tfstate', 'us-east-1');
    expect(stepsOf(() => refuseFormerStates(folder, CONFIG))).toEqual([
      '# terraform.dev.us-east-1.app.tfstate already exists: keep the file with the greater "serial", and move ' +
        'the other one away: terraform.dev.app.tfstate',
    ]);
  });

  it('are no matter of other environments, nor are backups and states with a region', () => {
    write('terraform.prod.app.tfstate', 'us-east-1');
    write('terraform.dev.app.tfstate.backup', 'us-east-1');
    write('terraform.dev.us-west-2.app.tfstate', 'us-west-2');
    expect(stepsOf(() => refuseFormerStates(folder, CONFIG))).toEqual([]);
    expect(stepsOf(() => refuseFormerStates(join(folder, 'nowhere'), CONFIG))).toEqual([]);
  });
});

describe('the synthesis', () => {
  const synthesise = (config = CONFIG): void => addStacks(new App({ outdir: join(folder, 'cdktf.out') }), config);

  // ways out: former-state
  it('refuses to begin an empty state beside one that is named without a region, until the line was run', () => {
    synthesise();
    write('terraform.dev.app.tfstate', 'us-east-1');
    const steps = stepsOf(synthesise);
    expect(steps).toEqual(['mv terraform.dev.app.tfstate terraform.dev.us-east-1.app.tfstate']);
    execFileSync('/bin/sh', ['-c', steps.join('\n')], { cwd: folder });
    synthesise();
  });

  it('looks for no files where the state is in Terraform Cloud', () => {
    write('terraform.dev.app.tfstate', 'us-east-1');
    synthesise(WITH_TERRAFORM_CLOUD);
  });
});
