import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { type BundleInputs, inputsOfBundle } from './bundle';
import { copiedBy, isCopied, isLeftOut } from './docker-context';

/** The image would be built without a file of the bundle, or not at all. */
export class NotInImageError extends Error {
  override readonly name = 'NotInImageError';
  readonly code = 'NOT_IN_IMAGE';

  constructor(readonly problems: readonly string[]) {
    super(`the image would lack files that the handler needs:\n${problems.map((text) => `  - ${text}`).join('\n')}`);
  }
}

/** The files that say what docker gets to see. */
const [DOCKERFILE, DOCKERIGNORE] = ['Dockerfile', '.dockerignore'];
const textOf = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');

/** What goes into the image: files of which a commit is the name. */
export const imageSources = (): readonly string[] => [DOCKERFILE, DOCKERIGNORE, ...copiedBy(textOf(DOCKERFILE))];

/**
 * What the handler imports that would not be in the image, with the way out; nothing where there is no Dockerfile, as in the
 * image itself.
 */
export async function imageProblems(): Promise<string[]> {
  if (!existsSync(DOCKERFILE)) return [];
  const inputs = await inputsOfBundle();
  // What esbuild puts into <…> is no file: the text of a data: URL, say.
  const files = Object.keys(inputs).filter((file) => !isInstalled(file) && !file.startsWith('<'));
  return problemsOf(inputs, files, { ignored: ignoredByGit(files) });
}

/** What `npm ci` installs in the image: at the root, and beside a package that is one of the project's own. */
const isInstalled = (file: string): boolean => /^(?:(?:packages|examples)\/[^/]+\/)?node_modules\//.test(file);

function problemsOf(
  inputs: BundleInputs,
  files: readonly string[],
  { ignored }: { readonly ignored: readonly string[] },
): string[] {
  const copied = copiedBy(textOf(DOCKERFILE));
  const dockerignore = textOf(DOCKERIGNORE);
  const problemOf = (file: string): string[] => {
    const folder = file.split('/')[0];
    if (file.startsWith('../') || file.startsWith('/')) {
      return [`${file} is outside of the project's folder: move it below handler/`];
    }
    if (!isCopied(file, copied)) {
      return [
        `${file} is not copied by the ${DOCKERFILE}: move it below handler/, or add 'COPY ${folder} ${folder}' before its ` +
          `'RUN npm run build', and '!${folder}' to ${DOCKERIGNORE}`,
      ];
    }
    if (isLeftOut(file, dockerignore)) return [`${DOCKERIGNORE} leaves ${file} out: add '!${file}' at its end`];
    if (ignored.includes(file)) return [`git ignores ${file}, so no other checkout has it: remove it from .gitignore`];
    return [];
  };
  return files.flatMap((file) => [...problemOf(file), ...readsOf(file, inputs)]);
}

/** The image has the bundle and no other file: what an app reads, rather than imports, is not there. */
const readsOf = (file: string, inputs: BundleInputs): string[] =>
  isEngine(file) || !inputs[file]?.some((path) => isBuiltin(path) && /^(?:node:)?fs(?:\/promises)?$/.test(path))
    ? []
    : [
        `${file} imports fs, but the files that it would read are not in the image. Put their content into a .ts ` +
          'or .json file, and import that',
      ];

const isEngine = (file: string): boolean => file.startsWith('packages/');

function ignoredByGit(files: readonly string[]): readonly string[] {
  const inside = files.filter((file) => !file.startsWith('../') && !file.startsWith('/'));
  const { stdout } = spawnSync('git', ['check-ignore', '--stdin', '-z'], {
    input: inside.join('\0'),
    encoding: 'utf8',
  });
  return (stdout ?? '').split('\0').filter((file) => file !== '');
}
