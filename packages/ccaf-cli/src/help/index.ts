import { type CommandHelp, helpText } from '../terminal/command-help';
import { BUILD } from './build';
import { DEPLOY } from './deploy';
import { DESTROY } from './destroy';
import { DIFF } from './diff';
import { DOCTOR } from './doctor';
import { EMULATOR } from './emulator';
import { LOCAL } from './local';
import { projectHelp } from './project-help';
import { RENDER } from './render';
import { REVIEW } from './review';
import { ROTATE } from './rotate';
import { SMOKE } from './smoke';
import { SQL } from './sql';
import { STATUS } from './status';

/** The help of each command, by its name. */
export const HELP: Readonly<Record<string, CommandHelp>> = {
  build: BUILD,
  deploy: DEPLOY,
  destroy: DESTROY,
  diff: DIFF,
  doctor: DOCTOR,
  emulator: EMULATOR,
  local: LOCAL,
  render: RENDER,
  review: REVIEW,
  rotate: ROTATE,
  smoke: SMOKE,
  sql: SQL,
  status: STATUS,
};

/** The help of a command; of what is none, that of the project. */
export function helpFor(name: string): string {
  const help = Object.hasOwn(HELP, name) ? HELP[name] : undefined;
  return help ? helpText(help) : `${projectHelp()}\n`;
}
