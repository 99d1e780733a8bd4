import type { Sequence } from '../../simulation/edits/sequence';
import { shrink } from '../../simulation/shrink';

it('leaves of a sequence only what it takes to go wrong in the same way', async () => {
  const sequence: Sequence = {
    server: { respells: true, listsTwice: true },
    steps: [
      ['query', 2],
      ['deploy', 0, 0, 5],
      ['rename', 1],
      ['deploy', 9, 0, 7],
    ],
  };
  const wrongs = async ({ server, steps }: Sequence): Promise<string[]> =>
    server.listsTwice && steps.some(([kind]) => kind === 'rename') ? ['doubled: rows'] : ['another thing'];
  expect(await shrink(sequence, wrongs)).toEqual({ server: { listsTwice: true }, steps: [['rename', 0]] });
});
