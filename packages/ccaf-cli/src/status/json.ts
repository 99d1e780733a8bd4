import { runsCheckout } from './checkout';
import { overall } from './judgement';
import type { Status } from './status';

/** The same for a program: what each function answered, and what only this checkout knows. */
export function statusJson({ environments, checkout }: Status, isNamed: boolean): object {
  return {
    judgement: overall(environments, isNamed),
    checkout,
    environments: Object.fromEntries(
      environments.map((one) => {
        const apps = one.apps.map((app) => [app.name, { ...app.json, checkout: runsCheckout(checkout, one, app) }]);
        const { judgement, function: name = null, why, advice, answer } = one;
        return [
          one.environment,
          { judgement, function: name, why, advice, ...answer?.json, apps: Object.fromEntries(apps) },
        ];
      }),
    ),
  };
}
