import { col, DataTypes, defineApp, sink } from 'flink-table-api';
import { members } from './sources';

const lyonMembers = sink('lyon_members')
  .column('member', DataTypes.INT())
  .column('first_name', DataTypes.STRING())
  .column('last_name', DataTypes.STRING());

/** Members in Lyon whose name begins with B. */
export const app = defineApp({
  name: 'lyon-members',
  sources: { members },
  sink: lyonMembers,
  soakSeconds: 1,
  query: ({ members }) =>
    members
      .filter(col('town').isEqual('Lyon').and(col('last_name').like('B%')))
      .select(col('member'), col('first_name'), col('last_name'))
      .insertInto(lyonMembers),
});
