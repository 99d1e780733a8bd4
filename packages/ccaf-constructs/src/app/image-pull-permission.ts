import { EcrRepositoryPolicy } from '@cdktf/provider-aws/lib/ecr-repository-policy';
import { Construct } from 'constructs';
import { LAMBDA_SERVICE, policyDocument } from '../policy-document';

export interface ImagePullPermissionProps {
  readonly repositoryName: string;
  /** The ARN pattern of the functions that may pull. */
  readonly pullerArn: string;
}

/**
 * Lets the Lambda service pull the image of one function from its repository.
 *
 * Lambda fetches the image again from time to time, and a function that it cannot fetch fails
 * (https://docs.aws.amazon.com/lambda/latest/dg/invocation-images.html): so the permission comes before the function and
 * goes after it. It is here, and not beside the repository, so that Terraform, which would delete it first, has nothing to
 * delete before a repository with images that refuses to be destroyed.
 */
export class ImagePullPermission extends Construct {
  readonly policy: EcrRepositoryPolicy;

  constructor(scope: Construct, id: string, { repositoryName, pullerArn }: ImagePullPermissionProps) {
    super(scope, id);
    // Without it Lambda adds a policy of its own when the function is created, where the caller may set one
    // (https://docs.aws.amazon.com/lambda/latest/dg/images-create.html), and Terraform does not know of it.
    this.policy = new EcrRepositoryPolicy(this, 'policy', {
      repository: repositoryName,
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
