import { rmSync } from 'node:fs';
import type { Emulator } from 'ccaf-emulator';
import { Arrivals, checksumOf } from 'ccaf-emulator/sample-data';
import { describeWithTerraform } from 'local-cloud/testing';
import { sampleData } from 'parcels/sample-data';
import { bundleDigest } from '../../src/build/bundle-digest';
import { eventsFor } from '../../src/local/values';
import { parseAnswer } from '../../src/status/answer';
import { inProject } from '../project';
import {
  type Built,
  build,
  type Deployment,
  digest,
  type SynthesisedStack,
  startDeployment,
  statementsOf,
  VALUES,
} from './deployment';

const RUNNING = expect.stringMatching(/^parcels-parcels-[0-9a-f]{12} RUNNING$/);

const FUNCTION = 'aws_lambda_function.container_function_0F69D295';

/** The only resource of a type. */
const only = ({ resource }: SynthesisedStack, type: string): Record<string, unknown> =>
  Object.values(resource[type] ?? {})[0] ?? {};

/** Creates the topics, and lets the first rows arrive. */
async function startTopics(ccaf: Emulator): Promise<void> {
  const arrivals = new Arrivals(ccaf, sampleData);
  await arrivals.start();
  await arrivals.more(100);
}

inProject();

let built: Built;
beforeAll(async () => {
  built = await build();
});
afterAll(() => rmSync(built.folder, { recursive: true }));

