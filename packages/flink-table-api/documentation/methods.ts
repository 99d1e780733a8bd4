import { METHODS } from '../src/catalogue/catalogue';
import type { Category, Documented } from './documentation';

/**
 * The methods of the catalogue as an interface, each below its docstring: of what a class has from a mapped type, editors
 * show none.
 */
export const methodsOf = (all: readonly Category[]): string => `// Made by \`npm run docs:functions\`; do not edit.
import type { METHODS } from '../catalogue/catalogue';
import type { Kind } from '../types/kind';
import type { Method } from './signature';

/** The methods that the catalogue has. */
export interface Methods<Uses extends string, K extends Kind> {
${declared(all).join('\n')}
}
`;

function declared(all: readonly Category[]): string[] {
  const comments = commentsOf(all.flatMap(({ names }) => names).filter(({ kind }) => kind === 'method'));
  return Object.keys(METHODS).map(
    (name) => `  /**${comments.get(name) ?? ''}*/
  readonly ${name}: Method<'${name}', (typeof METHODS)['${name}'], Uses, K>;`,
  );
}

/** The docstrings by name; one that only says `See {@link other}.` is that of the other. */
function commentsOf(documented: readonly Documented[]): ReadonlyMap<string, string> {
  const own = new Map(documented.map(({ name, comment }) => [name, comment]));
  return new Map(
    documented.map(({ name, comment, text }) => {
      const [, other = name] = /^See \{@link (\w+)\}\.$/.exec(text) ?? [];
      return [name, own.get(other) ?? comment];
    }),
  );
}
