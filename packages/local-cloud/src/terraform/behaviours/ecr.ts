import { type ObjectValue, text } from '../protocol/value';
import type { Memory, ResourceBehaviour } from './behaviour';

/** The type under which the cloud remembers an image that was pushed; no resource of Terraform's makes one. */
const IMAGE = 'aws_ecr_image';

/**
 * `aws_ecr_repository` and `aws_ecr_repository_policy` beyond their facts (hashicorp/terraform-provider-aws
 * internal/service/ecr): a repository with images is deleted by force only, and a policy is set, whatever was set before.
 */
export function ecr(
  memory: Memory,
): Readonly<Record<'aws_ecr_repository' | 'aws_ecr_repository_policy', ResourceBehaviour>> {
  return {
    aws_ecr_repository: {
      delete: async ({ name = null, registry_id: registry = null, force_delete: isForced, region = null }) => {
        const hasImage = memory
          .list()
          .some(({ type, values }) => type === IMAGE && isIn(values, { name, region }) && isForced !== true);
        if (!hasImage) return;
        throw new Error(
          `ECR Repository (${text(name)}) not empty, consider using force_delete: RepositoryNotEmptyException: The ` +
            `repository with name '${text(name)}' in registry with id '${text(registry)}' cannot be deleted because it ` +
            'still contains images',
        );
      },
    },
    aws_ecr_repository_policy: { overwrites: true },
  };
}

const isIn = (image: ObjectValue, { name, region }: ObjectValue): boolean =>
  image['repository_name'] === name && image['region'] === region;
