import { cut } from './cut';
import type { Check, CheckFinding } from './model';

/** Apps, and findings of each, that a page can show. */
const MAX_APPS = 50;
const MAX_FINDINGS = 10;
/** Characters of a reason. */
const MAX_CHARACTERS = 1_000;

/** What was found, cut to a size that a page can show: what is ill comes first. */
export function shownCheck({ at, apps, findings }: Check): Check {
  const order = ['ill', 'unknown', 'well'];
  const sorted = [...apps].sort((one, other) => order.indexOf(one.judgement) - order.indexOf(other.judgement));
  return {
    at,
    apps: sorted
      .slice(0, MAX_APPS)
      .map((app) => ({ ...app, why: cut(app.why, MAX_CHARACTERS), findings: shownFindings(app.findings) })),
    findings: shownFindings(findings),
  };
}

const shownFindings = (findings: readonly CheckFinding[]): readonly CheckFinding[] =>
  findings.slice(0, MAX_FINDINGS).map((found) => ({ ...found, why: cut(found.why, MAX_CHARACTERS) }));
