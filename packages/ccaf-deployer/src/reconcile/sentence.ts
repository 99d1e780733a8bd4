import type { Plan } from './plan';
import type { CreateStep, Step } from './step';

const isCreate = (step: Step): step is CreateStep => step.kind === 'create';

const isResume = (step: Step): step is Extract<Step, { kind: 'resume' }> => step.kind === 'resume';

/** Says in one sentence what a deploy does to an app, or did, and what becomes of its position. */
export function sentenceOf(steps: Plan['steps']): string {
  const create = steps.findLast(isCreate);
  const resume = steps.find(isResume);
  const moved = steps.find((step) => step.kind === 'stop' && step.name === resume?.name);
  const stopped = steps.flatMap((step) => (step.kind === 'stop' && step !== moved ? [`'${step.name}'`] : []));
  const after = stopped.length > 0 ? `; ${stopped.join(', ')} ${stopped.length === 1 ? 'is' : 'are'} stopped` : '';
  const isFirst = create && resume && steps.indexOf(resume) < steps.indexOf(create);
  const first = isFirst
    ? `Statement '${resume.name}' is resumed first, because ${resume.because}. If that succeeds, a`
    : 'A';
  if (create) return `${first} new statement ${create.because}${after}.`;
  if (resume && moved?.kind === 'stop') {
    return `Statement '${resume.name}' is stopped and resumed, because ${moved.because}: ${resume.promise}${after}.`;
  }
  if (resume)
    return `Statement '${resume.name}' is resumed where it ended, because ${resume.because}: ${resume.promise}${after}.`;
  if (stopped.length > 0)
    return `What runs goes on${after}, because it wrote the same sink: rows that both wrote are in the sink twice.`;
  return steps.some(({ kind }) => kind === 'alter-sink')
    ? 'What runs goes on; its sink gets the options that the app declares.'
    : 'What runs goes on unchanged.';
}
