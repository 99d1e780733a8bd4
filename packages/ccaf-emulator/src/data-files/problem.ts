/** Takes what is wrong with a value: where it stands in its row, what was expected there, and what was found. */
export type OnProblem = (path: string, expected: string, got: unknown) => void;

/** A value as a message shows it: the beginning of its JSON. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? JSON.stringify(value) : (JSON.stringify(value) ?? 'nothing');
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
}

const MAX_SHOWN = 60;

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
