import { ecr } from '../../src/terraform/behaviours/ecr';
import { Cloud } from '../../src/terraform/provider/cloud';

const REPOSITORY = { name: 'depots', registry_id: '123456789012', region: 'eu-central-1', force_delete: false };

describe('a repository', () => {
  const cloud = new Cloud();
  cloud.put('aws_ecr_image', 'sha256:1', { repository_name: 'depots', region: 'eu-central-1' });
  const { delete: remove = async () => undefined } = ecr(cloud).aws_ecr_repository;

  test('is not deleted with an image in it', async () => {
    await expect(remove(REPOSITORY, {})).rejects.toThrow(
      "ECR Repository (depots) not empty, consider using force_delete: RepositoryNotEmptyException: The repository with name 'depots' in registry with id '123456789012' cannot be deleted because it still contains images",
    );
  });

  test.each([
    ['by force', { force_delete: true }],
    ['where the image is in another one', { name: 'parcels' }],
    ['where the image is in another region', { region: 'us-east-1' }],
  ])('is deleted %s', async (_, other) => {
    await expect(remove({ ...REPOSITORY, ...other }, {})).resolves.toBeUndefined();
  });
});
