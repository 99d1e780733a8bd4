import type { CommandHelp } from '../terminal/command-help';
import { STACK_NOTE, TARGET, TARGET_NOTE } from './target';

/** `npm run destroy`. */
export const DESTROY = {
  usage: [
    'npm run destroy -- <target> [--forget | --without-teardown]',
    '                          [--with-registry] [--confirm=<environment>]',
    'npm run destroy -- <stack>',
  ],
  does:
    'Stops the statements, keeps them, and destroys the stack app; a later deploy goes on where they stopped. It asks ' +
    'first. With a stack it destroys that stack alone, by cdktf-cli.',
  options: {
    ...TARGET,
    confirm: {
      type: 'string',
      value: '<environment>',
      says: "the environment's name once more; it answers the question (default: ask)",
    },
    forget: { type: 'boolean', says: 'delete the statements, and with them how far they have read' },
    'without-teardown': {
      type: 'boolean',
      says: 'leave the statements as they are, if they can no longer be stopped (docs/ways-out.md)',
    },
    'with-registry': { type: 'boolean', says: 'destroy the registry, too, once its images are gone' },
  },
  notes: [TARGET_NOTE, STACK_NOTE],
  example:
    'npm run destroy -- --environment=dev --catalog-name=my-environment \\\n    --database-name=my-cluster --ccaf-secrets-path=/ccaf/my-app/settings',
} as const satisfies CommandHelp;
