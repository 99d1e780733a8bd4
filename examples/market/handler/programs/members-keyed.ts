import { col, DataTypes, defineApp, sink } from 'flink-table-api';
import { members } from './sources';

const membersKeyed = sink('members_keyed')
  .column('member', DataTypes.INT().notNull())
  .column('first_name', DataTypes.STRING())
  .column('last_name', DataTypes.STRING())
  .primaryKey('member');

/** Of each member, what was told last. */
export const app = defineApp({
  name: 'members-keyed',
  sources: { members },
  sink: membersKeyed,
  soakSeconds: 1,
  query: ({ members }) => members.select(col('member'), col('first_name'), col('last_name')).insertInto(membersKeyed),
});
