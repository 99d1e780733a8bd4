import { join } from 'node:path';
import { ProjectFileError } from './project';
import { readStack } from './synth';

/**
 * The name of the repository that the synthesised registry stack makes, for images to be pushed to.
 *
 * @throws {ProjectFileError} where the stack makes none, or several
 */
export function repositoryName(root: string): string {
  const { resource = {} } = readStack(join(root, 'cdktf.out'), 'image-registry');
  const names = Object.values(resource['aws_ecr_repository'] ?? {}).map(({ name }) => name);
  const [name] = names;
  if (names.length === 1 && typeof name === 'string') return name;
  throw new ProjectFileError(
    `the stack image-registry must have one aws_ecr_repository with a name, got ${JSON.stringify(names)}`,
  );
}
