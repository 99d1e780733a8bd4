import { type ObjectValue, sameValue, text } from '../protocol/value';
import type { PlanAdjustment, ResourceBehaviour } from './behaviour';

// A repository of a private ECR registry, with a tag, a digest, or both: Lambda takes no other image.
// https://docs.aws.amazon.com/lambda/latest/dg/images-create.html
const IMAGE_URI =
  /^\d{12}\.dkr\.ecr\.[a-z0-9-]+\.amazonaws\.com(\.cn)?\/[a-z0-9]+([._/-][a-z0-9]+)*(:[\w][\w.-]{0,127})?(@sha256:[0-9a-f]{64})?$/;

// The arguments whose change makes a new version, besides the code (updateComputedAttributesOnPublish).
const CODE = ['image_uri', 'filename', 's3_bucket', 's3_key', 's3_object_version', 'source_code_hash', 'architectures'];
const CONFIGURATION = [
  ...[
    'description',
    'environment',
    'ephemeral_storage',
    'handler',
    'image_config',
    'kms_key_arn',
    'layers',
    'memory_size',
  ],
  ...['logging_config', 'role', 'runtime', 'timeout', 'tracing_config', 'vpc_config'],
];

/**
 * `aws_lambda_function` beyond its facts (hashicorp/terraform-provider-aws internal/service/lambda/function.go): the
 * checks of package type and code that the provider or the Lambda API makes, and the versions that `publish` makes.
 */
export function lambdaFunction(): ResourceBehaviour {
  return {
    plan: planFunction,
    create: async (planned) => {
      checkCode('creating', planned);
      return planned['publish'] === true ? { version: '1' } : {};
    },
    update: async (prior, planned) => {
      checkCode('updating', planned);
      if (planned['publish'] !== true || !publishes(prior, planned)) return {};
      const latest = Number(text(prior['version']));
      return { version: String(Number.isNaN(latest) ? 1 : latest + 1) };
    },
  };
}

function planFunction(prior: ObjectValue | null, planned: ObjectValue): PlanAdjustment {
  if (planned['package_type'] === 'Zip' && (planned['handler'] === null || planned['runtime'] === null)) {
    return { errors: ['handler and runtime must be set when PackageType is Zip'] };
  }
  if (prior === null) return {};
  const versions = planned['publish'] === true && publishes(prior, planned);
  return {
    unknown: [
      ...(changes(CODE, prior, planned) ? ['last_modified'] : []),
      ...(versions ? ['version', 'qualified_arn', 'qualified_invoke_arn'] : []),
    ],
  };
}

function publishes(prior: ObjectValue, planned: ObjectValue): boolean {
  return changes([...CODE, ...CONFIGURATION, 'publish'], prior, planned);
}

function changes(names: readonly string[], prior: ObjectValue, planned: ObjectValue): boolean {
  return names.some((name) => !sameValue(prior[name] ?? null, planned[name] ?? null));
}

function checkCode(action: string, planned: ObjectValue): void {
  const imageUri = text(planned['image_uri']);
  const problem = codeProblem(planned['package_type'] === 'Image', imageUri);
  if (problem === undefined) return;
  throw new Error(
    `${action} Lambda Function (${text(planned['function_name'])}): InvalidParameterValueException: ${problem}`,
  );
}

function codeProblem(isImage: boolean, imageUri: string | undefined): string | undefined {
  if (isImage && imageUri === undefined) return 'Please provide ImageUri when the package type is Image.';
  if (!isImage && imageUri !== undefined) return 'Please do not provide ImageUri when the package type is Zip.';
  if (imageUri !== undefined && !IMAGE_URI.test(imageUri)) {
    return `Source image ${imageUri} is not valid. Provide a valid source image.`;
  }
  return undefined;
}
