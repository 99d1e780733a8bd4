import type { Check, CheckedApp, CheckFinding } from '../model';
import { h, type View } from './dom';
import { moment } from './words';

/** How the apps were when somebody last looked; nothing where nobody has. */
export function checkView(check: Check | undefined): readonly View[] {
  if (check === undefined) return [];
  const { at, apps, findings } = check;
  return [
    h('section', { class: 'card', 'aria-labelledby': 'check-title' }, [
      h('div', { class: 'head' }, [
        h('h2', { id: 'check-title' }, apps.length === 1 ? 'The app, as watched' : 'The apps, as watched'),
        h('span', { class: 'dim' }, 'checked ', h('time', { datetime: at }, moment(at))),
      ]),
      h('ul', { class: 'checked' }, apps.map(appView)),
      ...findings.map(findingView),
    ]),
  ];
}

/** A finding says why; of an app without one its own reason does. */
function appView({ app, judgement, since, why, aside, findings }: CheckedApp): View {
  return h('li', { key: app }, [
    h('p', { class: 'state' }, [
      h('span', { class: `phase ${judgement}` }, judgement),
      h('span', { class: 'name' }, app),
      since === undefined
        ? undefined
        : h('span', { class: 'dim' }, 'since ', h('time', { datetime: since }, moment(since))),
    ]),
    findings.length === 0 ? h('p', { class: 'dim' }, why) : undefined,
    aside === undefined ? undefined : h('p', { class: 'dim' }, `Nothing is reported now: ${aside}`),
    ...findings.map(findingView),
  ]);
}

const SEVERITIES: Readonly<Record<CheckFinding['severity'], string>> = {
  page: 'Somebody is called',
  ticket: 'For the morning',
};

const findingView = ({ severity, why, advice, runbook }: CheckFinding, index: number): View =>
  h('div', { class: `finding ${severity}`, key: `${index} ${why}` }, [
    h('p', {}, h('strong', {}, `${SEVERITIES[severity]}: `), why),
    h('p', {}, h('strong', {}, 'What to do: '), advice, ' ', h('span', { class: 'name dim' }, runbook)),
  ]);
