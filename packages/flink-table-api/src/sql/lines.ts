import { quoteString } from '../quote';

export const INDENT = '  ';

/** Lines of SQL, one after the other: what is nested deeply is not copied at each level again. */
export class Lines {
  readonly #lines: string[] = [];

  line(text: string): void {
    this.#lines.push(text);
  }

  /** More of the last line. */
  append(text: string): void {
    this.#lines.push((this.#lines.pop() ?? '') + text);
  }

  toString(): string {
    return this.#lines.join('\n');
  }
}

/** Items on lines of their own, with commas. A line break within a quoted name is no line of its own. */
export const list = (items: readonly string[], margin = ''): string[] =>
  items.map((item, index) => `${margin}${INDENT}${item}${index < items.length - 1 ? ',' : ''}`);

export const renderOptions = (options: Readonly<Record<string, string>>): string[] =>
  Object.entries(options).map(([key, value]) => `${quoteString(key)} = ${quoteString(value)}`);
