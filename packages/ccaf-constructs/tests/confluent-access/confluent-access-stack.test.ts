import { type Block, resource, synth, WITH_CONFLUENT_ACCESS } from '../synth';
import { describeWithTerraform, evaluate } from '../terraform';

const stack = synth('confluent-access', WITH_CONFLUENT_ACCESS);
const flinkKey = resource(stack, 'confluent_api_key', 'api-key_B3C04B0F');
const cloudKey = resource(stack, 'confluent_api_key', 'api-key_cloud');
const metricsViewer = resource(stack, 'confluent_service_account', 'metrics-viewer');
const bindings = Object.values(stack.resource['confluent_role_binding'] ?? {});
const ofViewer = ({ principal }: Block): boolean => principal === `User:\${${metricsViewer.address}.id}`;
const secretVersion = resource(stack, 'aws_secretsmanager_secret_version');

describeWithTerraform('the roles of the principal, evaluated by Terraform', () => {
  it('are those that the statements need, and no more', () => {
    const ofPrincipal = bindings.filter((binding) => !ofViewer(binding));
    const patterns = ofPrincipal.map(({ role_name: role, crn_pattern: pattern, for_each: forEach }) => {
      const text = `${role} ${pattern}`
        .replaceAll(/data\.confluent_environment\.[\w-]+\.resource_name/g, '"crn:env"')
        .replaceAll(/data\.confluent_kafka_cluster\.[\w-]+\.rbac_crn/g, '"crn:cluster"')
        .replaceAll(/data\.confluent_kafka_cluster\.[\w-]+\.id/g, '"lkc-1"')
        .replaceAll(/data\.confluent_schema_registry_cluster\.[\w-]+\.resource_name/g, '"crn:registry"');
      if (!forEach) return [text];
      const items = String(forEach).replace(/^\$\{(.*)\}$/, '$1');
      return `\${[for item in ${items} : "${text.replaceAll('each.value', 'item').replaceAll(/"(crn:\w+|lkc-1)"/g, '"$1"')}"]}`;
    });
    const { errors, outputs } = evaluate(
      { variable: stack.variable, output: { patterns: { value: patterns } } },
      { catalog_name: 'Shops', database_name: 'live' },
    );
    expect(errors).toEqual([]);
    expect((outputs['patterns'] as string[][]).flat().sort()).toEqual([
      'DeveloperManage crn:cluster/kafka=lkc-1/topic=orders',
      'DeveloperRead crn:cluster/kafka=lkc-1/topic=till_receipts',
      'DeveloperRead crn:cluster/kafka=lkc-1/topic=web_orders',
      'DeveloperRead crn:cluster/kafka=lkc-1/transactional-id=_confluent-flink_*',
      'DeveloperRead crn:registry/subject=orders-key',
      'DeveloperRead crn:registry/subject=orders-value',
      'DeveloperRead crn:registry/subject=till_receipts-key',
      'DeveloperRead crn:registry/subject=till_receipts-value',
      'DeveloperRead crn:registry/subject=web_orders-key',
      'DeveloperRead crn:registry/subject=web_orders-value',
      'DeveloperWrite crn:cluster/kafka=lkc-1/topic=orders',
      'DeveloperWrite crn:cluster/kafka=lkc-1/transactional-id=_confluent-flink_*',
      'DeveloperWrite crn:registry/subject=orders-key',
      'DeveloperWrite crn:registry/subject=orders-value',
      'FlinkDeveloper crn:env',
    ]);
  });

  it.each([
    ['source_topics', ['*']],
    ['source_topics', []],
    ['source_topics', ['web orders']],
    ['sink_topics', ['order_*']],
    ['sink_topics', []],
  ])('refuse %s = %j, which would widen them', (name, value) => {
    const values = { catalog_name: 'Shops', database_name: 'live', [name]: value };
    const { errors } = evaluate({ variable: stack.variable }, values);
    expect(errors).toEqual([expect.stringContaining(`${name} must be`)]);
  });
});

describe('the Flink API key', () => {
  it('belongs to the principal of the statements', () => {
    const account = resource(stack, 'confluent_service_account', 'principal').address;
    expect(flinkKey['owner']).toMatchObject({ id: `\${${account}.id}` });
    for (const binding of bindings.filter((one) => !ofViewer(one))) {
      expect(binding['principal']).toBe(`User:\${${account}.id}`);
    }
  });

  it('comes after the roles and goes before them', () => {
    expect(flinkKey['depends_on']).toHaveLength(12);
  });
});

describe('the Cloud API key', () => {
  it('is for no resource, and belongs to an account that may read the metrics of the environment and do nothing else', () => {
    expect(cloudKey['managed_resource']).toBeUndefined();
    expect(cloudKey['owner']).toMatchObject({ id: `\${${metricsViewer.address}.id}` });
    expect(bindings.filter(ofViewer)).toEqual([
      {
        principal: `User:\${${metricsViewer.address}.id}`,
        role_name: 'MetricsViewer',
        crn_pattern: '${data.confluent_environment.lookups_environment_1D281BDD.resource_name}',
      },
    ]);
  });

  it('comes after the role and goes before it', () => {
    expect(cloudKey['depends_on']).toEqual([resource(stack, 'confluent_role_binding', 'metrics-viewer').address]);
  });

  it('and its account have a name of their own, for Confluent Cloud takes a name once', () => {
    const name = 'ccaf_order_book_app_dev_us-east-1_lag';
    expect([metricsViewer['display_name'], cloudKey['display_name']]).toEqual([name, name]);
    expect(flinkKey['display_name']).toBe('ccaf_order_book_app_dev_us-east-1');
  });
});

describe('the secret of a key', () => {
  it('reaches nothing but the write-only argument of the secret', () => {
    const uses = JSON.stringify(stack).match(/confluent_api_key\.[^ ,)]+\)\]\.secret/g) ?? [];
    expect(uses).toHaveLength(2);
    for (const use of uses) expect(secretVersion['secret_string_wo']).toContain(use);
    expect(secretVersion['secret_string']).toBeUndefined();
  });
});

describe('the secret', () => {
  it('holds ten settings', () => {
    expect(String(secretVersion['secret_string_wo']).match(/"[\w.]+" =/g)).toEqual([
      '"cloud.api.key" =',
      '"environment.id" =',
      '"flink.api.key" =',
      '"flink.cloud" =',
      '"flink.compute.pool.id" =',
      '"flink.principal.id" =',
      '"flink.region" =',
      '"organization.id" =',
      '"cloud.api.secret" =',
      '"flink.api.secret" =',
    ]);
  });

  it('is written again when anything in it changes, of which all but the secrets of the keys shows', () => {
    const shown = String(secretVersion['secret_string_wo_version']);
    const values = String(secretVersion['secret_string_wo']).matchAll(/"[\w.]+" = (?<value>[^,}]+)/g);
    const hidden = [...values].map(({ groups }) => groups?.['value'] ?? '').filter((value) => !shown.includes(value));
    expect(hidden).toEqual([
      expect.stringMatching(/^confluent_api_key\.api-key_cloud.*\.secret$/),
      expect.stringMatching(/^confluent_api_key\.api-key_B3C04B0F.*\.secret$/),
    ]);
    expect(shown).toContain('var.flink_rest_endpoint');
    expect(secretVersion['lifecycle']).toBeUndefined();
  });
});
