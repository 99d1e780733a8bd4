import { show } from '../errors';
import type { TablePath } from '../table-path';

const WHOLE_PARTS = ['ALL', 'CONSTRAINTS', 'PARTITIONS'] as const;
const MERGED_PARTS = ['GENERATED', 'METADATA', 'OPTIONS', 'WATERMARKS'] as const;

type MergedPart = (typeof MERGED_PARTS)[number];
type LikePart = (typeof WHOLE_PARTS)[number] | MergedPart;

/**
 * What a table takes over from the one that it is made like; its stored columns always.
 *
 * Source: the like options on Confluent's page of CREATE TABLE. Without any, all is taken over, and options that the sink
 * has, too, are the sink's.
 */
export interface LikeOptions {
  readonly including?: readonly LikePart[];
  readonly excluding?: readonly LikePart[];
  readonly overwriting?: readonly MergedPart[];
}

/** The table that a sink is made like. */
export interface Like extends LikeOptions {
  readonly table: TablePath;
}

/** The options as the LIKE clause has them, a line each. */
export const likeOptions = ({ including = [], excluding = [], overwriting = [] }: LikeOptions): string[] => [
  ...including.map((part) => `INCLUDING ${part}`),
  ...excluding.map((part) => `EXCLUDING ${part}`),
  ...overwriting.map((part) => `OVERWRITING ${part}`),
];

/** What is wrong with the options: a sentence each. */
export function likeProblems({ including = [], excluding = [], overwriting = [] }: LikeOptions): string[] {
  const said = new Map<string, number>();
  for (const part of [...including, ...excluding, ...overwriting]) said.set(part, (said.get(part) ?? 0) + 1);
  const whole: readonly string[] = [...WHOLE_PARTS, ...MERGED_PARTS];
  const merged: readonly string[] = MERGED_PARTS;
  return [
    ...[...said].flatMap(([part, times]) =>
      times > 1 ? [`it is created like another table, with ${part} named twice`] : [],
    ),
    ...[...including, ...excluding].flatMap((part) => unknown(part, whole)),
    ...overwriting.flatMap((part) => unknown(part, merged)),
  ];
}

const unknown = (part: string, known: readonly string[]): string[] =>
  known.includes(part) ? [] : [`${show(part)} cannot be taken from another table; expected one of ${known.join(', ')}`];
