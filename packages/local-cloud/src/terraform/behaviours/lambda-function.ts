import { isObject, type ObjectValue, sameValue, text, valuesAt } from '../protocol/value';
import type { PlanAdjustment, ResourceBehaviour } from './behaviour';

// A repository of a private ECR registry, with a tag, a digest, or both: Lambda takes no other image.
// https://docs.aws.amazon.com/lambda/latest/dg/images-create.html
const IMAGE_URI =
  /^\d{12}\.dkr\.ecr\.[a-z0-9-]+\.amazonaws\.com(\.cn)?\/[a-z0-9]+([._/-][a-z0-9]+)*(:[\w][\w.-]{0,127})?(@sha256:[0-9a-f]{64})?$/;

/**
 * `aws_lambda_function` beyond its facts (hashicorp/terraform-provider-aws internal/service/lambda/function.go), for
 * functions of an image that publish no versions; others are refused.
 */
export function lambdaFunction(): ResourceBehaviour {
  return {
    plan: planFunction,
    create: async (planned) => checkImage('creating', planned),
    update: async (_, planned) => checkImage('updating', planned),
  };
}

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
function checkImage(action: string, planned: ObjectValue): ObjectValue {
  const imageUri = text(planned['image_uri']);
  if (imageUri !== undefined && IMAGE_URI.test(imageUri)) return {};
  const problem =
    imageUri === undefined
      ? 'Please provide ImageUri when the package type is Image.'
      : `Source image ${imageUri} is not valid. Provide a valid source image.`;
  throw new Error(
    `${action} Lambda Function (${text(planned['function_name'])}): InvalidParameterValueException: ${problem}`,
  );
}
