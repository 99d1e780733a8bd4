import { tidy } from '../../src/reconcile/tidy';
import { app, at, neverRan, observed, statement } from './builders';

/** What is tidied up first, when all of these apps run, as a few words. */
function first(apps: Parameters<typeof tidy>[0], ...[details, statements]: Parameters<typeof observed>): string {
  const step = tidy(apps, observed(details, statements));
  return step && 'name' in step ? `${step.kind} ${step.name}` : 'nothing';
}
const running = (name: string, more = {}) => statement(name, 'RUNNING', { created: 9, ...more });

describe('what was replaced is deleted', () => {
  it.each(['STOPPED', 'FAILED', 'COMPLETED'])('where it is %s, and a younger one runs', (phase) => {
    expect(first([app()], {}, [statement('one', phase), running('two')])).toBe('delete one');
  });

  it('resting on itself and on the younger ones that run', () => {
    const statements = [statement('one', 'STOPPED'), running('two'), running('three', { from: 'b' })];
    expect(tidy([app()], observed({}, statements))).toEqual({
      kind: 'delete',
      name: 'one',
      because: 'it was replaced',
      restsOn: ['one', 'two', 'three'],
    });
  });

  it('and not where it still runs, or the younger one does not', () => {
    expect(first([app()], {}, [running('one', { created: 1 }), running('two')])).toBe('nothing');
    for (const phase of ['PENDING', 'STOPPING', 'STOPPED', 'FAILED']) {
      const younger = statement('two', phase, { created: 9, told: 5 });
      expect(first([app()], {}, [statement('one', 'STOPPED'), younger])).toBe('nothing');
    }
  });

  it('and not by an older one, nor by one that is not ours', () => {
    expect(first([app()], {}, [statement('one', 'STOPPED', { created: 10 }), running('two')])).toBe('nothing');
    expect(first([app()], {}, [statement('one', 'STOPPED'), running('two', { isOurs: false })])).toBe('nothing');
  });

  it('and not where it alone holds a topic', () => {
    expect(first([app()], {}, [statement('one', 'STOPPED', { from: 'ab' }), running('two')])).toBe('nothing');
    const all = [statement('one', 'STOPPED', { from: 'ab' }), running('two'), running('three', { from: 'b' })];
    expect(first([app({ from: 'ab' })], {}, all)).toBe('delete one');
  });

  it('and not where its offsets tell of a topic that its labels do not', () => {
    const one = statement('one', 'STOPPED', { told: { a: at(5), b: at(7) } });
    expect(first([app()], {}, [one, running('two')])).toBe('nothing');
  });

  it('and not where it alone holds a sink', () => {
    const one = statement('one', 'STOPPED', { into: 'rs' });
    expect(first([app()], {}, [one, running('two')])).toBe('nothing');
    expect(first([app(), app({ into: 'r' })], {}, [one, running('two'), running('three', { into: 'r' })])).toBe(
      'delete one',
    );
  });

  it('or not where it reads nothing that is known', () => {
    const one = statement('one', 'STOPPED', { reads: new Map(), told: 'nothing' });
    expect(first([app()], {}, [one, running('two')])).toBe('nothing');
  });

  it('also where it never ran', () => {
    expect(first([app()], {}, [neverRan('one', 'FAILED'), running('two')])).toBe('delete one');
  });

  it('where its sink was created anew since', () => {
    const one = statement('one', 'STOPPED', { from: 'b' });
    expect(first([app()], { made: { s: 2 } }, [one, running('two')])).toBe('delete one');
    expect(first([app()], { made: { s: 1 } }, [one, running('two', { from: 'a' })])).toBe('delete ddl-s');
  });
});

describe('the statement that created a sink is deleted', () => {
  it.each(['RUNNING', 'DEGRADED'])('when what writes it is %s', (phase) => {
    expect(first([app()], { made: { s: 8 } }, [statement('one', phase, { created: 9 })])).toBe('delete ddl-s');
  });

  it('and not before', () => {
    expect(first([app()], { made: { s: 8 } }, [statement('one', 'PENDING', { created: 9 })])).toBe('nothing');
    expect(first([app()], { made: { s: 8 } }, [running('one', { into: 'r' })])).not.toBe('delete ddl-s');
  });

  it('and not where no app writes that sink', () => {
    expect(first([app()], { made: { r: 8 } }, [running('one')])).toBe('nothing');
    expect(first([app()], { made: { r: 8 } }, [running('one'), running('gone', { into: 'r' })])).toBe('stop gone');
  });
});

describe('what no app writes any more', () => {
  it('is stopped and kept', () => {
    const statements = [running('one'), running('gone', { into: 'r' })];
    expect(tidy([app()], observed({}, statements))).toEqual({
      kind: 'stop',
      name: 'gone',
      because: 'no app writes its sink any more',
    });
    expect(first([app()], {}, [running('one'), statement('gone', 'STOPPED', { into: 'r' })])).toBe('nothing');
    expect(first([app()], {}, [running('one'), statement('gone', 'STOPPING', { into: 'r' })])).toBe(
      'wait-until-stopped gone',
    );
  });

  it('is stopped after what waits for it', () => {
    const waiter = statement('waiter', 'PENDING', { into: 'r', initialOffsetFrom: 'gone', created: 10 });
    expect(first([app()], {}, [running('gone', { into: 'r' }), waiter])).toBe('stop waiter');
  });

  it('is stopped last, when nothing is left to delete', () => {
    const statements = [running('gone', { into: 'r' }), statement('one', 'STOPPED'), running('two')];
    expect(first([app()], { made: { s: 8 } }, statements)).toBe('delete one');
    expect(
      first(
        [app()],
        { made: { s: 8 } },
        [statements[0], statements[2]].flatMap((one) => one ?? []),
      ),
    ).toBe('delete ddl-s');
  });

  it('is another thing than a sink of which an app writes one, and than what is not ours', () => {
    expect(first([app()], {}, [running('set', { into: 'rs' })])).toBe('nothing');
    expect(first([app()], {}, [running('one'), running('theirs', { into: 'r', isOurs: false })])).toBe('nothing');
  });
});
