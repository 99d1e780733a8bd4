import { inspect } from 'node:util';
import { Redacted } from '../../src/redacted';

it('shows itself to nobody but the one who asks', () => {
  const secret = new Redacted('s3cret');
  expect([`${secret}`, JSON.stringify({ secret }), inspect({ secret }, { showHidden: true }), String(secret)]).toEqual([
    '<redacted>',
    '{"secret":"<redacted>"}',
    '{ secret: <redacted> }',
    '<redacted>',
  ]);
  expect(secret.reveal()).toBe('s3cret');
});
