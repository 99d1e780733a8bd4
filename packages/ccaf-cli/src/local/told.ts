import type { Deployed } from './deployer';

/** What a deploy did, and on lines of their own the statements that run: their names are long. */
export function deployedLines({ outcome, apps, apiCalls }: Deployed): string {
  const statements = Object.values(apps).map(({ statement }) => `${statement.name} is ${statement.phase}`);
  return [`${outcome}, ${apiCalls} API calls`, ...statements].join('\n');
}

/** What a deploy made of the apps, in few words: of several what became of each. */
export function changeTold({ outcome, apps }: Deployed): string {
  const told = Object.entries(apps);
  return told.length === 1 ? outcome : told.map(([app, report]) => `${app} ${report.outcome}`).join(', ');
}
