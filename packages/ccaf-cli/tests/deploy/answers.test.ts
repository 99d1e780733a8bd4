import { parseDeploy } from '../../src/deploy/options';
import { inSynthesisedProject } from './harness';

inSynthesisedProject();

const answersOf = (...args: readonly string[]): string | undefined =>
  parseDeploy(args, { AWS_ENVIRONMENT: 'dev' }, 'now').options.variables['answers'];

it('is a line that a refusal printed, as often as there are lines', () => {
  expect(answersOf('--answer=accept-gap parcels-1', '--answer=adopt old-parcels')).toBe(
    '["accept-gap parcels-1","adopt old-parcels"]',
  );
});

it('has several lines where a form gives them', () => {
  expect(answersOf('--answer= accept-gap parcels-1 | adopt old-parcels\nstart parcels after none a=earliest\n')).toBe(
    '["accept-gap parcels-1","adopt old-parcels","start parcels after none a=earliest"]',
  );
});

it('is none where there is none, or an empty one: what the environment says stays', () => {
  expect(answersOf()).toBeUndefined();
  expect(answersOf('--answer=')).toBeUndefined();
});
