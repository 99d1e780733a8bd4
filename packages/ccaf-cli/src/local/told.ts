import type { AppReport, Deployed } from './deployer';

/** What a deploy did for each app: a line an app, the last one with the calls of all. */
export function deployedLines({ apps, apiCalls }: Deployed): string {
  const lines = Object.values(apps).map(({ outcome, statement }) => `${outcome} ${statement.name}, ${statement.phase}`);
  return `${lines.join('\n')}, ${apiCalls} API calls`;
}

/** What a deploy made of the apps, in few words: of one where it went on, of several what became of each. */
export function changeTold({ apps }: Deployed): string {
  const told = Object.entries(apps);
  const [only] = told;
  return only && told.length === 1
    ? evolved(only[1])
    : told.map(([app, { outcome }]) => `${app} ${outcome}`).join(', ');
}

const evolved = ({ outcome, statement }: AppReport): string => `${outcome} to ${statement.name}`;
