import { columnsOf, type ExpressionNode, someNode } from '../expressions/node';
import type { Traits } from '../traits/traits';

/** Whether rows change beyond doubt. */
export const isChanging = ({ changes, isMaybeAppend }: Traits): boolean => changes === 'updating' && !isMaybeAppend;

/** Why rows change, as a part of a sentence. */
export const because = ({ reasons }: Traits): string => (reasons.length === 0 ? '' : ` (${reasons.join('; ')})`);

/** Whether a column carries no watermark beyond doubt. */
export const isPlain = ({ timeAttributes, maybeTimes = [] }: Traits, name: string): boolean =>
  !timeAttributes.includes(name) && !maybeTimes.includes(name);

/** Whether a value is no time attribute beyond doubt: Flink sees through some calls of one, and nobody through SQL. */
export const isNoTime = (traits: Traits, node: ExpressionNode): boolean =>
  columnsOf(node).every((name) => isPlain(traits, name)) &&
  !someNode(node, ({ kind }) => kind === 'sql' || kind === 'invoke');
