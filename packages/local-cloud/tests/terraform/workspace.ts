import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CommandResult, type RunningProviders, terraform } from '../../src/terraform';
import { binary } from './describe-with-terraform';

export const AWS = {
  terraform: { required_providers: { aws: { source: 'hashicorp/aws' } } },
  provider: { aws: [{ region: 'eu-central-1' }] },
};

/** A folder with one configuration, and the commands run in it. */
export class Workspace {
  constructor(
    private readonly providers: () => RunningProviders,
    configuration: object | undefined,
    readonly folder: string = mkdtempSync(join(tmpdir(), 'terraform-')),
  ) {
    if (configuration !== undefined) this.write(configuration);
  }

  /** The same folder and state, seen with other providers. */
  with(providers: RunningProviders): Workspace {
    return new Workspace(() => providers, undefined, this.folder);
  }

  write(configuration: object): void {
    writeFileSync(join(this.folder, 'main.tf.json'), JSON.stringify(configuration));
  }

  run(...args: readonly string[]): Promise<CommandResult> {
    return terraform(binary ?? '', this.folder, args, this.providers().environment);
  }

  /** Runs a command that has to succeed. */
  async ok(...args: readonly string[]): Promise<string> {
    const { code, stdout, stderr } = await this.run(...args);
    if (code !== 0) throw new Error(`terraform ${args.join(' ')}: exit code ${code}\n${stdout}\n${stderr}`);
    return stdout;
  }

  /** What `plan` would do: each resource with its actions, e.g. `{ 'aws_iam_role.a': ['create'] }`. */
  async planned(): Promise<unknown> {
    await this.ok('plan', '-out=plan.out');
    const plan: { resource_changes?: { address: string; change: { actions: string[] } }[] } = JSON.parse(
      await this.ok('show', '-json', 'plan.out'),
    );
    const changes = (plan.resource_changes ?? []).filter(({ change }) => change.actions.join() !== 'no-op');
    return Object.fromEntries(changes.map(({ address, change }) => [address, change.actions]));
  }

  /** The attributes of each resource in Terraform's state, by address. */
  async stored(): Promise<{ [address: string]: { [name: string]: unknown } }> {
    const state: {
      resources: {
        mode: string;
        type: string;
        name: string;
        instances: { attributes: { [name: string]: unknown } }[];
      }[];
    } = JSON.parse(readFileSync(join(this.folder, 'terraform.tfstate'), 'utf8'));
    return Object.fromEntries(
      state.resources
        .filter(({ mode }) => mode === 'managed')
        .map(({ type, name, instances }) => [`${type}.${name}`, instances[0]?.attributes ?? {}]),
    );
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
