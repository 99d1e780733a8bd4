import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type CommandHelp, parseOptions, runScript } from 'ccaf-cli/terminal';
import { CommandFailedError } from './command-failed';

const HELP = {
  usage: ['npm run get'],
  does: 'Generates the Terraform CDK bindings of the Confluent provider from packages/provider-confluent/schema.json.',
  options: {},
  notes: ['Look at git diff afterwards. It fetches the generator, for the run only.'],
  example: 'npm run get',
} as const satisfies CommandHelp;

// The generator is 90 packages and pulls in a TypeScript of its own, so it is installed for the run only.
const GENERATOR = '@cdktf/provider-generator@0.21.0';
const PACKAGE = resolve('packages/provider-confluent');

// The package's root asks for jsii-pacmak, which it does not declare; the leaf does not.
const GENERATE = `
  const { readFileSync } = require('node:fs');
  const { CodeMaker } = require('codemaker');
  const { ConstructsMakerProviderTarget, LANGUAGES, TerraformProviderConstraint } = require('@cdktf/commons');
  const { TerraformProviderGenerator } = require('@cdktf/provider-generator/lib/get/generator/provider-generator');
  const schema = JSON.parse(readFileSync(process.argv[2], 'utf8'));
  const version = schema.provider_versions['registry.terraform.io/confluentinc/confluent'];
  const constraint = new TerraformProviderConstraint({ name: 'confluent', source: 'confluentinc/confluent', version });
  const code = new CodeMaker();
  new TerraformProviderGenerator(code, schema).generate(new ConstructsMakerProviderTarget(constraint, LANGUAGES[0]));
  code.save('generated');
`;

function run(command: string, args: readonly string[], cwd: string, advice: string): void {
  const { error, status, signal } = spawnSync(command, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
  if (!error && status === 0) return;
  const how = error ? error.message : `it ended with ${signal ?? status}`;
  throw new CommandFailedError(`'${command} ${args[0]}' failed: ${how}. ${advice}`);
}

function generate(work: string): number {
  writeFileSync(join(work, 'package.json'), '{ "private": true }\n');
  const install = ['install', '--no-audit', '--no-fund', '--save-exact', GENERATOR, 'codemaker@1.112.0'];
  run('npm', install, work, 'Is npm on the PATH, and can its registry be reached? The bindings are as they were');
  writeFileSync(join(work, 'generate.js'), GENERATE);
  run('node', ['generate.js', join(PACKAGE, 'schema.json')], work, 'Check schema.json; the bindings are as they were');

  const generated = join(work, 'generated', 'providers', 'confluent');
  const leaves = readdirSync(generated, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const folder of ['lib', 'types']) rmSync(join(PACKAGE, folder), { recursive: true, force: true });
  for (const { name } of leaves) {
    cpSync(join(generated, name, 'index.ts'), join(PACKAGE, 'lib', name, 'index.ts'));
  }
  // Declarations apart from the sources: a type-check of the project then never meets generated code, which does not
  // hold to the project's strict flags.
  const declare = ['tsc', '--project', join(PACKAGE, 'tsconfig.json')];
  run('npx', declare, resolve('.'), `Put the former bindings back with git restore ${PACKAGE}`);
  return leaves.length;
}

function main(args: readonly string[]): void {
  parseOptions(args, HELP.options);
  const work = mkdtempSync(join(tmpdir(), 'confluent-bindings-'));
  try {
    console.log(`${generate(work)} bindings written to ${PACKAGE}`);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

void runScript(HELP, main);
