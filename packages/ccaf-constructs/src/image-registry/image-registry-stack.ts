import { TerraformOutput } from 'cdktf';
import type { Construct } from 'constructs';
import { namesOf } from '../../../../src/names';
import type { Config } from '../config';
import { ProjectStack } from '../project-stack';
import { ImageRepository } from './image-repository';

/** Where CI pushes the image of the function. Deployed before the first push, and so before the app. */
export class ImageRegistryStack extends ProjectStack {
  constructor(scope: Construct, id: string, config: Config) {
    super(scope, id, config);
    const names = namesOf(config.environment);
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
