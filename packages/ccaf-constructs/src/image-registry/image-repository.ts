import { EcrRepository } from '@cdktf/provider-aws/lib/ecr-repository';
import { Construct } from 'constructs';

export interface ImageRepositoryProps {
  readonly repositoryName: string;
}

/**
 * A repository whose tags never move, and which scans what is pushed.
 *
 * No image expires. Lambda fetches the image of a function again from time to time, and where it is gone the function fails
 * (https://docs.aws.amazon.com/lambda/latest/dg/invocation-images.html); a lifecycle policy counts images and days, and
 * cannot know which of them a function runs.
 */
export class ImageRepository extends Construct {
  readonly repository: EcrRepository;

  constructor(scope: Construct, id: string, { repositoryName }: ImageRepositoryProps) {
    super(scope, id);
    this.repository = new EcrRepository(this, 'repository', {
      name: repositoryName,
      imageTagMutability: 'IMMUTABLE',
      imageScanningConfiguration: { scanOnPush: true },
      encryptionConfiguration: [{ encryptionType: 'AES256' }],
      forceDelete: false,
    });
  }
}
