import type { StatementBody } from './api';
import type { Case } from './case';

const HIDDEN = { 'user.confluent.io/hidden': 'true' };
const LABELS = Object.fromEntries(
  Array.from({ length: 24 }, (_, index) => [`user.confluent.io/${`l${index}-`.padEnd(63, 'x')}`, 'true']),
);
const DRY_RUN = { properties: { 'sql.dry-run': 'true' } };

/** How statements are listed, named, labelled, checked and changed. */
export const STATEMENT_CASES: readonly Case[] = [
  {
    id: 'hidden-listed',
    says: 'a listing without a selector has hidden statements, too',
    creates: [],
    ask: async (session) => {
      const { name } = await session.ok('SHOW TABLES', { labels: HIDDEN });
      for (let next = '?page_size=100'; next !== ''; ) {
        const { body } = await session.api.request('GET', next);
        const page = body as { readonly data: readonly StatementBody[]; readonly metadata: { readonly next?: string } };
        if (page.data.some((one) => one.name === name)) return true;
        next = page.metadata.next ?? '';
      }
      return false;
    },
    expected: true,
  },
  {
    id: 'statement-name',
    says: "a statement's name has at most 72 characters",
    creates: [],
    ask: async (session) => {
      const { status } = await session.api.create(session.statement('n'.repeat(60)), 'SHOW TABLES');
      return status >= 400 && status < 500;
    },
    expected: true,
  },
  {
    id: 'labels',
    says: 'a statement keeps two dozen labels with keys of 63 characters',
    creates: [],
    ask: async (session) => {
      const { metadata } = await session.ok('SHOW TABLES', { labels: LABELS });
      return Object.keys(LABELS).filter((key) => metadata.labels?.[key] !== 'true');
    },
    expected: [],
  },
  {
    id: 'dry-run',
    says: 'sql.dry-run answers within the POST and stores nothing',
    creates: [],
    ask: async (session) => {
      const name = session.statement('dry');
      const { status, body } = await session.api.create(name, 'SELECT 1', DRY_RUN);
      const after = await session.api.request('GET', `/${name}`);
      return { status, uid: (body as StatementBody).metadata.uid ?? '', after: after.status };
    },
    expected: { status: 201, uid: '', after: 404 },
  },
  {
    id: 'dry-run-query',
    says: 'a dry run of an unbounded SELECT finds a column that is not there',
    creates: ['a table'],
    ask: async (session) => {
      const table = session.table('checked');
      await session.ok(`CREATE TABLE \`${table}\` (\`a\` STRING)`);
      const phase = async (column: string): Promise<string> => {
        const sql = `SELECT \`${column}\` FROM \`${table}\``;
        const { body } = await session.api.create(session.statement(`dry-${column}`), sql, DRY_RUN);
        return (body as StatementBody).status.phase === 'FAILED' ? 'FAILED' : 'taken';
      };
      return [await phase('a'), await phase('nowhere')];
    },
    expected: ['taken', 'FAILED'],
  },
  {
    id: 'alter-columns',
    says: 'a physical column cannot be added by ALTER TABLE',
    creates: ['a table'],
    ask: async (session) => {
      const table = session.table('columns');
      await session.ok(`CREATE TABLE \`${table}\` (\`a\` STRING)`);
      return (await session.submit(`ALTER TABLE \`${table}\` ADD (\`b\` STRING)`)).status.phase;
    },
    expected: 'FAILED',
  },
];
