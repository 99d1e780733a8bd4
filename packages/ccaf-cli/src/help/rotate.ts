import type { CommandHelp } from '../terminal/command-help';
import { TARGET, TARGET_NOTE } from './target';

/** `npm run rotate`. */
export const ROTATE = {
  usage: ['npm run rotate -- <target> [--auto-approve]'],
  does:
    'Gives the secret a new Flink API key and a new Cloud API key, by the stack confluent-access; the keys before them ' +
    'stay valid until the next rotation. It shows the plan, and asks.',
  options: {
    ...TARGET,
    'auto-approve': { type: 'boolean', says: 'apply the plan without asking' },
  },
  notes: [
    TARGET_NOTE,
    'The stack takes CONFLUENT_FLINK_REGION, CONFLUENT_CLOUD_API_KEY and CONFLUENT_CLOUD_API_SECRET from the environment, ' +
      'and looks up the environment and the cluster by display name, not by id.',
    'Interrupted, the same command goes on from there (docs/keys.md).',
  ],
  example: 'npm run rotate -- --environment=dev --catalog-name=my-environment \\\n    --database-name=my-cluster',
} as const satisfies CommandHelp;
