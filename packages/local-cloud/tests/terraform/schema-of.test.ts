import { EcrRepository } from '@cdktf/provider-aws/lib/ecr-repository';
import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { LambdaInvocation } from '@cdktf/provider-aws/lib/lambda-invocation';
import { ApiKey } from '@cdktf/provider-confluent/lib/api-key';
import { schemaOf } from '../../src/terraform/bindings/schema-of';
import type { Binding } from '../../src/terraform/bindings/source';
import { awsFacts } from '../../src/terraform/facts/aws';
import { NO_FACTS } from '../../src/terraform/facts/facts';
import type { Schema } from '../../src/terraform/protocol/schema';

const ofAws = (binding: Binding): Schema => schemaOf(binding, awsFacts.resources[binding.tfResourceType] ?? NO_FACTS);

it('knows the version of the stored form, which the binding of an invocation does not tell', () => {
  expect(ofAws(LambdaInvocation).version).toBe(1);
  expect(ofAws(IamRole).version).toBe(0);
});

it('marks the arguments and blocks that are deprecated, and no other', () => {
  const { attributes, blocks } = ofAws(IamRole).block;
  const deprecated = Object.entries({ ...attributes, ...blocks }).filter(([, item]) =>
    'block' in item ? item.block.deprecated : item.deprecated,
  );
  expect(deprecated.map(([name]) => name).sort()).toEqual(['inline_policy', 'managed_policy_arns']);
});

it('allows five filters, of which the binding says that there may be any number', () => {
  expect(ofAws(EcrRepository).block.blocks['image_tag_mutability_exclusion_filter']?.maxItems).toBe(5);
});

it('takes what the provider printed as it is, whatever facts there are', () => {
  const { version, block } = schemaOf(ApiKey, { version: 7, sensitive: ['id'] });
  expect(version).toBe(0);
  expect(block.attributes['id']).toMatchObject({ sensitive: false });
  expect(block.attributes['secret']).toMatchObject({ sensitive: true, description: 'The API Key Secret.' });
});
