import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

// Regenerates packages/provider-confluent from its schema.json: `npm run get`, then look at `git diff`.
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

const work = mkdtempSync(join(tmpdir(), 'confluent-bindings-'));
try {
  const run = (command: string, args: readonly string[], cwd: string): void => {
    execFileSync(command, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
  };
  writeFileSync(join(work, 'package.json'), '{ "private": true }\n');
  run('npm', ['install', '--no-audit', '--no-fund', '--save-exact', GENERATOR, 'codemaker@1.112.0'], work);
  writeFileSync(join(work, 'generate.js'), GENERATE);
  run('node', ['generate.js', join(PACKAGE, 'schema.json')], work);

  const generated = join(work, 'generated', 'providers', 'confluent');
  const leaves = readdirSync(generated, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const folder of ['lib', 'types']) rmSync(join(PACKAGE, folder), { recursive: true, force: true });
  for (const { name } of leaves) {
    cpSync(join(generated, name, 'index.ts'), join(PACKAGE, 'lib', name, 'index.ts'));
  }
  // Declarations apart from the sources: a type-check of the project then never meets generated code, which does not
  // hold to the project's strict flags.
  run('npx', ['tsc', '--project', join(PACKAGE, 'tsconfig.json')], resolve('.'));
  console.log(`${leaves.length} bindings written to ${PACKAGE}`);
} finally {
  rmSync(work, { recursive: true, force: true });
}
