import { join } from 'node:path';
import { readSettings } from './example';

it('works as the README shows it', async () => {
  expect(await readSettings(join(__dirname, 'lambda/fixtures/reads-secret.cjs'))).toBe('{"region":"eu-west-1"}');
});
