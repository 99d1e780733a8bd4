import type { Page } from './wire';

/**
 * Reads page after page until there is none, and gives all of their items.
 *
 * @param read gives the page with this token; the first one for `undefined`
 */
export async function readPages<Item>(read: (token: string | undefined) => Promise<Page<Item>>): Promise<Item[]> {
  const items: Item[] = [];
  let token: string | undefined;
  do {
    const page = await read(token);
    items.push(...page.items);
    token = page.next;
  } while (token !== undefined);
  return items;
}
