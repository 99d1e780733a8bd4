import { textTable } from '../../src/terminal/text-table';

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
