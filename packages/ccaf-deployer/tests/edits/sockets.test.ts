import { Sockets } from '../../simulation/api/sockets';
import { sequenceOf } from '../../simulation/campaign';
import { run } from '../../simulation/run';
import { IS_THOROUGH } from '../thorough';
import { SEED } from './seed';

const SEQUENCES = IS_THOROUGH ? 20 : 5;

it('keeps every row over sockets, too', async () => {
  const sockets = await Sockets.open();
  try {
    for (let number = 0; number < SEQUENCES; number += 1) {
      const { wrongs } = await run(sequenceOf(SEED, number), undefined, sockets);
      expect({ number, wrongs }).toEqual({ number, wrongs: [] });
    }
  } finally {
    await sockets.close();
  }
});
