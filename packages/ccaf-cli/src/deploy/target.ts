import { fits, NAME_RULE, type Place, secretRule, type TextRule } from 'ccaf-deployer/target';

type Env = Readonly<Record<string, string | undefined>>;

const TARGET = {
  catalog_name: { rule: NAME_RULE, what: 'the environment of Confluent Cloud, by display name or id' },
  database_name: { rule: NAME_RULE, what: 'the Kafka cluster, by display name or id' },
  ccaf_secrets_path: { rule: secretRule(), what: 'the secret with the settings, by name or by ARN' },
} as const;

const refusal = (name: string, value: string, rule: TextRule): string =>
  `${name} must be ${rule.expected}, got ${JSON.stringify(value)}`;

/** The pipeline's jobs are told by variables of GitHub: nobody there gave an option. */
const toldBy = (option: string, name: string, env: Env): string =>
  env['GITHUB_ACTIONS'] === 'true' ? `the variable ${name.toUpperCase()} (docs/setup.md)` : `--${option}`;

const OR_MADE = ', or CONFLUENT_FLINK_REGION, if the stack confluent-access makes it';

/**
 * Where the app runs: Terraform's variables, under their names. The secret's path has a default where Terraform makes the
 * secret. What is empty is missing.
 *
 * @param optionOf what the command line says
 * @param problems takes one for each that is missing, or not as its rule has it
 */
export function readTarget(
  optionOf: (name: string) => string | undefined,
  env: Env,
  problems: string[],
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(TARGET).flatMap(([name, { rule, what }]): [string, string][] => {
      const option = name.replaceAll('_', '-');
      const value = optionOf(option) ?? env[`TF_VAR_${name}`];
      if (value) {
        if (!fits(value, rule)) problems.push(refusal(`--${option}`, value, rule));
        return [[name, value]];
      }
      const isSecret = name === 'ccaf_secrets_path';
      if (isSecret && env['CONFLUENT_FLINK_REGION']) return [];
      problems.push(`${toldBy(option, name, env)} is missing; expected ${what}${isSecret ? OR_MADE : ''}`);
      return [];
    }),
  );
}

/** The id of a deployment: the environment's, or else a new one. */
export function deploymentId(env: Env, newId: string, problems: string[]): string {
  const id = env['TF_VAR_deployment_id'] || newId;
  if (!fits(id, NAME_RULE)) problems.push(refusal('TF_VAR_deployment_id', id, NAME_RULE));
  return id;
}

/** What is wrong with a secret's path, now that region and account are known. */
export function secretProblems(path: string | undefined, place: Place): string[] {
  const rule = secretRule(place);
  return path === undefined || fits(path, rule) ? [] : [refusal('--ccaf-secrets-path', path, rule)];
}
