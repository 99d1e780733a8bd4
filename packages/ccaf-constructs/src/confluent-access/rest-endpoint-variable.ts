import type { TerraformStack, TerraformVariable } from 'cdktf';
import { addVariable, matches } from '../variable';

const NAME = 'flink_rest_endpoint';

/**
 * Declares where the function reaches Flink, for those who reach it by a network of theirs.
 *
 * @see docs/private-networks.md
 */
export const addRestEndpointVariable = (stack: TerraformStack): TerraformVariable =>
  addVariable(stack, NAME, {
    type: 'string',
    description:
      'The private endpoint of Flink, such as https://flink.us-east-1.aws.private.confluent.cloud. Empty: the public one.',
    default: '',
    validation: [
      matches(
        NAME,
        '^(https://flink[.-][a-z0-9.-]+[.]confluent[.]cloud)?$',
        "https:// and a host of Flink's, or empty",
      ),
    ],
  });
