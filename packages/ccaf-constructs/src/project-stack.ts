import { dirname, resolve } from 'node:path';
import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { App, CloudBackend, LocalBackend, NamedCloudWorkspace, TerraformStack, type TerraformVariable } from 'cdktf';
import type { Construct } from 'constructs';
import { ACCOUNT_ID_PATTERN, type Config } from './config';
import { checkLengths } from './name-lengths';
import type { Names } from './names';
import { refuseFormerStates, stateFileOf } from './state-file';
import { addVariable, matches, only } from './variable';

/**
 * How often the provider asks AWS before it gives up; it would 25 times, which takes up to an hour and a half.
 *
 * It asks again after 429 and 5xx, an invocation of the function too, and tells nobody why it waits. The pause after
 * attempt n is at most 2^n seconds, so that five attempts wait for 30 seconds at most.
 *
 * Sources: `GetAwsConfig` and `resolveRetryer` of https://github.com/hashicorp/aws-sdk-go-base/blob/main/aws_config.go,
 * where `max_retries` counts attempts, and `aws/retry/jitter_backoff.go` of https://github.com/aws/aws-sdk-go-v2.
 */
const MAX_RETRIES = 5;

/** The properties of every stack. */
export interface ProjectStackProps {
  readonly config: Config;
  readonly names: Names;
}

/**
 * A stack of a project: its own state, and an AWS provider that refuses any account but the configured one.
 *
 * No credentials are configured. The provider takes them from its own chain (environment, profile, OIDC), so that none
 * enters a variable, a plan or a state.
 */
export abstract class ProjectStack extends TerraformStack {
  protected readonly region: TerraformVariable;
  protected readonly accountId: TerraformVariable;
  /** What the project is called in a sentence. */
  protected readonly title: string;

  constructor(scope: Construct, id: string, { config, names }: ProjectStackProps) {
    super(scope, id);
    checkLengths(names);
    this.title = config.project.replaceAll('-', ' ');
    this.#addBackend(id, config);
    // The first version with write-only arguments, which keep the secret's value out of the state.
    this.addOverride('terraform.required_version', '>= 1.11');

    this.region = addVariable(this, 'aws_region', {
      type: 'string',
      description: 'The AWS Region.',
      default: config.region,
      // Names and the state's name have the region in them.
      validation: [only('aws_region', config.region, 'the value of AWS_REGION when this was synthesised')],
    });
    this.accountId = addVariable(this, 'aws_account_id', {
      type: 'string',
      description: 'The AWS Account ID.',
      default: config.accountId,
      validation: [matches('aws_account_id', ACCOUNT_ID_PATTERN, 'the twelve digits of an AWS account')],
    });
    new AwsProvider(this, 'aws', {
      region: this.region.stringValue,
      allowedAccountIds: [this.accountId.stringValue],
      maxRetries: MAX_RETRIES,
      defaultTags: [{ tags: { application: `ccaf-${config.project}`, environment: config.environment } }],
    });
  }

  #addBackend(id: string, { environment, region, terraformCloud }: Config): void {
    if (terraformCloud) {
      const workspace = `${terraformCloud.workspacePrefix}-${id}-${environment}-${region}`;
      new CloudBackend(this, {
        organization: terraformCloud.organization,
        workspaces: new NamedCloudWorkspace(workspace),
      });
      return;
    }
    const place = { environment, region };
    refuseFormerStates(dirname(resolve(App.of(this).outdir)), place);
    // Relative to cdktf.out/stacks/<stack>, where Terraform runs: the file lands in the project's root, and the
    // synthesised JSON is the same on every machine.
    new LocalBackend(this, { path: `../../../${stateFileOf(place, id)}` });
  }
}
