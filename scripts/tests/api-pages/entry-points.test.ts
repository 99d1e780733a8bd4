import { resolve } from 'node:path';
import { entryPointsOf } from '../../api-pages/entry-points';

it('takes what a package exports from its sources, and nothing that is for tests', () => {
  const files = entryPointsOf(resolve(__dirname, '../../..'));
  expect(files).toContain('packages/flink-table-api/src/index.ts');
  expect(files).toContain('packages/ccaf-deployer/src/lambda/index.ts');
  expect(files.filter((file) => file.includes('/tests/'))).toEqual([]);
});
