import { app, at, day, NOW, next, statement, stepsOf } from './builders';

/** A statement that was created a minute ago. */
const YOUNG = { createdAt: new Date(NOW - 60_000).toISOString() };

describe('an unchanged app that runs', () => {
  it.each(['RUNNING', 'DEGRADED'])('is left alone when it is %s', (phase) => {
    expect(stepsOf(app(), [statement('one', phase)])).toEqual([]);
  });

  it('is left alone whatever it is called', () => {
    expect(stepsOf(app({ app: 'renamed' }), [statement('one', 'RUNNING')])).toEqual([]);
  });

  it('is left alone where it reads with the declared start, or from given offsets', () => {
    expect(stepsOf(app(), [statement('one', 'RUNNING', { starts: { a: at(3) } })])).toEqual([]);
  });

  it('is left alone where a text without a fingerprint means the same', () => {
    const old = statement('one', 'RUNNING', { fingerprint: undefined, sql: 'insert into s select 1 from a' });
    expect(
      stepsOf(app({ insert: 'INSERT INTO `s`\nSELECT 1 FROM `a`' }), [
        { ...old, sql: 'insert into s select 1 from a' },
      ]),
    ).toEqual([]);
  });

  it('is watched on where the deploy that created it was killed', () => {
    const before = statement('one', 'STOPPED', { sql: 'old' });
    expect(stepsOf(app(), [before, statement('two', 'RUNNING', YOUNG)])).toEqual(['wait-until-stable two']);
  });

  it('has failed where it degrades in the deploy that created it', () => {
    const progress = { started: new Set(['one']) };
    expect(next(app(), [statement('one', 'DEGRADED', YOUNG)], { progress })).toMatchObject({
      kind: 'failed',
      statement: { name: 'one' },
    });
  });
});

describe('an unchanged app that has stopped', () => {
  it('is resumed where it ended', () => {
    expect(stepsOf(app(), [statement('one', 'STOPPED')])).toEqual([
      'resume one',
      'wait-until-running one',
      'wait-until-stable one',
    ]);
  });

  it('is resumed where it failed, once', () => {
    expect(stepsOf(app(), [statement('one', 'FAILED')])[0]).toBe('resume one');
  });

  it('is resumed where it tells nothing: it goes on from what the server knows', () => {
    expect(stepsOf(app(), [statement('one', 'STOPPED', { told: 'nothing' })])[0]).toBe('resume one');
    expect(stepsOf(app(), [statement('one', 'FAILED', { told: 'nothing' })])[0]).toBe('resume one');
  });

  it.each(['STOPPING', 'FAILING'])('comes to its end before it is resumed: %s', (phase) => {
    expect(stepsOf(app(), [statement('one', phase)]).slice(0, 2)).toEqual(['wait-until-stopped one', 'resume one']);
  });

  it('is waited for where it is on its way already', () => {
    expect(stepsOf(app(), [statement('one', 'PENDING', { told: 5 })])[0]).toBe('wait-until-running one');
  });

  it('fails with the line that begins anew, where it fails again', () => {
    const progress = { resumed: new Map([['one', day(1)]]), started: new Set(['one']) };
    expect(next(app(), [statement('one', 'FAILED')], { progress })).toMatchObject({
      kind: 'failed',
      statement: { name: 'one' },
      answers: ['start s after one a=earliest asked=2026-01-31T00:00:00.000Z in=lkc-1'],
    });
  });

  it('fails with the line that begins anew, where it has come to an end for good', () => {
    expect(next(app(), [statement('one', 'COMPLETED')])).toMatchObject({
      kind: 'failed',
      answers: ['start s after one a=earliest asked=2026-01-31T00:00:00.000Z in=lkc-1'],
    });
  });

  it('is left to whoever stops it while the deploy waits', () => {
    const progress = { started: new Set(['one']) };
    expect(next(app(), [statement('one', 'STOPPED')], { progress })).toMatchObject({
      kind: 'superseded',
      statement: { name: 'one' },
    });
  });
});

describe('an app that is to run elsewhere', () => {
  const elsewhere = app({ computePoolId: 'lfcp-2', principalId: 'sa-2' });

  it('moves by a stop and a resume', () => {
    expect(stepsOf(elsewhere, [statement('one', 'RUNNING')])).toEqual([
      'stop one',
      'wait-until-stopped one',
      'resume one',
      'wait-until-running one',
      'wait-until-stable one',
    ]);
  });

  it('is left alone where the server does not say where it runs', () => {
    expect(stepsOf(elsewhere, [statement('one', 'RUNNING', { computePoolId: '', principalId: '' })])).toEqual([]);
  });
});

describe('another active writer of the sink', () => {
  const other = (phase: string) => statement('other', phase, { sql: 'old' });
  const head = statement('one', 'RUNNING', { created: 2 });

  it('is stopped and kept, beside what runs as it should', () => {
    expect(stepsOf(app(), [other('RUNNING'), head])).toEqual(['stop other', 'wait-until-stopped other']);
    expect(stepsOf(app(), [other('STOPPING'), head])).toEqual(['wait-until-stopped other']);
  });

  it.each(['PENDING', 'DEGRADED', 'SOMETHING NEW'])('is stopped where it is %s', (phase) => {
    expect(stepsOf(app(), [{ ...other(phase), latestOffsets: { a: at(5) } }, head])[0]).toBe('stop other');
  });

  it('makes the app go on from the furthest, where that has stopped meanwhile', () => {
    const stopped = statement('one', 'STOPPED', { created: 2, told: 5 });
    expect(stepsOf(app(), [{ ...other('STOPPED'), latestOffsets: { a: at(9) } }, stopped])).toEqual([
      'create next a@9',
      'wait-until-running next',
      'wait-until-stable next',
    ]);
  });

  it('is gone before anything else is done, where it is being deleted', () => {
    expect(stepsOf(app(), [other('DELETING'), head])).toEqual(['wait-until-gone other']);
  });
});
