import { helpFor } from '../src/terminal/help';

it.each([['--help'], ['-h']])('a command that is asked with %s tells what all commands do', (asked) => {
  const help = helpFor(['head', asked]);
  expect(help).toContain('\n    npm run render -- <folder> ');
  expect(help).toContain('\n    npm run deploy -- <target> ');
});

it('a command that is not asked for help does its work', () => {
  expect(helpFor(['head', '--helpless'])).toBeUndefined();
});
