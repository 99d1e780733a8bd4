import { textTable, wrapped } from '../../src/terminal/text-table';

it('sets numbers to the right and text to the left, without trailing blanks', () => {
  const rows = [
    ['North', '1,271'],
    ['Ünï', '7'],
  ];
  expect(textTable([{ title: 'depot' }, { title: 'rows', align: 'right' }], rows)).toEqual([
    'depot   rows',
    '-----  -----',
    'North  1,271',
    'Ünï        7',
  ]);
});

it('leaves no blanks at the end of a line', () => {
  expect(textTable([{ title: 'a' }, { title: 'long' }], [['1', 'x']])).toEqual(['a  long', '-  ----', '1  x']);
});

it('breaks a text at blanks, and leaves a word whole that is longer than a line', () => {
  expect(wrapped('one two three', 8)).toEqual(['one two', 'three']);
  expect(wrapped('a_longer_word than eight', 8)).toEqual(['a_longer_word', 'than', 'eight']);
});
