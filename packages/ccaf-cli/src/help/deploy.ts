import type { CommandHelp } from '../terminal/command-help';
import { STACK_NOTE, TARGET, TARGET_NOTE } from './target';

/** `npm run deploy`. */
export const DEPLOY = {
  usage: [
    'npm run deploy -- <target> [--answer=<line>]... [--auto-approve]',
    'npm run deploy -- <target> --only=image|plan|apply [...]',
    'npm run deploy -- <stack> [--auto-approve]',
  ],
  does:
    'Deploys the registry, the image of the commit and the app: it plans, shows the plan, asks, and applies that plan. ' +
    'With --only it does one part, as the pipeline does. With a stack it deploys that stack alone, by cdktf-cli.',
  options: {
    ...TARGET,
    answer: {
      type: 'string',
      multiple: true,
      value: '<line>',
      says: 'a line that a refusal printed, as the answer to it, for this one deploy; once for each line',
    },
    'auto-approve': { type: 'boolean', says: 'apply the plan without asking' },
    only: {
      type: 'string',
      value: '<part>',
      says:
        'image: deploy the registry, push the image and print its digest; plan: print the plan and its fingerprint; apply: ' +
        'apply the plan with that fingerprint, or nothing (default: all parts)',
    },
    'image-digest': {
      type: 'string',
      value: '<digest>',
      says: 'sha256:..., for --only=plan and --only=apply (default: TF_VAR_image_digest)',
    },
    'reviewed-plan': {
      type: 'string',
      value: '<fingerprint>',
      says: 'the fingerprint that --only=plan printed, for --only=apply',
    },
  },
  notes: [
    TARGET_NOTE,
    STACK_NOTE,
    'Interrupted, it ends Terraform in order; the same command goes on from there (docs/state.md).',
  ],
  example:
    'npm run deploy -- --environment=dev --catalog-name=my-environment \\\n    --database-name=my-cluster --ccaf-secrets-path=/ccaf/my-app/settings',
} as const satisfies CommandHelp;
