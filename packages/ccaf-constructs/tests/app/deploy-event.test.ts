import { parseEvent } from 'ccaf-deployer/event';
import { deployEvent, teardownEvent, watchEvent } from '../../src/app/deploy-event';
import { imageUriOf } from '../../src/app/image-uri';

const TARGET = { catalog_name: 'Shops', database_name: 'live', ccaf_secrets_path: '/ccaf/flink' };
const imageUri = imageUriOf({
  accountId: '123456789012',
  region: 'us-east-1',
  repository: 'apps',
  digest: `sha256:${'a'.repeat(64)}`,
});

it('deploys an image by its digest', () => {
  // The order is that of the synthesised input.
  expect(JSON.stringify(deployEvent(TARGET, { imageUri, deploymentId: 'run-1' }))).toBe(
    `{"catalog_name":"Shops","database_name":"live","ccaf_secrets_path":"/ccaf/flink","action":"deploy","error_mode":"throw","deployment":{"image_uri":"123456789012.dkr.ecr.us-east-1.amazonaws.com/apps@sha256:${'a'.repeat(64)}","id":"run-1"},"answers":[]}`,
  );
});

it('carries answers to refusals', () => {
  const answers = ['accept-gap orders-1a2b'];
  expect(deployEvent(TARGET, { imageUri, deploymentId: 'run-1', answers })).toMatchObject({ answers });
});

it('retires the app of a target, and has nothing else of what it is given', () => {
  const values = { ...TARGET, image_digest: 'sha256:a', deployment_id: 'run-1' };
  expect(teardownEvent(values)).toEqual({ ...TARGET, action: 'teardown', error_mode: 'throw' });
});

it('checks how the apps are', () => {
  const watch = { resume_failed: false, cfu_minutes_a_day: 0 };
  expect(watchEvent({ ...TARGET }, watch)).toEqual({ ...TARGET, action: 'watch', error_mode: 'throw', watch });
});

it('is an event that the handler reads', () => {
  const target = { catalogName: 'Shops', databaseName: 'live', ccafSecretsPath: '/ccaf/flink' };
  expect(
    [deployEvent(TARGET, { imageUri, deploymentId: 'run-1' }), teardownEvent(TARGET)].map((event) => parseEvent(event)),
  ).toMatchObject([
    { ...target, action: 'deploy', errorMode: 'throw', terraformAction: '' },
    { ...target, action: 'teardown', errorMode: 'throw', terraformAction: '' },
  ]);
});
