import type { Result } from './run';

const WIDTH = 80;

/** One line for a case, and what differs below it. */
export function resultText({ id, says, outcome, seen, expected }: Result): string {
  const mark = outcome === 'as expected' ? '✓' : '✗';
  const lines = [`${mark} ${id.padEnd(ID_WIDTH)}${outcome}`];
  if (outcome === 'as expected') return lines.join('\n');
  return [
    ...lines,
    ...indented(says),
    ...indented(`expected ${expected}`),
    ...indented(`${outcome === 'differs' ? 'got' : 'because'} ${seen ?? 'nothing'}`),
  ].join('\n');
}

const ID_WIDTH = 24;

/** @param left what could not be deleted */
export function summary(results: readonly Result[], planned: number, left: readonly string[]): string {
  const differing = results.filter(({ outcome }) => outcome !== 'as expected');
  const tried = results.length === planned ? `${planned} cases` : `${results.length} of ${planned} cases`;
  const differs = differing.length === 0 ? 'none differs' : `these differ: ${differing.map(({ id }) => id).join(', ')}`;
  const rows = 'docs/first-deployment.md has the row of each case.';
  const leftLines =
    left.length === 0
      ? ['All that was created is deleted.']
      : ['Left over; delete it by hand:', ...left.map((one) => `  ${one}`)];
  return [
    '',
    ...wrapped(`${tried} tried; ${differs}.`, ''),
    ...(differing.length > 0 ? [rows] : []),
    ...leftLines,
    '',
  ].join('\n');
}

const indented = (text: string): string[] => wrapped(text, '    ');

/** In lines that fit a terminal; a word that is longer is broken. */
function wrapped(text: string, indent: string): string[] {
  const width = WIDTH - indent.length;
  const lines = text
    .split('\n')
    .flatMap((line) => line.match(new RegExp(`.{1,${width}}(?=\\s|$)|.{1,${width}}`, 'g')) ?? []);
  return lines.map((line) => indent + line.trim()).filter((line) => line.trim() !== '');
}
