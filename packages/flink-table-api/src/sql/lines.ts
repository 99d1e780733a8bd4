import { quoteString } from '../quote';

export const INDENT = '  ';

/** Items on lines of their own, with commas. A line break within a quoted name is no line of its own. */
export const list = (items: readonly string[], margin = ''): string[] =>
  items.map((item, index) => `${margin}${INDENT}${item}${index < items.length - 1 ? ',' : ''}`);

export const renderOptions = (options: Readonly<Record<string, string>>): string[] =>
  Object.entries(options).map(([key, value]) => `${quoteString(key)} = ${quoteString(value)}`);