describeWithTerraform('the app stack', () => {
  let deployment: Deployment;
  beforeEach(async () => {
    deployment = await startDeployment(built);
    await startTopics(deployment.ccaf);
  });
  afterEach(() => deployment.close());

  it('deploys the app, changes nothing when planned again, invokes for a new image, and stops it when destroyed', async () => {
    const { ask, ccaf, events, ok, run } = deployment;
    await ok(['validate']);
    await ok(['apply']);
    expect(await statementsOf(ccaf)).toEqual([RUNNING]);
    await ccaf.settle();
    const rows = await ccaf.rows({ table: 'parcels' });
    expect(checksumOf(rows)).toEqual({ rows: 93, checksum: '4a7d92dc649249e2' });
    const outputs = JSON.parse(await ok(['output', '-json'])) as Record<string, { value: Record<string, string> }>;
    const [names, phases] = [outputs['statement_names']?.value, outputs['statement_phases']?.value];
    expect(`${names?.['parcels']} ${phases?.['parcels']}`).toEqual(RUNNING);

    const { bundle, apps } = parseAnswer(await ask('status'));
    expect(bundle).toBe(await bundleDigest());
    const unreadable = { north_parcels: { mode: 'fail' }, south_parcels: { mode: 'fail' } };
    expect(apps).toMatchObject([{ name: 'parcels', judgement: 'well', runsThisImage: 'yes', unreadable }]);

    expect((await run(['plan', '-detailed-exitcode'])).code).toBe(0);
    expect(events).toHaveLength(2);

    await ok(['apply'], { image_digest: digest('2') });
    expect(events).toHaveLength(3);
    expect(events[2]).toMatchObject({
      action: 'deploy',
      deployment: { image_uri: expect.stringContaining(digest('2')) },
    });
    expect(await statementsOf(ccaf)).toEqual([RUNNING]);

    await ok(['destroy'], { image_digest: digest('2') });
    expect(events).toHaveLength(4);
    // The first is the retirement's creation, which the handler lets pass.
    const [, deployed, , destroyed] = events;
    expect({ deploy: deployed, destroy: destroyed }).toEqual(eventsFor(built.stacks, VALUES));
    expect(await statementsOf(ccaf)).toEqual([expect.stringMatching(/^parcels-parcels-[0-9a-f]{12} STOPPED$/)]);
    expect(await ccaf.rows({ table: 'parcels' })).toHaveLength(93);
  });

  it('is deployed once where Lambda fails an invocation that it has begun, and Terraform invokes again', async () => {
    const { ccaf, events, ok } = deployment;
    const overtaken = deployment.failAfterBeginning();
    await ok(['apply']);
    expect(events).toMatchObject([{ action: 'teardown' }, { action: 'deploy' }, { action: 'deploy' }]);
    expect(events[2]).toEqual(events[1]);
    const { functionError, payload } = await overtaken;
    expect(functionError ? payload : { errorType: 'SupersededError' }).toMatchObject({ errorType: 'SupersededError' });
    expect(await statementsOf(ccaf)).toEqual([RUNNING]);
    await ccaf.settle();
    expect(checksumOf(await ccaf.rows({ table: 'parcels' }))).toEqual({ rows: 93, checksum: '4a7d92dc649249e2' });

    const [statement = ''] = (await statementsOf(ccaf))[0]?.split(' ') ?? [];
    await ccaf.accidents.fail(statement, { name: 'java.io.IOException', message: 'not Avro' });
    expect(parseAnswer(await deployment.ask('status')).apps).toMatchObject([
      {
        judgement: 'ill',
        phase: 'FAILED',
        since: expect.stringMatching(/^\d{4}-/),
        advice: expect.stringContaining('deploy again'),
        flow: { pendingRecords: undefined, unknown: 'the Metrics API has no value for it' },
        findings: [{ condition: 'failed', severity: 'page', runbook: 'docs/day-2.md#failed' }],
        statements: [{ name: statement, keptUntil: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) }],
      },
    ]);
  });

  // ways out: half-applied
  it('fails with the reason where the handler throws, and tries again at the next apply', async () => {
    const { ccaf, secretsManager, run, ok } = deployment;
    secretsManager.put('/ccaf/settings', JSON.stringify({ ...ccaf.settings, 'environment.id': 'env-other' }));
    const failed = await run(['apply']);
    expect(failed.code).toBe(1);
    // Terraform sets an error in a box and breaks its lines.
    const reason = failed.stderr.replace(/[│╷╵\s]+/g, ' ');
    expect(reason).toContain('was answered 404');
    expect(reason).toContain("check 'organization.id', 'environment.id' and 'flink.compute.pool.id' in the secret");
    expect(reason).not.toContain(ccaf.settings['flink.api.secret']);
    expect(await statementsOf(ccaf)).toEqual([]);

    secretsManager.put('/ccaf/settings', JSON.stringify(ccaf.settings));
    await ok(['apply']);
    expect(await statementsOf(ccaf)).toEqual([RUNNING]);
    expect((await run(['plan', '-detailed-exitcode'])).code).toBe(0);
  });

  it.each<[string, (stack: SynthesisedStack) => void, string]>([
    [
      'a wrong reference',
      ({ output }) => Object.assign(output['function_name'] ?? {}, { value: `\${${FUNCTION}.name}` }),
      'Unsupported attribute',
    ],
    [
      'a missing argument',
      (stack) => delete only(stack, 'aws_iam_role')['assume_role_policy'],
      'Missing required argument',
    ],
    [
      'a block without its argument',
      (stack) => Object.assign(only(stack, 'aws_lambda_function'), { tracing_config: [{}] }),
      'Missing required argument',
    ],
    ['a cycle', (stack) => Object.assign(only(stack, 'aws_cloudwatch_log_group'), { depends_on: [FUNCTION] }), 'Cycle'],
  ])('has %s caught by validate', async (_title, plant, message) => {
    deployment.edit(plant);
    const { code, stdout, stderr } = await deployment.run(['validate']);
    expect(code).toBe(1);
    expect(stdout + stderr).toContain(message);
  });
});

describeWithTerraform('names that HCL treats specially', () => {
  const hostile = 'a "quote" \\ back ${var.x} %{if} $${y} line 🛫';

  it('reach the function unchanged, and the statement through it', async () => {
    const environment = { id: 'env-1', name: `catalog ${hostile}` };
    const databases = [{ id: 'lkc-1', name: `database ${hostile}` }];
    const deployment = await startDeployment(built, { environment, databases });
    try {
      await startTopics(deployment.ccaf);
      await deployment.ok(['apply'], {
        catalog_name: environment.name,
        database_name: `database ${hostile}`,
        deployment_id: hostile,
      });
      expect(deployment.events.at(-1)).toMatchObject({
        catalog_name: environment.name,
        database_name: `database ${hostile}`,
        deployment: { id: hostile },
      });
      expect(await statementsOf(deployment.ccaf)).toEqual([RUNNING]);
    } finally {
      await deployment.close();
    }
  });
});
