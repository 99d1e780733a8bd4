/** The beginning of a long text, with `…` for the rest; never half a character. */
export function cut(text: string, characters: number): string {
  return text.length > characters ? `${text.slice(0, characters).replace(/[\ud800-\udbff]$/, '')}…` : text;
}
