import type { CommandHelp } from '../terminal/command-help';

/** `npm run smoke`. */
export const SMOKE = {
  usage: ['npm run smoke -- <image> [--url <url>]'],
  does:
    'Runs an image of the function by docker against the emulators on this machine: deploys the apps, deploys them again, ' +
    'and tears them down. It needs Linux, where a container can share the network of the machine.',
  options: {
    url: {
      type: 'string',
      value: '<url>',
      default: 'http://127.0.0.1:8080/2015-03-31/functions/function/invocations',
      says: 'where the container takes invocations',
    },
  },
  example: 'npm run smoke -- my-image:latest',
} as const satisfies CommandHelp;
