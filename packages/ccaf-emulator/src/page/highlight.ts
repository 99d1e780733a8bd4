import { tokenize } from '../sql';
import { RESERVED } from '../sql/reserved';
import type { Piece, PieceKind } from './model';
import type { SourceText } from './source-text';

type Token = ReturnType<typeof tokenize>[number];

/**
 * Splits SQL into pieces of one colour each. The pieces hold every character of the text; a text that is no Flink SQL is
 * one plain piece.
 *
 * @example highlight(new SourceText("SELECT 1 -- one")) // [['keyword', 'SELECT'], ['plain', ' '], ['number', '1'], …]
 */
export function highlight(source: SourceText): readonly Piece[] {
  const pieces: [PieceKind, string][] = [];
  const add = (kind: PieceKind, text: string): void => {
    const last = pieces.at(-1);
    if (text === '') return;
    if (last?.[0] === kind) last[1] += text;
    else pieces.push([kind, text]);
  };
  let offset = 0;
  for (const token of tokensOf(source.text)) {
    const start = token.kind === 'end' ? source.text.length : source.offset(token.span.start);
    const gap = source.text.slice(offset, start);
    add(gap.trim() === '' ? 'plain' : 'comment', gap);
    offset = token.kind === 'end' ? start : source.offset(token.span.end) + 1;
    add(kindOf(token), source.text.slice(start, offset));
  }
  add('plain', source.text.slice(offset));
  return pieces;
}

/** The first pieces, up to so many characters. */
export function firstPieces(pieces: readonly Piece[], characters: number): readonly Piece[] {
  let left = characters;
  return pieces.flatMap(([kind, text]): readonly Piece[] => {
    const part = text.slice(0, Math.max(0, left));
    left -= text.length;
    return part === '' ? [] : [[kind, part]];
  });
}

function tokensOf(sql: string): readonly Token[] {
  try {
    return tokenize(sql);
  } catch {
    return [];
  }
}

function kindOf({ kind, keyword }: Token): PieceKind {
  switch (kind) {
    case 'word':
      return RESERVED.has(keyword) ? 'keyword' : 'name';
    case 'quoted':
      return 'name';
    case 'string':
    case 'number':
      return kind;
    case 'symbol':
    case 'end':
      return 'plain';
  }
}
