import type { Plan } from './plan';
import type { CreateStep, Step } from './step';

const isCreate = (step: Step): step is CreateStep => step.kind === 'create';

/** Says in one sentence what a deploy does to an app, or did, and what becomes of its position. */
export function sentenceOf(steps: Plan['steps']): string {
  const create = steps.findLast(isCreate);
  const resume = steps.find((step) => step.kind === 'resume');
  const stopped = steps.flatMap((step) => (step.kind === 'stop' ? [`'${step.name}'`] : []));
  const after = stopped.length > 0 ? `; ${stopped.join(', ')} ${stopped.length === 1 ? 'is' : 'are'} stopped` : '';
  if (create) return `A statement is created that ${create.because}${after}.`;
  if (resume?.kind === 'resume') {
    return `Statement '${resume.name}' is resumed where it ended, for ${resume.because}: no row is lost or doubled${after}.`;
  }
  if (stopped.length > 0)
    return `What runs goes on${after}, for it wrote the same sink: rows that both wrote are there twice.`;
  return steps.some(({ kind }) => kind === 'alter-sink')
    ? 'What runs goes on; its sink gets the options that the app declares.'
    : 'What runs goes on, and nothing is changed.';
}
