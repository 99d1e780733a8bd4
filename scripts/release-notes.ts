import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseCommandLine, UsageError } from 'ccaf-cli/terminal';
import { notesOf } from './release/notes';
import { type Manifest, versionsOf } from './release/versions';
import { runCommand } from './run-command';

// npm run --silent release:notes -- engine-v0.2.0
//
// Prints the notes of a release of the engine, or says what keeps it from being one.

const ROOT = resolve(__dirname, '..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** The engine's own packages: what is generated has the version of what it is generated from. */
const packages = readdirSync(join(ROOT, 'packages')).filter((name) => name !== 'provider-confluent');

runCommand((args) => {
  const { positionals } = parseCommandLine({ args: [...args], options: {}, allowPositionals: true });
  const [tag, ...more] = positionals;
  if (tag === undefined || more.length > 0) throw new UsageError('which tag? npm run release:notes -- engine-v0.2.0');
  const paths = packages.map((name) => `packages/${name}/package.json`);
  const versions = versionsOf(new Map(paths.map((path) => [path, JSON.parse(read(path)) as Manifest])));
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name } = process.env;
  const repository = server && name && { repository: `${server}/${name}` };
  process.stdout.write(notesOf({ tag, changelog: read('CHANGELOG.md'), versions, ...repository }));
});
