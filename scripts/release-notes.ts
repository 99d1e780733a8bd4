import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type CommandHelp, parseCommandLine, runScript, UsageError } from 'ccaf-cli/terminal';
import { notesOf } from './release/notes';
import { type Manifest, versionsOf } from './release/versions';

const HELP = {
  usage: ['npm run --silent release:notes -- <tag>'],
  does: 'Prints the notes of a release of the engine, which is its section of CHANGELOG.md, or says why it cannot be released.',
  options: {},
  notes: ['With GITHUB_SERVER_URL and GITHUB_REPOSITORY, links lead to the files there, as they were released.'],
  example: 'npm run --silent release:notes -- engine-v0.1.0',
} as const satisfies CommandHelp;

const ROOT = resolve(__dirname, '..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** The engine's own packages: what is generated has the version of what it is generated from. */
const packages = readdirSync(join(ROOT, 'packages')).filter((name) => name !== 'provider-confluent');

function main(args: readonly string[]): void {
  const { positionals } = parseCommandLine({ args: [...args], options: HELP.options, allowPositionals: true });
  const [tag, ...more] = positionals;
  if (!tag || more.length > 0) throw new UsageError('which tag? npm run release:notes -- engine-v<version>');
  const paths = packages.map((name) => `packages/${name}/package.json`);
  const versions = versionsOf(new Map(paths.map((path) => [path, JSON.parse(read(path)) as Manifest])));
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name } = process.env;
  const repository = server && name && { repository: `${server}/${name}` };
  process.stdout.write(notesOf({ tag, changelog: read('CHANGELOG.md'), versions, ...repository }));
}

void runScript(HELP, main);
