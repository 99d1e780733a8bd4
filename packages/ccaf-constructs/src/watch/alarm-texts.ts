import { CONDITIONS, type Condition, runbookOf, type Severity } from 'ccaf-deployer/conditions';
import type { Line } from './alarm-lines';

/**
 * The texts of the alarms on the checks themselves.
 *
 * @param runbook what `docs/day-2.md` is found by
 */
export const checkTexts = (runbook: string): { readonly silence: string; readonly undelivered: string } => ({
  silence: `${CONDITIONS.silence.title}. ${CONDITIONS.silence.means} See ${runbook}${runbookOf('silence')}`,
  undelivered:
    'Three checks of the last fourteen days could not be started, or failed twice: the messages in ' +
    `the dead-letter queue say why. See ${runbook}docs/day-2.md#undelivered`,
});

/** The line of the function, for what is wrong with the whole project, and one for each app. */
export const linesOf = (functionName: string, apps: readonly string[], runbook: string): readonly Line[] => [
  lineOf({ name: '', dimensions: { function: functionName } }, 'The project', true, runbook),
  ...apps.map((name) =>
    lineOf({ name, dimensions: { function: functionName, app: name } }, `The app ${name}`, false, runbook),
  ),
];

function lineOf(line: Omit<Line, 'texts'>, what: string, isProjectWide: boolean, runbook: string): Line {
  const text = (severity: Severity): string => {
    const names = namesOf(severity, isProjectWide);
    return `${what} needs attention ${WHEN[severity]}: ${names}. The log of the function says which of these it is, and what to do. See ${runbook}docs/day-2.md#${severity}`;
  };
  return { ...line, texts: { page: text('page'), ticket: text('ticket') } };
}

const WHEN: Readonly<Record<Severity, string>> = { page: 'now', ticket: 'today' };

/** What such an alarm can be about: silence has one of its own. */
const namesOf = (severity: Severity, isProjectWide: boolean): string =>
  Object.entries<Condition>(CONDITIONS)
    .filter(([name, one]) => name !== 'silence' && one.severity === severity && one.isProjectWide === isProjectWide)
    .map(([name]) => name)
    .join(', ')
    .replace(/, (?=[^,]*$)/, ' or ');
