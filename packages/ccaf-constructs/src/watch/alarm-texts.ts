import type { Line } from './alarm-lines';

const LOG = 'The log of the function tells what was found, and what to do';

/**
 * The texts of the alarms on the checks themselves.
 *
 * @param runbook what `docs/day-2.md` is found by
 */
export const checkTexts = (runbook: string): { readonly silence: string; readonly undelivered: string } => ({
  silence: `Nobody watches: no check has come to its end for fifteen minutes. ${linkTo(runbook, 'silence')}`,
  undelivered: `A check could not be started, or failed twice: what is in the queue tells why. ${linkTo(runbook, 'undelivered')}`,
});

/** The line of the function, for what is wrong with the whole project, and one for each app. */
export const linesOf = (functionName: string, apps: readonly string[], runbook: string): readonly Line[] => [
  {
    name: '',
    dimensions: { function: functionName },
    texts: {
      page: `Something is wrong with the whole project, and somebody is needed now. ${LOG}. ${linkTo(runbook, 'page')}`,
      ticket: `Something of the whole project needs to be looked at, today. ${LOG}. ${linkTo(runbook, 'ticket')}`,
    },
  },
  ...apps.map((app) => ({
    name: app,
    dimensions: { function: functionName, app },
    texts: {
      page: `The app ${app} does not do its work, and somebody is needed now. ${LOG}. ${linkTo(runbook, 'page')}`,
      ticket: `The app ${app} needs to be looked at, today. ${LOG}. ${linkTo(runbook, 'ticket')}`,
    },
  })),
];

const linkTo = (runbook: string, anchor: string): string => `See ${runbook}docs/day-2.md#${anchor}`;
