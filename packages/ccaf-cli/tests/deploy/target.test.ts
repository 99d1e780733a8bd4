import { withoutEmpty } from '../../src/deploy/environment';
import { parseDeploy, parseDestroy } from '../../src/deploy/options';
import { inSynthesisedProject } from './harness';

inSynthesisedProject();

const ENV = {
  AWS_ENVIRONMENT: 'dev',
  AWS_REGION: 'us-east-1',
  TF_VAR_catalog_name: 'Depots',
  TF_VAR_database_name: 'live',
  TF_VAR_ccaf_secrets_path: '/ccaf/settings',
};
const NAME = 'a text without spaces around it and without line breaks';
const SECRET = 'the name of a secret (letters, digits and /_+=.@-, at most 512), or the ARN of one';

it.each([
  ['TF_VAR_catalog_name', 'Depots\n', `--catalog-name must be ${NAME}, got "Depots\\n"`],
  [
    'TF_VAR_catalog_name',
    '',
    '--catalog-name is missing; expected the environment of Confluent Cloud, by display name or id',
  ],
  ['TF_VAR_catalog_name', '  ', `--catalog-name must be ${NAME}, got "  "`],
  ['TF_VAR_database_name', 'live\r', `--database-name must be ${NAME}, got "live\\r"`],
  ['TF_VAR_ccaf_secrets_path', 'a b!', `--ccaf-secrets-path must be ${SECRET}, got "a b!"`],
  [
    'TF_VAR_ccaf_secrets_path',
    '',
    '--ccaf-secrets-path is missing; expected the secret with the settings, by name or by ARN, or CONFLUENT_FLINK_REGION, if the stack confluent-access makes it',
  ],
  ['TF_VAR_deployment_id', '42\n', `TF_VAR_deployment_id must be ${NAME}, got "42\\n"`],
  ['AWS_REGION', 'us-east-1\n', '--region must be a commercial AWS region such as us-east-1, got "us-east-1\\n"'],
])('a deploy refuses %s %j', (name, value, problem) => {
  expect(parseDeploy([], { ...ENV, [name]: value }, 'now').problems).toEqual([problem]);
});

it('names a variable that is missing as GitHub has it, where a job asks for it', () => {
  const env = { ...ENV, TF_VAR_database_name: '', GITHUB_ACTIONS: 'true' };
  expect(parseDeploy([], env, 'now').problems).toEqual([
    'the variable DATABASE_NAME (docs/setup.md) is missing; expected the Kafka cluster, by display name or id',
  ]);
});

it('a destroy judges the target by the same rules', () => {
  const env = { ...ENV, TF_VAR_catalog_name: ' Depots', TF_VAR_ccaf_secrets_path: '/ccaf\n' };
  expect(parseDestroy([], env).problems).toEqual([
    `--catalog-name must be ${NAME}, got " Depots"`,
    `--ccaf-secrets-path must be ${SECRET}, got "/ccaf\\n"`,
  ]);
});

it.each([
  ['TF_VAR_deployment_id', 'now'],
  ['TF_VAR_image_digest', undefined],
])('an empty %s is one that is not given', (name, value) => {
  const { options, problems } = parseDeploy([], { ...ENV, [name]: '' }, 'now');
  expect(problems).toEqual([]);
  expect(options.variables[name.slice('TF_VAR_'.length)]).toBe(value);
});

it('leaves out of the environment of programs what is empty and must not count, and nothing else', () => {
  const empty = {
    TF_VAR_max_cfu: '',
    TF_VAR_answers: '',
    TF_TOKEN_app_terraform_io: '',
    TFC_WORKSPACE_PREFIX: '',
    CONFLUENT_FLINK_REGION: '',
    CONFLUENT_CLOUD_API_KEY: '',
    AWS_REGION: '',
    AWS_PROFILE: '',
  };
  const kept = { TF_VAR_max_cfu: '10', AWS_PAGER: '', PATH: '/bin', NO_COLOR: '' };
  expect(withoutEmpty({ ...empty, ...kept })).toEqual(kept);
});

it('a mistake among the options is told alone, for what stands beside it was given', () => {
  const mistake = /^Unknown option '--data-base' \(see --help\)$/;
  expect(() => parseDeploy(['--environment=dev', '--data-base=live'], ENV, 'now')).toThrow(mistake);
  expect(() => parseDestroy(['--environment=dev', '--data-base=live'], ENV)).toThrow(mistake);
});
