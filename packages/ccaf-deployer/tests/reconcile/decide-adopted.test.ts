import { app, at, statement, stepsOf } from './builders';

describe('a stranger that was adopted goes on from nobody, however young it is', () => {
  const failed = (from: string) => statement('one', 'FAILED', { sql: 'old', from, told: { a: at(9), b: at(9) } });
  const theirs = statement('theirs', 'STOPPED', { isOurs: false, created: 2, told: 7 });
  const RESUMED = ['resume one', 'wait-until-running one', 'stop one', 'wait-until-stopped one'];

  it('so that ours, which failed beside it, is resumed once to tell', () => {
    expect(stepsOf(app({ isAppend: false }), [failed('a'), theirs]).slice(0, 4)).toEqual(RESUMED);
  });

  it('so that ours, which failed beside it and alone holds a topic, is resumed once to tell', () => {
    expect(stepsOf(app({ from: 'ab', isAppend: false }), [failed('ab'), theirs]).slice(0, 4)).toEqual(RESUMED);
  });
});
