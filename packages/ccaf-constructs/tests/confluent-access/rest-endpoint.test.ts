import { resource, synth, WITH_CONFLUENT_ACCESS } from '../synth';
import { describeWithTerraform, evaluate } from '../terraform';

const stack = synth('confluent-access', WITH_CONFLUENT_ACCESS);
const { flink_rest_endpoint: variable } = stack.variable;
const version = resource(stack, 'aws_secretsmanager_secret_version');

/** The endpoint in the secret, and the version of the secret, as Terraform evaluates them. */
function written(endpoint?: string): { readonly errors: readonly string[]; readonly outputs: unknown } {
  // What exists in Confluent Cloud is no matter here.
  const [settings = '', digest] = ['secret_string_wo', 'secret_string_wo_version'].map((name) =>
    String(version[name]).replaceAll(/(data\.)?confluent_\w+\.[\w-]+(\[tostring\([^)]*\)\])?\.\w+/g, '"any"'),
  );
  const endpoints = settings
    .replace('${jsonencode(', '${lookup(')
    .replace(/\)\}$/, ', "flink.rest.endpoint", "none")}');
  const output = { endpoint: { value: endpoints }, version: { value: digest } };
  const given = endpoint === undefined ? {} : { flink_rest_endpoint: endpoint };
  return evaluate({ variable: { flink_rest_endpoint: variable }, output }, given);
}

describeWithTerraform('the endpoint in the secret, evaluated by Terraform', () => {
  it('is not there where Flink is reached by its public one', () => {
    expect(written()).toEqual({ errors: [], outputs: { endpoint: 'none', version: 48_787_291 } });
    expect(written('public')).toEqual({ errors: [], outputs: { endpoint: 'none', version: 48_787_291 } });
  });

  it('is the private one that is given, with which the version of the secret changes', () => {
    const [here, there] = ['us-east-1', 'us-east-2'].map(
      (region) => `https://flink.${region}.aws.private.confluent.cloud`,
    );
    expect(written(here)).toEqual({ errors: [], outputs: { endpoint: here, version: 25_719_855 } });
    expect(written(there)).toEqual({ errors: [], outputs: { endpoint: there, version: 4_468_892 } });
  });

  it.each(['http://flink.us-east-1.aws.confluent.cloud', 'https://flinkpls.us-east-1.aws.confluent.cloud', ''])(
    'is not %j',
    (endpoint) => {
      expect(written(endpoint).errors).toEqual([
        expect.stringContaining("flink_rest_endpoint must be https:// and a host of Flink's, or public, got"),
      ]);
    },
  );
});
