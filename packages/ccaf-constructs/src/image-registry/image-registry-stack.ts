import { TerraformOutput } from 'cdktf';
import type { Construct } from 'constructs';
import { ProjectStack, type ProjectStackProps } from '../project-stack';
import { ImageRepository } from './image-repository';

/**
 * Where the permission to pull was before the app had it. A deploy leaves it as it is, until the app is deployed and sets it
 * anew; a destroy before that deletes it, for Terraform does not heed `removed` then (seen with 1.11.4).
 */
const FORMER_PERMISSION = 'aws_ecr_repository_policy.image-repository_repository-policy_06D13DDD';

/** Where CI pushes the image of the function. Deployed before the first push, and so before the app. */
export class ImageRegistryStack extends ProjectStack {
  constructor(scope: Construct, id: string, props: ProjectStackProps) {
    super(scope, id, props);
    const { names } = props;
    const { repository } = new ImageRepository(this, 'image-repository', {
      repositoryName: names.repository,
    });
    this.addOverride('removed', [{ from: FORMER_PERMISSION, lifecycle: [{ destroy: false }] }]);
    new TerraformOutput(this, 'repository_url', {
      description: 'Push the image here; deploy it by its digest.',
      value: repository.repositoryUrl,
    });
  }
}
