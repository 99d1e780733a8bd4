import { Sockets } from '../../simulation/api/sockets';
import { sequenceOf } from '../../simulation/campaign';
import { run } from '../../simulation/run';
import { SEED } from './seed';

it('keeps every row over sockets, too', async () => {
  const sockets = await Sockets.open();
  try {
    for (let number = 0; number < 10; number += 1) {
      const { wrongs } = await run(sequenceOf(SEED, number), undefined, sockets);
      expect({ number, wrongs }).toEqual({ number, wrongs: [] });
    }
  } finally {
    await sockets.close();
  }
});
