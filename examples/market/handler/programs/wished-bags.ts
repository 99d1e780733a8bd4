import { col, DataTypes, defineApp, sink } from 'flink-table-api';
import { wishes } from './sources';

const wishedBags = sink('wished_bags').column('member', DataTypes.INT()).column('bag', DataTypes.STRING());

/** Which bag those wish who wish no diet. */
export const app = defineApp({
  name: 'wished-bags',
  sources: { wishes },
  sink: wishedBags,
  soakSeconds: 1,
  query: ({ wishes }) =>
    wishes
      .filter(col('wish').at('diet').isNull())
      .select(col('member'), col('wish').at('bag').as('bag'))
      .insertInto(wishedBags),
});
