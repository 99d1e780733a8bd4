import { tokensOf } from './beyond-the-cloud';

const NAME = 'INFORMATION_SCHEMA';

/** Whether a text, or the database that its names begin in, is about INFORMATION_SCHEMA; a text between quotes is not. */
export function namesInformationSchema(sql: string, { database }: { readonly database?: string }): boolean {
  if (database === NAME) return true;
  return tokensOf(sql).some(({ kind, text }, index, tokens) => {
    const isName = (kind === 'word' || kind === 'quoted') && text.toUpperCase() === NAME;
    return isName && tokens[index + 1]?.text === '.';
  });
}
