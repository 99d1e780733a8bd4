import type { CloudwatchLogGroup } from '@cdktf/provider-aws/lib/cloudwatch-log-group';
import type { EcrRepositoryPolicy } from '@cdktf/provider-aws/lib/ecr-repository-policy';
import { LambdaFunction } from '@cdktf/provider-aws/lib/lambda-function';
import { Construct } from 'constructs';
import type { InvocationTarget } from './deploy-event';
import type { ExecutionRole } from './execution-role';
import type { FunctionNetwork } from './function-network';

export interface ContainerFunctionProps {
  readonly functionName: string;
  /** What the project is called in a sentence. */
  readonly title: string;
  /** The image by digest: a tag says what was meant, a digest what is run. */
  readonly imageUri: string;
  /** What lets Lambda pull that image. */
  readonly pullPermission: EcrRepositoryPolicy;
  readonly executionRole: ExecutionRole;
  readonly logGroup: CloudwatchLogGroup;
  readonly network: FunctionNetwork;
  /** Where the app is deployed to now, as the function is told. */
  readonly home: InvocationTarget;
  /** Megabytes. */
  readonly memorySize: number;
  /** Seconds. */
  readonly timeout: number;
}

/** A Lambda function that runs a container image and logs JSON to a log group that exists before it. */
export class ContainerFunction extends Construct {
  readonly function: LambdaFunction;

  constructor(scope: Construct, id: string, props: ContainerFunctionProps) {
    super(scope, id);
    this.function = new LambdaFunction(this, 'function', {
      functionName: props.functionName,
      description: `Deploys the ${props.title} to Confluent Cloud for Apache Flink, and retires it.`,
      packageType: 'Image',
      imageUri: props.imageUri,
      architectures: ['x86_64'],
      role: props.executionRole.role.arn,
      memorySize: props.memorySize,
      timeout: props.timeout,
      // By the first two it tells a target that is destroyed from one that is left; by all three `npm run status` asks it.
      environment: {
        variables: {
          CATALOG_NAME: props.home.catalog_name,
          DATABASE_NAME: props.home.database_name,
          CCAF_SECRETS_PATH: props.home.ccaf_secrets_path,
        },
      },
      loggingConfig: { logFormat: 'JSON', logGroup: props.logGroup.name },
      // What it may do is attached first, since that takes a while to spread
      // (https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot.html#troubleshoot_general_eventual-consistency).
      dependsOn: [props.executionRole.attachment, props.network.attachment, props.logGroup, props.pullPermission],
    });
    this.function.addOverride('dynamic.vpc_config', props.network.vpcConfig);
  }
}
