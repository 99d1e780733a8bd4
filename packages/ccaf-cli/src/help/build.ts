import type { CommandHelp } from '../terminal/command-help';

/** `npm run build`. */
export const BUILD = {
  usage: ['npm run build'],
  does:
    "Bundles the function with the project's app into dist/index.js, which the image of the function holds, and checks " +
    'that the image would hold every file that the function imports.',
  options: {},
  example: 'npm run build',
} as const satisfies CommandHelp;
