import { synth } from '../synth';
import { describeWithTerraform, evaluate } from '../terraform';

const stack = synth('app');
const { identity_audience: variable } = stack.variable;
const policies = Object.entries(stack.resource['aws_iam_policy'] ?? {});
const [name, policy] = policies.find(([id]) => id.startsWith('identity_policy')) ?? [];

/** The policy for each audience, as Terraform evaluates it. */
function allowed(audience?: string) {
  const each = String(policy?.['for_each']).replace(/^\$\{toset\((.*)\)\}$/, '$1');
  const text = String(policy?.['policy']).replace(/^\$\{jsonencode\((.*)\)\}$/s, '$1');
  const output = { allowed: { value: `\${[for each in ${each} : ${text}]}` } };
  return evaluate(
    { variable: { identity_audience: variable }, output },
    audience ? { identity_audience: audience } : {},
  );
}

describeWithTerraform('the tokens that the function may ask for, evaluated by Terraform', () => {
  it('are none, unless an audience is named', () => {
    expect(allowed()).toEqual({ errors: [], outputs: { allowed: [] } });
  });

  it('are for that audience alone, five minutes long, signed by RS256', () => {
    expect(allowed('confluent-cloud').outputs).toEqual({
      allowed: [
        {
          Version: '2012-10-17',
          Statement: [
            {
              Effect: 'Allow',
              Action: ['sts:GetWebIdentityToken'],
              Resource: '*',
              Condition: {
                'ForAllValues:StringEquals': { 'sts:IdentityTokenAudience': 'confluent-cloud' },
                NumericLessThanEquals: { 'sts:DurationSeconds': '300' },
                StringEquals: { 'sts:SigningAlgorithm': 'RS256' },
              },
            },
          ],
        },
      ],
    });
  });

  it.each(['', 'any*', 'a b', '$' + '{aws:username}'])('are not for %j', (audience) => {
    const { errors } = evaluate({ variable: { identity_audience: variable } }, { identity_audience: audience });
    expect(errors).toEqual([expect.stringContaining('identity_audience must be letters, digits and .:/@_-, or none')]);
  });
});

it('the deploy waits for the permission', () => {
  const attachment = 'aws_iam_role_policy_attachment.identity_attachment';
  const waits = Object.values(stack.resource['aws_lambda_invocation'] ?? {}).map(({ depends_on: on }) => String(on));
  expect(waits.filter((on) => on.includes(attachment))).toHaveLength(2);
  expect(name).toMatch(/^identity_policy_/);
});
