import { Fn, type TerraformStack } from 'cdktf';
import { addVariable, matches } from '../variable';

const NAME = 'flink_rest_endpoint';
/** Stands for the endpoint that cloud and region make. Nothing would be what GitHub gives for a variable that is not set. */
const PUBLIC = 'public';

/**
 * Declares where the function reaches Flink, for those who reach it by a network of theirs.
 *
 * @returns a list of the endpoint, or of nothing where it is the public one: an expression
 * @see docs/private-networks.md
 */
export function addRestEndpointVariable(stack: TerraformStack): string[] {
  const variable = addVariable(stack, NAME, {
    type: 'string',
    description:
      'The private endpoint of Flink, such as https://flink.us-east-1.aws.private.confluent.cloud, or public.',
    default: PUBLIC,
    validation: [
      matches(
        NAME,
        `^(${PUBLIC}|https://flink[.-][a-z0-9.-]+[.]confluent[.]cloud)$`,
        `https:// and a host of Flink's, or ${PUBLIC}`,
      ),
    ],
  });
  return Fn.compact([Fn.replace(variable.stringValue, `/^${PUBLIC}$/`, '')]);
}
