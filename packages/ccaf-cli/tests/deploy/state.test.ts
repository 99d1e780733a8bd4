import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { binary, describeWithTerraform } from 'local-cloud/testing';
import { terraform } from '../../src/deploy/commands';
import { CommandFailedError } from '../../src/deploy/errors';
import { Shell } from '../../src/deploy/shell';
import { tellLock } from '../../src/deploy/state-lock';
import { inProject, ROOT } from '../project';
import { type StateServer, startStateServer } from './state-server';

const folder = mkdtempSync(join(tmpdir(), 'state-'));
inProject(folder);
const STACKS = ['image-registry', 'app'];
const FILES = STACKS.map((stack) => `terraform.dev.us-east-1.${stack}.tfstate`);
const env = {
  PATH: [join(folder, 'bin'), process.env['PATH']].join(delimiter),
  CHECKPOINT_DISABLE: '1',
  TF_IN_AUTOMATION: '1',
  TF_DATA_DIR: '.terraform-dev-us-east-1',
  AWS_ENVIRONMENT: 'dev',
  AWS_REGION: 'us-east-1',
};
const never = { ending: new AbortController().signal, atOnce: new AbortController().signal };
const shell = new Shell(env, 'ignore', never);
let holder: ChildProcess | undefined;
let server: StateServer;

/** Writes stacks as a synthesis does; what they make needs no provider. */
function synthesise(backendOf: (stack: string) => object, input: string): void {
  for (const stack of STACKS) {
    mkdirSync(join('cdktf.out/stacks', stack), { recursive: true });
    const json = { terraform: { backend: backendOf(stack) }, resource: { terraform_data: { made: { input } } } };
    writeFileSync(join('cdktf.out/stacks', stack, 'cdk.tf.json'), JSON.stringify(json));
  }
}
const inFiles = (stack: string) => ({ local: { path: `../../../terraform.dev.us-east-1.${stack}.tfstate` } });
/** Runs lines as a person does; not synchronously, as the states' server runs here, too. */
const sh = (script: string): Promise<string> => shell.read({ program: '/bin/sh', args: ['-ec', script] });
const apply = (stack: string): Promise<string> =>
  sh(`terraform -chdir=cdktf.out/stacks/${stack} apply -no-color -auto-approve`);
const plan = (stack: string) => shell.read(terraform.plan(stack)).catch(tellLock(stack, env.TF_DATA_DIR));

describeWithTerraform('a state', () => {
  beforeAll(async () => {
    mkdirSync('bin');
    symlinkSync(binary ?? '', 'bin/terraform');
    server = await startStateServer();
    synthesise(inFiles, 'first');
    for (const stack of STACKS) await shell.read(terraform.init(stack));
  });
  afterAll(async () => {
    holder?.kill('SIGKILL');
    await server.close();
    rmSync(folder, { recursive: true });
  });

  it('in files is for its owner alone, as is the one before it, and neither is for git', async () => {
    const umask = process.umask(0o077);
    for (const stack of STACKS) await apply(stack);
    synthesise(inFiles, 'second');
    await apply('app');
    process.umask(umask);
    const files = [...FILES, `${FILES[1]}.backup`];
    expect(files.map((file) => (statSync(file).mode & 0o777).toString(8))).toEqual(['600', '600', '600']);
    const ignored = execFileSync(
      'git',
      ['check-ignore', '--no-index', ...files, '.terraform.dev.us-east-1.app.tfstate.lock.info'],
      {
        cwd: ROOT,
        encoding: 'utf8',
      },
    );
    expect(ignored.trim().split('\n')).toHaveLength(4);
  });

  // ways out: state-locked
  it('in a file that a deploy holds refuses another one, until that has ended, even by SIGKILL', async () => {
    synthesise(inFiles, 'third');
    const args = ['-chdir=cdktf.out/stacks/app', 'apply', '-no-color'];
    const other = spawn('terraform', args, { env });
    holder = other;
    // It waits for an answer, with the lock in its hands.
    for (let said = ''; !said.includes('Enter a value'); ) said += String((await once(other.stdout, 'data'))[0]);
    const refused = await plan('app').catch((error: Error) => error);
    expect(refused).toMatchObject({ code: 'STATE_LOCKED', stackName: 'app', release: undefined });
    expect(String(refused)).toMatch(/the state of 'app' is locked by \S+@\S+ since \d{4}-/);
    other.kill('SIGKILL');
    await once(other, 'close');
    expect(existsSync('.terraform.dev.us-east-1.app.tfstate.lock.info')).toBe(true);
    expect(await plan('app')).toContain('1 to change');
  });

  it('is moved by the documented commands, with nothing to make anew afterwards', async () => {
    const document = readFileSync(join(ROOT, 'docs/state.md'), 'utf8');
    const block = document.split('```').find((part) => part.includes('for stack in')) ?? '';
    synthesise(server.backendOf, 'third');
    await sh(block.replace(/^sh\n/, '').replace('npm run --silent synth\n', ''));
    expect([...FILES, ...FILES.map((file) => `${file}.moved`)].map((file) => existsSync(file))).toEqual([
      false,
      false,
      true,
      true,
    ]);
    // What each of them made is there, and not to be made again.
    for (const stack of STACKS) {
      expect(await sh(`terraform -chdir=cdktf.out/stacks/${stack} plan -no-color`)).toContain('0 to add, 1 to change');
    }
  });

  // ways out: state-locked
  it('elsewhere stays locked by a deploy that was killed, until the line that is printed releases it', async () => {
    server.lock('app', { ID: 'f3', Who: 'ops@laptop', Created: '2026-11-26T09:00:00Z' });
    const refused = await plan('app').catch((error: Error) => error);
    const line = 'TF_DATA_DIR=.terraform-dev-us-east-1 terraform -chdir=cdktf.out/stacks/app force-unlock f3';
    expect(refused).toMatchObject({ code: 'STATE_LOCKED', release: line });
    expect(String(refused)).toContain("the state of 'app' is locked; nothing was applied");
    await sh(`echo yes | ${line}`);
    expect(await plan('app')).toContain('1 to change');
  });

  it('that could not be written is kept in a file for its owner alone, and given over by the documented line', async () => {
    server.isReachable = false;
    const umask = process.umask(0o077);
    await expect(apply('app')).rejects.toThrow('Failed to save state');
    process.umask(umask);
    server.isReachable = true;
    const kept = 'cdktf.out/stacks/app/errored.tfstate';
    expect((statSync(kept).mode & 0o777).toString(8)).toBe('600');
    const document = readFileSync(join(ROOT, 'docs/state.md'), 'utf8');
    const [line = ''] = /^TF_DATA_DIR=.* state push errored.tfstate$/m.exec(document) ?? [];
    await sh(line);
    expect(await plan('app')).toContain('No changes.');
  });
});

it('in Terraform Cloud is released by the name of its workspace, and tells nobody whose lock it is', async () => {
  // As Terraform 1.11.4 prints it: the lock's info is of the run that asks.
  const said = `Error: Error acquiring the state lock

Error message: workspace already locked (lock ID: "acme/ccaf-parcels-app-dev-us-east-1")
Lock Info:
  ID:        8e19d8b5
  Who:       me@here
  Created:   2026-11-26 20:53:57 +0000 UTC`;
  const failed = new CommandFailedError(terraform.plan('app'), 1, { said });
  const tell = (): never => tellLock('app', '.terraform-dev-us-east-1')(failed);
  expect(tell).toThrow("the state of 'app' is locked; nothing");
  expect(tell).toThrow('force-unlock acme/ccaf-parcels-app-dev-us-east-1');
});
