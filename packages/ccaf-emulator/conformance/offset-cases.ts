import type { Case } from './case';
import type { Session } from './session';

/** A topic with one partition and rows, and a sink of the same columns. */
async function topics(session: Session, part: string, values: readonly string[]) {
  const [source, sink] = [session.table(`${part}-in`), session.table(`${part}-out`)];
  for (const table of [source, sink]) {
    await session.ok(`CREATE TABLE \`${table}\` (\`a\` STRING) DISTRIBUTED INTO 1 BUCKETS`);
  }
  await write(session, source, values);
  return { source, sink, copy: `INSERT INTO \`${sink}\` SELECT \`a\` FROM \`${source}\`` };
}

async function write(session: Session, table: string, values: readonly string[]): Promise<void> {
  const { name } = await session.ok(
    `INSERT INTO \`${table}\` VALUES ${values.map((value) => `('${value}')`).join(', ')}`,
  );
  await session.until(name, ['COMPLETED']);
}

/** What a table holds, once it has so many rows. */
const held = (session: Session, table: string, count: number): Promise<readonly string[]> =>
  session.eventually(async () => {
    const rows = (await session.rows(`SELECT \`a\` FROM \`${table}\``)) as readonly (readonly string[])[];
    return rows.length < count ? undefined : rows.map(([a = '']) => a).sort();
  }, `that '${table}' has ${count} rows`);

const carryOver = (from: string) => ({ properties: { 'sql.tables.initial-offset-from': from } });
const SOURCE_AND_SINK = ['two tables', 'rows in one of them'];

/** What statements read, and how far they say that they have. */
export const OFFSET_CASES: readonly Case[] = [
  {
    id: 'carry-over-waits',
    says: 'a statement that carries offsets over is PENDING until the one before is STOPPED',
    creates: SOURCE_AND_SINK,
    ask: async (session) => {
      const { source, sink, copy } = await topics(session, 'carry', ['1']);
      const { name: before } = await session.ok(copy);
      await held(session, sink, 1);
      const next = session.statement('carry-next');
      await session.api.create(next, copy.replace('SELECT `a`', "SELECT `a` || '+' AS `a`"), carryOver(before));
      const waiting = (await session.get(next)).status.phase;
      await session.stop(before);
      const { phase } = (await session.until(next, ['RUNNING', 'FAILED'])).status;
      await write(session, source, ['2']);
      return [waiting, phase, await held(session, sink, 2)];
    },
    expected: ['PENDING', 'RUNNING', ['1', '2+']],
  },
  {
    id: 'carry-over-new-source',
    says: 'a source that the statement before did not read is read from its start',
    creates: ['three tables', 'rows in two of them'],
    ask: async (session) => {
      const { sink, copy } = await topics(session, 'added', ['1']);
      const other = session.table('added-too');
      await session.ok(`CREATE TABLE \`${other}\` (\`a\` STRING) DISTRIBUTED INTO 1 BUCKETS`);
      await write(session, other, ['x']);
      const { name: before } = await session.ok(copy);
      await held(session, sink, 1);
      const next = session.statement('added-next');
      await session.api.create(next, `${copy} UNION ALL SELECT \`a\` FROM \`${other}\``, carryOver(before));
      await session.stop(before);
      return held(session, sink, 2);
    },
    expected: ['1', 'x'],
  },
  {
    id: 'failed-resumed',
    says: 'a FAILED statement is resumed by a PUT with spec.stopped: false',
    creates: SOURCE_AND_SINK,
    ask: async (session) => {
      const { source, sink } = await topics(session, 'failed', ['void']);
      const sql = `INSERT INTO \`${sink}\` SELECT CAST(CAST(\`a\` AS INT) AS STRING) FROM \`${source}\``;
      const { name } = await session.ok(sql);
      await session.until(name, ['FAILED']);
      const status = await session.setStopped(name, false);
      return status >= 200 && status < 300;
    },
    expected: true,
  },
  {
    id: 'specific-offsets',
    says: 'a statement whose hints give specific offsets reads on from there',
    creates: SOURCE_AND_SINK,
    ask: async (session) => {
      const { source, sink, copy } = await topics(session, 'hint', ['1', '2', '3']);
      await session.ok(
        `${copy} /*+ OPTIONS('scan.startup.mode' = 'specific-offsets', 'scan.startup.specific-offsets' = 'partition:0,offset:2') */`,
      );
      await write(session, source, ['4']);
      return held(session, sink, 2);
    },
    expected: ['3', '4'],
  },
  {
    id: 'offsets-of-stopped',
    says: 'latest_offsets of a STOPPED statement is how far its rows are in the sink',
    creates: SOURCE_AND_SINK,
    ask: async (session) => {
      const { source, sink, copy } = await topics(session, 'stopped', ['1', '2', '3']);
      const { name } = await session.ok(copy);
      await held(session, sink, 3);
      return (await session.stop(name)).status.latest_offsets?.[source];
    },
    expected: 'partition:0,offset:3',
  },
  {
    id: 'offsets-timestamp',
    says: 'latest_offsets_timestamp of a STOPPED statement is not before its last start',
    creates: SOURCE_AND_SINK,
    ask: async (session) => {
      const { sink, copy } = await topics(session, 'again', ['1']);
      const { name } = await session.ok(copy);
      await held(session, sink, 1);
      const first = (await session.stop(name)).status.latest_offsets_timestamp ?? '';
      await session.setStopped(name, false);
      await session.until(name, ['RUNNING']);
      const second = (await session.stop(name)).status.latest_offsets_timestamp ?? '';
      return first !== '' && Date.parse(second) > Date.parse(first);
    },
    expected: true,
  },
  {
    id: 'updated-at',
    says: 'metadata.updated_at changes when a statement is told to stop',
    creates: SOURCE_AND_SINK,
    ask: async (session) => {
      const { name, metadata } = await session.ok((await topics(session, 'updated', ['1'])).copy);
      const after = (await session.stop(name)).metadata.updated_at ?? '';
      return Date.parse(after) > Date.parse(metadata.updated_at ?? '');
    },
    expected: true,
  },
  {
    id: 'stale-version',
    says: 'a PUT with a resource_version that is not the last one is refused with 409',
    creates: SOURCE_AND_SINK,
    ask: async (session) => {
      const { name } = await session.ok((await topics(session, 'stale', ['1'])).copy);
      const statement = await session.get(name);
      await session.stop(name);
      const body = { ...statement, spec: { ...statement.spec, stopped: true } };
      return (await session.api.request('PUT', `/${name}`, body)).status;
    },
    expected: 409,
  },
  {
    id: 'text-again',
    says: 'the text of a statement, as it is given back, is SQL that is taken again',
    creates: SOURCE_AND_SINK,
    ask: async (session) => {
      const { sink, copy } = await topics(session, 'text', ['1']);
      const { name } = await session.ok(copy);
      const { statement } = (await session.get(name)).spec;
      await session.ok(statement);
      return held(session, sink, 2);
    },
    expected: ['1', '1'],
  },
];
