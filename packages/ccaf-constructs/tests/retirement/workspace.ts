import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CommandResult, type RunningProviders, terraform } from 'local-cloud/terraform';
import { binary } from 'local-cloud/testing';

/** Terraform's variables, under their names. */
export type Values = Readonly<Record<string, string>>;

/** A stack, and the state that Terraform keeps of it. */
export interface Workspace {
  /** Where the state is. */
  readonly folder: string;
  write(stack: object): void;
  run(command: readonly string[], values?: Values): Promise<CommandResult>;
  /** Runs a command that has to succeed, and gives what it printed. */
  ok(command: readonly string[], values?: Values): Promise<string>;
  /** Runs a command that has to fail, and gives the reason, without the box around it. */
  failing(command: readonly string[], values?: Values): Promise<string>;
  /** The addresses that a plan would change, each with the actions. */
  planned(values?: Values): Promise<readonly string[]>;
}

/**
 * Makes a workspace in a folder.
 *
 * @param defaults what the stack's variables are set to, unless a command says otherwise
 */
export function workspaceIn(folder: string, first: object, providers: RunningProviders, defaults: Values): Workspace {
  // Terraform keeps its state three folders up, as the synthesised backend says.
  const stack = join(folder, 'cdktf.out/stacks/app');
  mkdirSync(stack, { recursive: true });
  const write = (content: object): void => writeFileSync(join(stack, 'cdk.tf.json'), JSON.stringify(content));
  const run = async (command: readonly string[], values: Values = {}): Promise<CommandResult> => {
    const set = Object.entries({ ...defaults, ...values }).map(([name, value]) => [`TF_VAR_${name}`, value]);
    return terraform(binary ?? '', stack, command, { ...providers.environment, ...Object.fromEntries(set) });
  };
  const ok: Workspace['ok'] = async (command, values) => {
    const { code, stdout, stderr } = await run(command, values);
    if (code !== 0) throw new Error(`terraform ${command.join(' ')}: exit code ${code}\n${stdout}\n${stderr}`);
    return stdout;
  };
  write(first);
  return {
    folder,
    write,
    run,
    ok,
    failing: async (command, values) => {
      const { code, stdout, stderr } = await run(command, values);
      if (code === 0) throw new Error(`terraform ${command.join(' ')} succeeded\n${stdout}`);
      return stderr.replace(/[│╷╵\s]+/g, ' ');
    },
    planned: async (values) => {
      await ok(['plan', '-out=plan.out'], values);
      const { resource_changes: changes = [] } = JSON.parse(await ok(['show', '-json', 'plan.out'])) as Plan;
      return changes
        .filter(({ change }) => change.actions.join() !== 'no-op')
        .map(({ address, change }) => `${address} ${change.actions.join(', ')}`)
        .sort();
    },
  };
}

interface Plan {
  readonly resource_changes?: readonly { readonly address: string; readonly change: { readonly actions: string[] } }[];
}
