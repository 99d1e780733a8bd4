import { read } from './project';

it('help fits a terminal of 80 columns', () => {
  expect(
    read('help')
      .split('\n')
      .filter((line) => line.length > 80),
  ).toEqual([]);
});
