import type { Category } from './documentation';
import { moduleOf } from './module';

/** The examples of all docstrings as TypeScript, so that they are compiled, and their SQL compared. */
export function examplesOf(all: readonly Category[]): string {
  const examples = all.flatMap(({ names }) =>
    names.flatMap(({ name, example }) => (example === undefined ? [] : [{ name, ...example }])),
  );
  const lines = examples.map(({ name, code, sql }) => `  ['${name}', () => ${code}, ${JSON.stringify(sql)}],`);
  return moduleOf(
    examples.map(({ code }) => code),
    `/** Each with the name that it is of, and its SQL. */
export const EXAMPLES: readonly (readonly [name: string, build: () => Expression, sql: string])[] = [
${lines.join('\n')}
];`,
  );
}
