/**
 * Whether two texts of SQL are the same but for spelling: white space, letter case outside of quotes, quotes of names and
 * parentheses, which the server sets as it likes.
 *
 * @example isSameText('`SOURCE_WATERMARK`()', 'SOURCE_WATERMARK()') // true
 */
export const isSameText = (one: string, other: string): boolean => plain(one) === plain(other);

const plain = (sql: string): string =>
  sql.replace(/'(?:[^']|'')*'|[\s`()]+|[^\s`()']+/g, (part) => {
    if (part.startsWith("'")) return part;
    return /^[\s`()]/.test(part) ? '' : part.toUpperCase();
  });
