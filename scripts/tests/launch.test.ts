import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';

const ROOT = resolve(__dirname, '../..');

interface Configuration {
  readonly name: string;
  readonly program?: string;
  readonly args?: readonly string[];
  readonly port?: number;
}

/** JSON with comments is YAML with other comments. */
const { configurations, compounds } = parse(
  readFileSync(resolve(ROOT, '.vscode/launch.json'), 'utf8').replaceAll(/^\s*\/\/.*$/gm, ''),
) as { configurations: Configuration[]; compounds: { configurations: string[] }[] };

it('starts programs that are there', () => {
  const programs = configurations.flatMap(({ program }) => program?.replace('${workspaceFolder}', ROOT) ?? []);
  expect(programs.length).toBe(3);
  expect(programs.filter((program) => !existsSync(program))).toEqual([]);
});

it('attaches to the function where the local run has it wait', () => {
  const help = readFileSync(resolve(ROOT, 'packages/ccaf-cli/src/help/local.ts'), 'utf8');
  expect(configurations.flatMap(({ port }) => port ?? [])).toEqual([9230]);
  expect(help).toContain('for a debugger at port 9230');
  expect(configurations.flatMap(({ args = [] }) => args.filter((arg) => arg === '--inspect'))).toEqual(['--inspect']);
});

it('starts together what there is', () => {
  const names = configurations.map(({ name }) => name);
  expect(compounds.flatMap((one) => one.configurations).filter((name) => !names.includes(name))).toEqual([]);
});
