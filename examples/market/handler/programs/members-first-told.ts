import { col, DataTypes, defineApp, Over, rowNumber, sink } from 'flink-table-api';
import { members } from './sources';

const firstTold = sink('members_first_told')
  .column('member', DataTypes.INT().notNull())
  .column('first_name', DataTypes.STRING())
  .column('last_name', DataTypes.STRING())
  .primaryKey('member');

/** Of each member, what was told first. */
export const app = defineApp({
  name: 'members-first-told',
  sources: { members },
  sink: firstTold,
  soakSeconds: 1,
  query: ({ members }) =>
    members
      .select(
        col('member'),
        col('first_name'),
        col('last_name'),
        rowNumber()
          .over(Over.partitionBy(col('member')).orderBy(col('$rowtime')))
          .as('place'),
      )
      .filter(col('place').isEqual(1))
      .dropColumns(col('place'))
      .insertInto(firstTold),
});
