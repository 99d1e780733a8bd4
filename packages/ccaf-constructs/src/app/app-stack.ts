import type { LambdaFunction } from '@cdktf/provider-aws/lib/lambda-function';
import { Fn, TerraformOutput } from 'cdktf';
import type { Construct } from 'constructs';
import { ProjectStack, type ProjectStackProps } from '../project-stack';
import { Watch } from '../watch/watch';
import { addAppVariables } from './app-variables';
import { ContainerFunction } from './container-function';
import { watchEvent } from './deploy-event';
import { DeployInvocation } from './deploy-invocation';
import { ExecutionRole } from './execution-role';
import { FunctionLogGroup } from './function-log-group';
import { FunctionNetwork } from './function-network';
import { addIdentityVariable, IdentityPermission } from './identity-permission';
import { ImagePullPermission } from './image-pull-permission';
import { imageUriOf } from './image-uri';
import { RetirementInvocation } from './retirement-invocation';

/** The further properties of the stack of the function. */
export interface AppStackProps extends ProjectStackProps {
  /**
   * The apps, by name: each has alarms of its own.
   *
   * @default - there are alarms for the function alone, and those only where the variable `watch` asks for them
   */
  readonly apps?: readonly string[];
  /**
   * Where this project's files are read, for the links in alarms, such as `https://github.com/acme/orders/blob/main/`.
   *
   * @default - the links are paths from the root of the project
   */
  readonly runbookUrl?: string;
}

/** The function, the two invocations that deploy the app and retire it, and what watches it. */
export class AppStack extends ProjectStack {
  /** For what a project adds to it. */
  readonly function: LambdaFunction;

  constructor(scope: Construct, id: string, props: AppStackProps) {
    super(scope, id, props);
    const { config, names, apps = [], runbookUrl: runbook = '' } = props;
    const variables = addAppVariables(
      this,
      config.environment,
      apps.length > 0,
      config.confluentAccess && names.secret,
    );
    const region = this.region.stringValue;
    const imageUri = imageUriOf({
      accountId: this.accountId.stringValue,
      region,
      repository: names.repository,
      digest: variables.imageDigest.stringValue,
    });

    const target = {
      catalog_name: variables.catalogName.stringValue,
      database_name: variables.databaseName.stringValue,
      ccaf_secrets_path: variables.secretsPath.stringValue,
    };

    const { logGroup } = new FunctionLogGroup(this, 'logs', {
      logGroupName: names.logGroup,
      retentionInDays: variables.logRetentionInDays.numberValue,
    });
    const executionRole = new ExecutionRole(this, 'execution-role', {
      roleName: names.role,
      policyName: names.policy,
      title: this.title,
      logGroup,
      secretName: variables.secretsPath.stringValue,
      region,
    });
    const network = new FunctionNetwork(this, 'network', {
      variables: variables.network,
      role: executionRole.role,
      policyName: `${names.policy}-network`,
      title: this.title,
      functionArn: `arn:aws:lambda:${region}:${this.accountId.stringValue}:function:${names.function}`,
      region,
    });
    const identity = new IdentityPermission(this, 'identity', {
      role: executionRole.role,
      policyName: `${names.policy}-identity`,
      title: this.title,
      audience: addIdentityVariable(this),
    });
    const { policy: pullPermission } = new ImagePullPermission(this, 'pull', {
      repositoryName: names.repository,
      pullerArn: `arn:aws:lambda:${region}:${this.accountId.stringValue}:function:${names.function}*`,
    });
    const { function: lambda } = new ContainerFunction(this, 'container', {
      functionName: names.function,
      title: this.title,
      imageUri,
      pullPermission,
      executionRole,
      logGroup,
      network,
      memorySize: variables.memorySize.numberValue,
      timeout: variables.timeout.numberValue,
      home: target,
    });

    this.function = lambda;

    const needed = [executionRole.attachment, identity.attachment, logGroup];
    const retirement = new RetirementInvocation(this, 'retirement', { function: lambda, target, dependsOn: needed });
    const deploy = new DeployInvocation(this, 'deploy', {
      function: lambda,
      target,
      deployment: {
        imageUri,
        deploymentId: variables.deploymentId.stringValue,
        answers: variables.answers.listValue,
      },
      // So that a target that is left is retired after the deploy to the new one, and only if that succeeds.
      dependsOn: [...needed, retirement.invocation],
    });

    const { topicArn } = new Watch(this, 'watchdog', {
      variables: variables.watch,
      names,
      title: this.title,
      region,
      accountId: this.accountId.stringValue,
      function: lambda,
      role: executionRole.role,
      apps,
      runbook,
      input: Fn.jsonencode(
        watchEvent(target, {
          resume_failed: variables.watch.resumeFailed.value,
          cfu_minutes_a_day: variables.watch.cfuMinutesADay.value,
        }),
      ),
      dependsOn: [deploy.invocation],
    });

    const outputs: Readonly<Record<string, readonly [string, string]>> = {
      statement_names: ['The statement that runs an app, by app.', deploy.statementNames],
      statement_phases: ['Its phase when the deployment ended, by app.', deploy.statementPhases],
      function_name: ['The function, for `aws lambda invoke`.', lambda.functionName],
      log_group_name: ['Where the function logs.', logGroup.name],
      image_uri: ['The image that was deployed.', imageUri],
      alarm_topic_arn: [
        'The topic that alarms are sent to, for subscriptions; nothing if the apps are not watched.',
        topicArn,
      ],
    };
    for (const [name, [description, value]] of Object.entries(outputs)) {
      new TerraformOutput(this, name, { description, value });
    }
  }
}
