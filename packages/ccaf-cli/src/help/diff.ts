import type { CommandHelp } from '../terminal/command-help';
import { STACK_NOTE } from './target';

/** `npm run diff`. */
export const DIFF = {
  usage: ['npm run diff -- <stack>'],
  does: 'Shows what a deploy of one stack would change: image-registry, confluent-access or app. It fetches cdktf-cli, and runs it.',
  options: {},
  notes: [
    STACK_NOTE,
    'For the stack app, TF_VAR_image_digest may be any digest, such as sha256: and 64 zeros, and TF_VAR_deployment_id ' +
      'any text. The image and the invocation deploy then show as changed.',
    'Other options are passed on to cdktf-cli.',
  ],
  example: 'npm run diff -- app',
} as const satisfies CommandHelp;
