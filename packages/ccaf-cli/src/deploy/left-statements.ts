import { projectName } from '../project/project';
import { reportIn } from './summary';

/** How to look at statements, and stop them, without the function. */
const CONFLUENT = 'confluent flink statement';
const WHERE = '--cloud <cloud> --region <region> --environment <env-…>';

/**
 * Tells which statements are left as they are where an app is destroyed without a teardown.
 *
 * After a destroy that failed no names are known: Terraform lets go of the deploy, which told them, before it retires the app.
 *
 * @param state what `terraform show -json` prints of the app stack
 */
export function leftStatements(state: unknown): string {
  const { apps = {} } = reportIn(state);
  const names = Object.values(apps).flatMap(({ statement }) => statement?.name ?? []);
  const known = names.map((name) => `  ${CONFLUENT} stop ${name} ${WHERE}`);
  return [
    'The statements of the app stay as they are in Confluent Cloud. What runs there',
    'goes on: it writes, and costs. A later deploy to the same place finds it.',
    'To look at it, and to stop it, with the Confluent CLI, or in the console:',
    `  ${CONFLUENT} list ${WHERE}`,
    ...(known.length > 0
      ? known
      : [
          `  ${CONFLUENT} stop <name> ${WHERE}`,
          `The names of this project's statements begin with '${projectName()}-'.`,
        ]),
  ].join('\n');
}
