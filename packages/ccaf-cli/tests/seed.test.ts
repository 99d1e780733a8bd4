import { readConfigureGlobal } from 'fast-check';

it('draws the same cases at each run', () => {
  expect(readConfigureGlobal()).toEqual({ seed: Number(process.env['TEST_SEED']) });
  expect(Number(process.env['TEST_SEED'])).toBeGreaterThan(0);
});
