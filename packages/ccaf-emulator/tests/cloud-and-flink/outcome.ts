import type { Rest, StatementBody } from '../rest';
import type { Row } from './rows';

/** What became of a row's statement: `takes`, or what it was refused with. */
export async function outcomeOf(
  rest: Rest,
  { sql, properties = { 'sql.dry-run': 'true' } }: Row,
  settled: (body: StatementBody) => Promise<StatementBody>,
): Promise<string> {
  const body = await rest.submit(sql, properties);
  const { status } = body.status.phase === 'PENDING' ? await settled(body) : body;
  return status.phase === 'FAILED' ? status.detail : 'takes';
}

/** What must stand in it. */
export const expected = (outcome: Row['flink']): string => (outcome === 'takes' ? 'takes' : outcome.says);

/** How the page tells it. */
export function lineOf({ construct, cloud, openSource, flink, embedded, source }: Row): string {
  const [, page = ''] = /\/([^/]+?)(?:\.html|\.md)$/.exec(source) ?? [];
  const cells = [construct, cloud, openSource, wordOf(flink), wordOf(embedded), `[${page}](${source})`];
  return `| ${cells.join(' | ')} |`;
}

const wordOf = (outcome: Row['flink']): string => (outcome === 'takes' ? 'takes' : 'refuses');
