import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commit, copyTracked, edit, read, run, TEAMS_FILES } from './fork';

/** What measures by a function of the engine, in a folder that a project may have deleted: the README says so. */
const MEASURED = ['bench/figures/size', 'bench/tests/bundle.test'] as const;

/**
 * Makes a repository whose engine is later than that of a checkout: another version, a file more, a file less, an error
 * more with what the documents say of it, and a function of another name with what measures by it.
 *
 * @param folder an empty one
 */
export function makeLater(checkout: string, folder: string): void {
  copyTracked(checkout, folder);
  for (const name of readdirSync(join(folder, 'packages')).filter((one) => one !== 'provider-confluent')) {
    const manifest = join(folder, 'packages', name, 'package.json');
    // The packages have one version; that of the bindings is their provider's matter.
    const later = readFileSync(manifest, 'utf8').replaceAll(/^(?!.*provider-confluent)(.*)"0\.1\.0"/gm, '$1"0.2.0"');
    writeFileSync(manifest, later);
  }
  edit(join(folder, 'CHANGELOG.md'), /^(?=## \[0\.1\.0\])/m, '## [0.2.0] - 2027-01-01\n\n### Added\n\n- Later.\n\n');
  edit(join(folder, 'packages/provider-confluent/README.md'), /^/, '<!-- later -->\n');
  const cli = join(folder, 'packages/ccaf-cli/src');
  writeFileSync(
    join(cli, 'terminal/later.ts'),
    `/** Came with a later engine. */\nexport const LATER = 'a later engine';\nexport const LATE = { code: 'LATE' };\n`,
  );
  edit(join(folder, 'docs/troubleshooting.md'), /\n### `UNEXPECTED_ROWS`/, '\n### `LATE`\n\nNever.\n$&');
  const measured = MEASURED.filter((file) => existsSync(join(folder, `${file}.ts`)));
  for (const file of ['packages/ccaf-cli/src/build/bundle', 'packages/ccaf-cli/src/build/index', ...measured]) {
    edit(join(folder, `${file}.ts`), /filesOfBundle/g, 'filesInBundle');
  }
  edit(join(cli, 'commands/build.ts'), /^/, "import { LATER } from '../terminal/later';\n");
  edit(join(cli, 'commands/build.ts'), / kB`\)/, ' kB, built by ` + LATER)');
  rmSync(join(folder, 'packages/ccaf-cli/tests/local/text-table.test.ts'));
  // An upgrade restores the folder: the repository of an engine has it, whatever this project deleted.
  mkdirSync(join(folder, 'bench'), { recursive: true });
  writeFileSync(join(folder, 'bench/later.md'), 'Came with a later engine.\n');
  commit(folder, 'Release a later engine');
}

/** The commands of docs/upgrading.md, as they stand there. */
export function writtenCommands(checkout: string): string {
  const text = readFileSync(join(checkout, 'docs/upgrading.md'), 'utf8');
  const [, commands] = /```sh\n([\s\S]*?)```/.exec(text) ?? [];
  if (commands === undefined) throw new Error('docs/upgrading.md has no commands');
  return commands;
}

/**
 * Upgrades a fork by the written commands.
 *
 * @param upstream the repository with the later engine
 */
export function upgrade(fork: string, upstream: string, commands: string): void {
  mkdirSync(join(fork, 'node_modules'), { recursive: true });
  const before = read(fork, 'git', 'rev-parse', 'HEAD').trim();
  run(fork, 'env', `UPSTREAM=${upstream}`, 'VERSION=upstream/main', 'bash', '-euo', 'pipefail', '-c', commands);
  const touched = read(fork, 'git', 'status', '--porcelain', '--', ...TEAMS_FILES);
  if (touched !== '') throw new Error(`the upgrade touched the team's files:\n${touched}`);
  if (read(fork, 'git', 'rev-parse', 'HEAD').trim() !== before) throw new Error('the upgrade committed by itself');
}
