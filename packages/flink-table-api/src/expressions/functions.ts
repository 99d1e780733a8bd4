import { FUNCTIONS, METHODS } from '../catalogue/catalogue';
import type { Entry } from '../functions/entry';
import { callOf, type Expression, type Predicate } from './expression';
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

/** Both conditions, as a function for `reduce`: `columns.map((c) => col(c).isNotNull()).reduce(and)`. */
export const and = <A extends string, B extends string>(left: Predicate<A>, right: Predicate<B>): Predicate<A | B> =>
  callOf(METHODS.and, [left, right]) as Predicate<A | B>;

/** At least one of the conditions, as a function for `reduce`. */
export const or = <A extends string, B extends string>(left: Predicate<A>, right: Predicate<B>): Predicate<A | B> =>
  callOf(METHODS.or, [left, right]) as Predicate<A | B>;

/** TRUE where the condition is FALSE; NULL stays NULL. */
export const not = <Uses extends string>(predicate: Predicate<Uses>): Predicate<Uses> =>
  callOf(METHODS.not, [predicate]) as Predicate<Uses>;
