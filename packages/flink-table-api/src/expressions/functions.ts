import { FUNCTIONS, METHODS } from '../catalogue/catalogue';
import { InvalidAppError } from '../errors';
import type { Entry } from '../functions/entry';
import { callOf, Expression, type Predicate } from './expression';
import type { UsesOf } from './operand';
import type { Function as Signature } from './signature';

type Functions = { readonly [Name in keyof typeof FUNCTIONS]: Signature<Name, (typeof FUNCTIONS)[Name]> };

/** The functions of the catalogue that stand by themselves. */
const functions = Object.fromEntries(
  Object.entries(FUNCTIONS).map(([name, entry]: [string, Entry]) => [
    name,
    (...args: readonly unknown[]): Expression => callOf(entry, args),
  ]),
) as unknown as Functions;

export const { concat, concatWs, printf, upper, lower } = functions;
export const { jsonObject, jsonArray, jsonString, json } = functions;
export const { atan2, pi, e, rand, randInteger, uuid } = functions;
export const { ifThenElse, coalesce, greatest, least } = functions;
export const { currentDate, currentTime, localTime, localTimestamp, currentTimestamp, now, currentRowTimestamp } =
  functions;
export const { currentWatermark, sourceWatermark, toDate, toTimestamp, toTimestampLtz, dateFormat } = functions;
export const { fromUnixtime, unixTimestamp, convertTz, timestampDiff, timestampAdd, temporalOverlaps } = functions;
export const { count, jsonObjectAgg, jsonArrayAgg, grouping, groupingId, groupId } = functions;
export const { array, map, row, mapFromArrays } = functions;
export const { rowNumber, rank, denseRank, percentRank, cumeDist, ntile } = functions;

/** Several conditions as one. The first form is for `reduce`, which passes more than conditions. */
interface Joins {
  <A extends string, B extends string>(left: Predicate<A>, right: Predicate<B>): Predicate<A | B>;
  <const Conditions extends readonly Predicate[]>(...conditions: Conditions): Predicate<UsesOf<Conditions[number]>>;
}

const joins =
  (name: 'and' | 'or'): Joins =>
  (...given: readonly unknown[]) => {
    const conditions = given.filter((one) => one instanceof Expression);
    const [first] = conditions;
    if (!first) throw new InvalidAppError('an expression is not valid:', [`${name}() needs at least one condition`]);
    return (conditions.length === 1 ? first : callOf(METHODS[name], conditions)) as Predicate<never>;
  };

/**
 * All of the conditions.
 *
 * @throws {InvalidAppError} for none at all
 * @example and(col('a').isNotNull(), col('b').gt(1), col('c').eq('x')) // `a` IS NOT NULL AND `b` > 1 AND `c` = 'x'
 * @example columns.map((name) => col(name).isNotNull()).reduce(and)
 */
export const and = joins('and');

/** At least one of the conditions; see {@link and}. */
export const or = joins('or');

/** TRUE where the condition is FALSE; NULL stays NULL. */
export const not = <Uses extends string>(predicate: Predicate<Uses>): Predicate<Uses> =>
  callOf(METHODS.not, [predicate]) as Predicate<Uses>;
