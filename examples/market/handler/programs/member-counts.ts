import { col, DataTypes, defineApp, lit, sink } from 'flink-table-api';
import { members } from './sources';

const memberCounts = sink('member_counts')
  .column('what', DataTypes.STRING().notNull())
  .column('told', DataTypes.BIGINT())
  .column('different', DataTypes.BIGINT())
  .primaryKey('what');

/** One row: how often members told something, and how many they are. */
export const app = defineApp({
  name: 'member-counts',
  sources: { members },
  sink: memberCounts,
  soakSeconds: 1,
  query: ({ members }) =>
    members
      .select(col('member').count().as('told'), col('member').count().distinct().as('different'))
      .select(lit('members').as('what'), col('told'), col('different'))
      .insertInto(memberCounts),
});
