import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { binary } from 'local-cloud/testing';

export { describeWithTerraform } from 'local-cloud/testing';

export interface Evaluation {
  /** The detail of each error, after what it is about where that is no file; empty when there was none. */
  readonly errors: readonly string[];
  readonly outputs: Readonly<Record<string, unknown>>;
}

const HERMETIC = { PATH: process.env['PATH'], CHECKPOINT_DISABLE: '1', TF_IN_AUTOMATION: '1' };

/**
 * Applies a configuration without providers in an empty directory: Terraform itself checks variables and computes outputs.
 *
 * @param environment variables of the environment, such as `TF_VAR_name`
 */
export function evaluate(
  configuration: object,
  variables: Readonly<Record<string, unknown>>,
  environment: Readonly<Record<string, string>> = {},
): Evaluation {
  const directory = mkdtempSync(join(tmpdir(), 'terraform-'));
  try {
    writeFileSync(join(directory, 'main.tf.json'), JSON.stringify(configuration));
    writeFileSync(join(directory, 'terraform.tfvars.json'), JSON.stringify(variables));
    const options = { cwd: directory, env: { ...HERMETIC, ...environment }, encoding: 'utf8' } as const;
    const { stdout } = spawnSync(binary ?? '', ['apply', '-json', '-auto-approve', '-input=false'], options);
    const messages = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Message);
    return {
      errors: messages.flatMap(({ '@level': level, diagnostic }) =>
        level === 'error' ? [`${aboutOf(diagnostic)}${diagnostic?.detail || String(diagnostic?.summary)}`] : [],
      ),
      outputs: Object.fromEntries(
        Object.entries(messages.findLast(({ type }) => type === 'outputs')?.outputs ?? {}).map(([k, v]) => [
          k,
          v.value,
        ]),
      ),
    };
  } finally {
    rmSync(directory, { recursive: true });
  }
}

/** Terraform names a value that it cannot parse only as the place of the error. */
const aboutOf = (diagnostic: Message['diagnostic']): string =>
  diagnostic?.range?.filename.startsWith('<') ? `${diagnostic.range.filename}: ` : '';

interface Message {
  readonly '@level': string;
  readonly type: string;
  readonly diagnostic?: {
    readonly summary: string;
    readonly detail: string;
    readonly range?: { readonly filename: string };
  };
  readonly outputs?: Readonly<Record<string, { readonly value?: unknown }>>;
}
