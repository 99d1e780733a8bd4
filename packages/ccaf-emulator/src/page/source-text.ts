import type { Position, Span } from '../sql';

/** A text whose places are given as lines and columns, as the parser does. */
export class SourceText {
  readonly #lineStarts: readonly number[];

  constructor(readonly text: string) {
    this.#lineStarts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  }

  get lines(): number {
    return this.#lineStarts.length;
  }

  offset({ line, column }: Position): number {
    return (this.#lineStarts[line - 1] ?? 0) + column - 1;
  }

  /** The text of a node, with each run of white space as one space. */
  at({ start, end }: Span): string {
    return this.text.slice(this.offset(start), this.offset(end) + 1).replaceAll(/\s+/g, ' ');
  }
}
