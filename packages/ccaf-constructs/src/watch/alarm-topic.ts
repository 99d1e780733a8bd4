import { SnsTopic } from '@cdktf/provider-aws/lib/sns-topic';
import { SnsTopicSubscription } from '@cdktf/provider-aws/lib/sns-topic-subscription';
import type { TerraformCount } from 'cdktf';
import { Construct } from 'constructs';
import { CLOUDWATCH_SERVICE, policyDocument } from '../policy-document';
import { ofOptional } from './optional';

export interface AlarmTopicProps {
  readonly count: TerraformCount;
  /** Whether there is an address to mail to. */
  readonly mailCount: TerraformCount;
  readonly topicName: string;
  readonly region: string;
  readonly accountId: string;
  readonly email: string;
}

/**
 * Where alarms go: to an e-mail address, if there is one, and to whatever else is subscribed.
 *
 * It has no key of its own. CloudWatch may not use the key that AWS keeps for SNS, so that nothing would arrive, and a
 * key of ours would cost more than the topic and be one more thing to break
 * (https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html#compatibility-with-aws-services). What is sent is
 * the name, the text and the state of an alarm: no rows, and no secret.
 */
export class AlarmTopic extends Construct {
  readonly topicArn: string;
  /** The same, or null where there is no topic. */
  readonly topicArnIfAny: string;

  constructor(
    scope: Construct,
    id: string,
    { count, mailCount, topicName, region, accountId, email }: AlarmTopicProps,
  ) {
    super(scope, id);
    const topic = new SnsTopic(this, 'topic', {
      count,
      name: topicName,
      policy: policyDocument([
        {
          Effect: 'Allow',
          Principal: CLOUDWATCH_SERVICE,
          Action: ['sns:Publish'],
          Resource: `arn:aws:sns:${region}:${accountId}:${topicName}`,
          Condition: {
            StringEquals: { 'aws:SourceAccount': accountId },
            ArnLike: { 'aws:SourceArn': `arn:aws:cloudwatch:${region}:${accountId}:alarm:*` },
          },
        },
      ]),
    });
    this.topicArn = ofOptional(topic, 'arn');
    this.topicArnIfAny = `\${one(${topic.terraformResourceType}.${topic.friendlyUniqueId}[*].arn)}`;
    new SnsTopicSubscription(this, 'mail', {
      count: mailCount,
      topicArn: this.topicArn,
      protocol: 'email',
      endpoint: email,
    });
  }
}
