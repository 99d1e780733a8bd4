/**
 * Quotes a Flink SQL identifier: in backticks, a backtick within it doubled.
 *
 * @example quoteIdentifier('order`s') // '`order``s`'
 */
export const quoteIdentifier = (name: string): string => `\`${name.replaceAll('`', '``')}\``;

/**
 * Quotes a Flink SQL string literal: in single quotes, a single quote within it doubled. Flink knows no other escape.
 *
 * @example quoteString("it's") // "'it''s'"
 */
export const quoteString = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** A table's full name, each part quoted. */
export const quotePath = (parts: readonly string[]): string => parts.map(quoteIdentifier).join('.');
