import { TerraformOutput } from 'cdktf';
import type { Construct } from 'constructs';
import { ProjectStack, type ProjectStackProps } from '../project-stack';
import { ImageRepository } from './image-repository';

/** Where CI pushes the image of the function. Deployed before the first push, and so before the app. */
export class ImageRegistryStack extends ProjectStack {
  constructor(scope: Construct, id: string, props: ProjectStackProps) {
    super(scope, id, props);
    const { names } = props;
    const { repository } = new ImageRepository(this, 'image-repository', {
      repositoryName: names.repository,
      pullerArn: `arn:aws:lambda:${this.region.stringValue}:${this.accountId.stringValue}:function:${names.function}*`,
    });
    new TerraformOutput(this, 'repository_url', {
      description: 'Push the image here; deploy it by its digest.',
      value: repository.repositoryUrl,
    });
  }
}
