import { show } from '../errors';
import { UnexpectedAnswerError } from './errors';
import type { Page } from './wire';

/**
 * Reads page after page until there is none, and gives all of their items.
 *
 * @param read gives the page with this token; the first one for `undefined`
 * @throws {UnexpectedAnswerError} when a page leads back to one that was read before, and so to no end
 */
export async function readPages<Item>(read: (token: string | undefined) => Promise<Page<Item>>): Promise<Item[]> {
  const items: Item[] = [];
  const seen = new Set<string>();
  let token: string | undefined;
  do {
    const page = await read(token);
    items.push(...page.items);
    token = page.next;
    if (token !== undefined && seen.has(token)) {
      throw new UnexpectedAnswerError(`expected another page, got the page_token ${show(token)} again`);
    }
    seen.add(token ?? '');
  } while (token !== undefined);
  return items;
}
