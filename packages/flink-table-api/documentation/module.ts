import * as api from '../src';

/** A module of TypeScript that imports what its expressions use of the API. */
export function moduleOf(expressions: readonly string[], body: string): string {
  const words = new Set(expressions.flatMap((code) => code.match(/(?<![.\w'])\w+(?=[.(])/g) ?? []));
  const names = ['type Expression', ...Object.keys(api).filter((name) => words.has(name))];
  return `// Made by \`npm run docs:functions\`; do not edit.
import { ${names.sort().join(', ')} } from '../../../src';

${body}
`;
}
