import type { Functions } from '../../lambda/functions';
import { isObject, type ObjectValue, sameValue, text, valuesAt } from '../protocol/value';
import { callLambda } from './aws-retries';
import type { PlanAdjustment, ResourceBehaviour } from './behaviour';

// A repository of a private ECR registry, with a tag, a digest, or both: Lambda takes no other image.
// https://docs.aws.amazon.com/lambda/latest/dg/images-create.html
const IMAGE_URI =
  /^\d{12}\.dkr\.ecr\.[a-z0-9-]+\.amazonaws\.com(\.cn)?\/[a-z0-9]+([._/-][a-z0-9]+)*(:[\w][\w.-]{0,127})?(@sha256:[0-9a-f]{64})?$/;

/**
 * `aws_lambda_function` beyond its facts (hashicorp/terraform-provider-aws internal/service/lambda/function.go), for
 * functions of an image that publish no versions; others are refused. A create waits until the function is Active, an
 * update until its LastUpdateStatus is Successful.
 */
export function lambdaFunction(functions: Functions): ResourceBehaviour {
  return {
    plan: planFunction,
    create: async (planned) => {
      checkImage('creating', planned);
      functions.created(functionKey(planned));
      await functions.settled(functionKey(planned));
      return {};
    },
    update: async (_, planned, provider) => {
      checkImage('updating', planned);
      await callLambda('UpdateFunctionCode', provider, functions.clock, async () =>
        functions.updated(functionKey(planned)),
      ).catch((cause: unknown) => {
        throw new Error(`updating Lambda Function (${text(planned['function_name'])}) code: ${messageOf(cause)}`);
      });
      await functions.settled(functionKey(planned));
      return {};
    },
    delete: async (prior) => functions.deleted(functionKey(prior)),
  };
}

/** By what the state of a function, or of the one that is invoked, is known. */
export const functionKey = ({ region, function_name }: ObjectValue): string =>
  `${text(region) ?? ''}/${text(function_name) ?? ''}`;

export const messageOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));

/** The environment variables that a function is configured with. */
export function environmentOf(found: ObjectValue): Readonly<Record<string, string>> {
  const [variables = null] = valuesAt(found, 'environment.variables');
  const entries = isObject(variables) ? Object.entries(variables) : [];
  return Object.fromEntries(entries.map(([name, value]) => [name, text(value) ?? '']));
}

function planFunction(prior: ObjectValue | null, planned: ObjectValue): PlanAdjustment {
  const errors = [
    ...(planned['package_type'] === 'Image' ? [] : ['the emulated provider knows functions of an image only']),
    ...(planned['publish'] === true ? ['the emulated provider publishes no versions'] : []),
  ];
  const changes = (name: string): boolean => !sameValue(prior?.[name] ?? null, planned[name] ?? null);
  const hasNewCode = prior !== null && ['image_uri', 'architectures'].some(changes);
  return { errors, unknown: hasNewCode ? ['last_modified'] : [] };
}

/** What the Lambda API says of the image. */
function checkImage(action: string, planned: ObjectValue): void {
  const imageUri = text(planned['image_uri']);
  if (imageUri !== undefined && IMAGE_URI.test(imageUri)) return;
  const problem =
    imageUri === undefined
      ? 'Please provide ImageUri when the package type is Image.'
      : `Source image ${imageUri} is not valid. Provide a valid source image.`;
  throw new Error(
    `${action} Lambda Function (${text(planned['function_name'])}): InvalidParameterValueException: ${problem}`,
  );
}
