import { DataAwsKmsKey } from '@cdktf/provider-aws/lib/data-aws-kms-key';
import { LambdaFunction } from '@cdktf/provider-aws/lib/lambda-function';
import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { SecretsmanagerSecret } from '@cdktf/provider-aws/lib/secretsmanager-secret';
import { LocalTerraformError } from '../../src/terraform';
import { deriveSchema } from '../../src/terraform/bindings/derive-schema';
import { type Binding, bindingKind } from '../../src/terraform/bindings/source';

describe('schema of a binding', () => {
  const lambda = deriveSchema(LambdaFunction);

  test('tells required, optional, computed, and optional-and-computed attributes apart', () => {
    const { role, timeout, arn, architectures } = lambda.attributes;
    expect(role).toEqual({ type: 'string', required: true, optional: false, computed: false });
    expect(timeout).toEqual({ type: 'number', required: false, optional: true, computed: false });
    expect(arn).toEqual({ type: 'string', required: false, optional: false, computed: true });
    expect(architectures).toEqual({ type: ['list', 'string'], required: false, optional: true, computed: true });
  });

  test('knows sets, maps and booleans', () => {
    expect(lambda.attributes['replacement_security_group_ids']?.type).toEqual(['set', 'string']);
    expect(lambda.attributes['tags']?.type).toEqual(['map', 'string']);
    expect(lambda.attributes['publish']?.type).toBe('bool');
  });

  test('allows one item of a block that the interface types as an object', () => {
    const { nesting, minItems, maxItems, block } = lambda.blocks['logging_config'] ?? fail();
    expect([nesting, minItems, maxItems]).toEqual(['list', 0, 1]);
    expect(Object.keys(block.attributes).sort()).toEqual([
      'application_log_level',
      'log_format',
      'log_group',
      'system_log_level',
    ]);
    expect(block.attributes['log_format']?.required).toBe(true);
  });

  test('allows any number of a block that the interface types as an array', () => {
    const { nesting, maxItems } = deriveSchema(SecretsmanagerSecret).blocks['replica'] ?? fail();
    expect([nesting, maxItems]).toEqual(['set', 0]);
  });

  test('has timeouts as a single block', () => {
    expect(lambda.blocks['timeouts']?.nesting).toBe('single');
  });

  test('requires a block that the interface requires, at any depth', () => {
    expect(lambda.blocks['capacity_provider_config']?.block.blocks).toMatchObject({
      lambda_managed_instances_capacity_provider_config: { minItems: 1, maxItems: 1 },
    });
  });

  test('has exported lists of objects as attributes, not as blocks', () => {
    const { attributes, blocks } = deriveSchema(DataAwsKmsKey);
    expect(attributes['xks_key_configuration']?.type).toEqual(['list', ['object', { id: 'string' }]]);
    expect(Object.keys(blocks)).toEqual([]);
  });

  test('has the blocks of a provider configuration', () => {
    const { attributes, blocks } = deriveSchema(AwsProvider);
    expect(attributes['region']).toEqual({ type: 'string', required: false, optional: true, computed: false });
    expect(blocks['default_tags']).toMatchObject({ nesting: 'list', maxItems: 0 });
    expect(blocks['default_tags']?.block.attributes['tags']?.type).toEqual(['map', 'string']);
    expect(attributes).not.toHaveProperty('alias');
  });
});

describe('what is no binding', () => {
  test('is refused by name', () => {
    class Base {}
    class Other extends Base {
      static readonly tfResourceType = 'aws_other';
    }
    expect(() => bindingKind(Other)).toThrow('Other is not a CDKTF binding');
  });

  test('is refused where its package has no such module', () => {
    class TerraformResource {}
    class Nothing extends TerraformResource {
      static readonly tfResourceType = 'aws_no_such_thing';
    }
    const binding: Binding = Nothing;
    expect(() => deriveSchema(binding)).toThrow(LocalTerraformError);
    expect(() => deriveSchema(binding)).toThrow('@cdktf/provider-aws/lib/no-such-thing');
  });
});

function fail(): never {
  throw new Error('the block is missing');
}
