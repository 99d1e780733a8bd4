import { col, DataTypes, defineApp, sink } from 'flink-table-api';
import { members } from './sources';

/** A topic of four partitions, by member, in JSON, whose records are kept for ever. */
export const membersJson = sink('members_json')
  .column('member', DataTypes.INT().notNull())
  .column('first_name', DataTypes.STRING())
  .column('last_name', DataTypes.STRING())
  .distributedBy(['member'], { buckets: 4 })
  .options({ 'kafka.retention.time': '0 ms' })
  .keyFormat('json-registry')
  .valueFormat('json-registry');

export const app = defineApp({
  name: 'members-json',
  sources: { members },
  sink: membersJson,
  soakSeconds: 1,
  query: ({ members }) => members.select(col('member'), col('first_name'), col('last_name')).insertInto(membersJson),
});
