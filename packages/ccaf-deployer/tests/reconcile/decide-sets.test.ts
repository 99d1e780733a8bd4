import { app, planned, refusalOf, situation, statement, stepsOf } from './builders';

const set = app({ into: 'rs' });
const both = (name: string, phase: string, more = {}) => statement(name, phase, { into: 'rs', sql: 'old', ...more });
const BEGUN = ['wait-until-running next', 'wait-until-stable next'];

describe('an app with several sinks', () => {
  it('is left alone where one statement writes them all', () => {
    expect(stepsOf(set, [both('one', 'RUNNING', { sql: 'new' })])).toEqual([]);
  });

  it('carries over from the one statement that writes them all', () => {
    expect(stepsOf(set, [both('one', 'RUNNING')])[0]).toBe('create next from one');
  });

  it('goes on at offsets from the one statement that has read all of its topics', () => {
    const updating = app({ into: 'rs', from: 'ab', isAppend: false });
    expect(stepsOf(updating, [both('one', 'STOPPED', { from: 'ab' })])).toEqual(['create next a@5 b@5', ...BEGUN]);
  });

  it('is refused where one of them is new, and another one is not', () => {
    expect(refusalOf(set, [statement('one', 'RUNNING', { into: 'r' })], { there: 'r' })).toEqual(['sinks-apart']);
    const made = { there: 'rs', made: { s: 2 } };
    expect(refusalOf(set, [statement('one', 'RUNNING', { into: 'r' })], made)).toEqual(['sinks-apart']);
  });

  it('is refused where different statements hold them, topic by topic', () => {
    const statements = [
      statement('one', 'RUNNING', { into: 'r' }),
      statement('two', 'RUNNING', { into: 's', created: 2 }),
    ];
    expect(refusalOf(set, statements)).toEqual(['sinks-apart']);
  });

  it('is refused where one of them has never been written from a topic', () => {
    const statements = [
      statement('one', 'RUNNING', { into: 'r', from: 'a' }),
      statement('two', 'RUNNING', { into: 's', from: 'b', created: 2 }),
    ];
    expect(refusalOf(app({ into: 'rs', from: 'a' }), statements)).toEqual(['sinks-apart']);
    expect(refusalOf(app({ into: 'rs', from: 'ab' }), statements)).toEqual(['sinks-apart']);
  });

  it('says what to do', () => {
    const { verdict } = planned(set, [statement('one', 'RUNNING', { into: 'r' })], { there: 'r' });
    expect(verdict).toMatchObject({
      refusal: {
        message:
          "its sinks 'r', 's' are not at the same position: 's' would be new, and the others were written before. A " +
          'statement ' +
          'reads each topic at one position, for all of its sinks. Give each of these sinks an app of its own',
      },
    });
  });

  it('is refused where no position is known of them, and asks for both at once', () => {
    expect(refusalOf(set, [])).toEqual([
      'no-position',
      'start r,s after none a=earliest asked=2026-01-31T00:00:00.000Z in=lkc-1',
    ]);
    expect(stepsOf(set, [], { answers: ['start r,s after none a=earliest'] })).toEqual(['create next', ...BEGUN]);
  });
});

describe('an app whose sink was one of several', () => {
  it('carries over from the statement that wrote them all', () => {
    expect(stepsOf(app(), [both('one', 'RUNNING')])).toEqual([
      'create next from one',
      'stop one',
      'wait-until-stopped one',
      ...BEGUN,
    ]);
  });

  it('goes on from where that statement has stopped, when the other app of it was faster', () => {
    const statements = [both('one', 'STOPPED'), statement('two', 'RUNNING', { into: 'r', created: 2 })];
    expect(stepsOf(app(), statements)).toEqual(['create next from one', ...BEGUN]);
  });
});

it('begins where a start says for sinks that are held apart, or refuses: the furthest of one would lose rows of the other', () => {
  const statements = [
    statement('one', 'STOPPED', { into: 'r', told: 3 }),
    statement('two', 'STOPPED', { into: 's', created: 2, told: 9 }),
  ];
  const answers = ['start r,s after two a=earliest'];
  expect(stepsOf(app({ into: 'rs' }), statements, { answers })[0]).not.toBe('create next a@9');
});

it('takes an answer about several sinks in whatever order they are named', () => {
  for (const into of ['rs', 'sr']) {
    expect(stepsOf(app({ into }), [], { answers: ['start s,r after none a=earliest'], there: 'rs' })[0]).toBe(
      'create next',
    );
    expect(refusalOf(app({ into }), [])?.[1]).toMatch(/^start r,s after none /);
  }
});

it('calls the next statement of several sinks the same, in whatever order an app names them', () => {
  const nameFor = (into: string): string => situation(app({ into }), []).nextName;
  expect(nameFor('rs')).toBe(nameFor('sr'));
});
