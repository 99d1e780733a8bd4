import type { DataType } from './data-type';

/** A type's name and the numbers in its brackets, if it has any: `DECIMAL`, 10, 2. */
export interface TypeParts {
  readonly root: string;
  readonly first: number | undefined;
  readonly second: number | undefined;
}

/** Takes a type apart; `undefined` for one that is made of others, such as ROW. */
export function typeParts({ name }: DataType): TypeParts | undefined {
  const [, root, first, second] = /^(\w+)(?:\((\d+)(?:, (\d+))?\))?$/.exec(name) ?? [];
  const number = (digits: string | undefined): number | undefined =>
    digits === undefined ? undefined : Number(digits);
  return root === undefined ? undefined : { root, first: number(first), second: number(second) };
}

/** The mark of the properties that only Flink reads. */
export const FLINK_VERSION = { 'flink.version': '1' };
