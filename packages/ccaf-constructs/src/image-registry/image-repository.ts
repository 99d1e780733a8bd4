import { EcrLifecyclePolicy } from '@cdktf/provider-aws/lib/ecr-lifecycle-policy';
import { EcrRepository } from '@cdktf/provider-aws/lib/ecr-repository';
import { EcrRepositoryPolicy } from '@cdktf/provider-aws/lib/ecr-repository-policy';
import { Fn } from 'cdktf';
import { Construct } from 'constructs';
import { LAMBDA_SERVICE, policyDocument } from '../policy-document';

/** Enough to go back to any recent deployment; the function keeps its own copy of the image that it runs. */
const IMAGES_KEPT = 30;

export interface ImageRepositoryProps {
  readonly repositoryName: string;
  /** The ARN pattern of the functions that may pull. */
  readonly pullerArn: string;
}

/** A repository whose tags never move, which scans what is pushed, forgets old images and serves one function. */
export class ImageRepository extends Construct {
  readonly repository: EcrRepository;

  constructor(scope: Construct, id: string, { repositoryName, pullerArn }: ImageRepositoryProps) {
    super(scope, id);
    this.repository = new EcrRepository(this, 'repository', {
      name: repositoryName,
      imageTagMutability: 'IMMUTABLE',
      imageScanningConfiguration: { scanOnPush: true },
      encryptionConfiguration: [{ encryptionType: 'AES256' }],
      forceDelete: false,
    });
    new EcrLifecyclePolicy(this, 'lifecycle-policy', {
      repository: this.repository.name,
      policy: Fn.jsonencode({
        rules: [
          {
            rulePriority: 1,
            description: `Keep the newest ${IMAGES_KEPT} images`,
            selection: { tagStatus: 'any', countType: 'imageCountMoreThan', countNumber: IMAGES_KEPT },
            action: { type: 'expire' },
          },
        ],
      }),
    });
    // Without it Lambda adds a policy of its own when the function is created, and Terraform does not know of it.
    new EcrRepositoryPolicy(this, 'repository-policy', {
      repository: this.repository.name,
      policy: policyDocument([
        {
          Effect: 'Allow',
          Principal: LAMBDA_SERVICE,
          Action: ['ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'],
          Condition: { StringLike: { 'aws:sourceArn': pullerArn } },
        },
      ]),
    });
  }
}
