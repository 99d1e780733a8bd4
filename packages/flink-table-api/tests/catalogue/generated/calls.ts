// Made by `npm run docs:functions`; do not edit.
import { type Expression, atan2, coalesce, concat, concatWs, convertTz, count, cumeDist, currentDate, currentRowTimestamp, currentTime, currentTimestamp, currentWatermark, dateFormat, denseRank, e, fromUnixtime, greatest, groupId, grouping, groupingId, ifThenElse, json, jsonArray, jsonArrayAgg, jsonObject, jsonObjectAgg, jsonString, least, localTime, localTimestamp, ntile, percentRank, pi, printf, rand, randInteger, rank, rowNumber, sourceWatermark, temporalOverlaps, timestampAdd, timestampDiff, toDate, toTimestamp, toTimestampLtz, unixTimestamp, uuid } from '../../../src';
import { array, boolean, bytes, date, integer, text, timestamp } from '../samples';

/** By the name of the function, what must compile, and be right when the app is built. */
export const RIGHT: readonly (readonly [name: string, call: () => Expression])[] = [
  ['count', () => text.count()],
  ['sum', () => integer.sum()],
  ['sum0', () => integer.sum0()],
  ['avg', () => integer.avg()],
  ['min', () => text.min()],
  ['max', () => text.max()],
  ['firstValue', () => text.firstValue()],
  ['lastValue', () => text.lastValue()],
  ['stddevPop', () => integer.stddevPop()],
  ['stddevSamp', () => integer.stddevSamp()],
  ['varPop', () => integer.varPop()],
  ['varSamp', () => integer.varSamp()],
  ['listAgg', () => text.listAgg()],
  ['listAgg', () => text.listAgg('x')],
  ['collect', () => text.collect()],
  ['arrayAgg', () => text.arrayAgg()],
  ['arrayAgg', () => text.arrayAgg('RESPECT NULLS')],
  ['percentile', () => integer.percentile(integer)],
  ['percentile', () => integer.percentile(integer, integer)],
  ['count', () => count()],
  ['count', () => count(text)],
  ['jsonObjectAgg', () => jsonObjectAgg('NULL', text, text)],
  ['jsonArrayAgg', () => jsonArrayAgg('NULL', text)],
  ['grouping', () => grouping(text)],
  ['grouping', () => grouping(text, text, text)],
  ['groupingId', () => groupingId(text)],
  ['groupingId', () => groupingId(text, text, text)],
  ['groupId', () => groupId()],
  ['plus', () => integer.plus(integer)],
  ['minus', () => integer.minus(integer)],
  ['times', () => integer.times(integer)],
  ['dividedBy', () => integer.dividedBy(integer)],
  ['mod', () => integer.mod(integer)],
  ['negative', () => integer.negative()],
  ['isEqual', () => text.isEqual(text)],
  ['isNotEqual', () => text.isNotEqual(text)],
  ['isGreater', () => text.isGreater(text)],
  ['isGreaterOrEqual', () => text.isGreaterOrEqual(text)],
  ['isLess', () => text.isLess(text)],
  ['isLessOrEqual', () => text.isLessOrEqual(text)],
  ['between', () => text.between(text, text)],
  ['notBetween', () => text.notBetween(text, text)],
  ['in', () => text.in(text)],
  ['in', () => text.in(text, text, text)],
  ['notIn', () => text.notIn(text)],
  ['notIn', () => text.notIn(text, text, text)],
  ['isNull', () => text.isNull()],
  ['isNotNull', () => text.isNotNull()],
  ['isNotDistinctFrom', () => text.isNotDistinctFrom(text)],
  ['isDistinctFrom', () => text.isDistinctFrom(text)],
  ['and', () => boolean.and(boolean)],
  ['and', () => boolean.and(boolean, boolean, boolean)],
  ['or', () => boolean.or(boolean)],
  ['or', () => boolean.or(boolean, boolean, boolean)],
  ['not', () => boolean.not()],
  ['isTrue', () => boolean.isTrue()],
  ['isFalse', () => boolean.isFalse()],
  ['isNotTrue', () => boolean.isNotTrue()],
  ['isNotFalse', () => boolean.isNotFalse()],
  ['ifThenElse', () => boolean.ifThenElse(text, text)],
  ['ifNull', () => text.ifNull(text)],
  ['nullIf', () => text.nullIf(text)],
  ['typeOf', () => text.typeOf()],
  ['typeOf', () => text.typeOf(true)],
  ['isAlpha', () => text.isAlpha()],
  ['isDecimal', () => text.isDecimal()],
  ['isDigit', () => text.isDigit()],
  ['ifThenElse', () => ifThenElse(boolean, text, text)],
  ['coalesce', () => coalesce(text)],
  ['coalesce', () => coalesce(text, text, text)],
  ['greatest', () => greatest(text)],
  ['greatest', () => greatest(text, text, text)],
  ['least', () => least(text)],
  ['least', () => least(text, text, text)],
  ['ascii', () => text.ascii()],
  ['chr', () => integer.chr()],
  ['encode', () => text.encode(text)],
  ['decode', () => bytes.decode(text)],
  ['toBase64', () => text.toBase64()],
  ['fromBase64', () => text.fromBase64()],
  ['urlEncode', () => text.urlEncode()],
  ['urlDecode', () => text.urlDecode()],
  ['parseUrl', () => text.parseUrl(text)],
  ['parseUrl', () => text.parseUrl(text, text)],
  ['elt', () => integer.elt(text)],
  ['elt', () => integer.elt(text, text, text)],
  ['md5', () => text.md5()],
  ['sha1', () => text.sha1()],
  ['sha224', () => text.sha224()],
  ['sha256', () => text.sha256()],
  ['sha384', () => text.sha384()],
  ['sha512', () => text.sha512()],
  ['sha2', () => text.sha2(integer)],
  ['years', () => integer.years()],
  ['quarters', () => integer.quarters()],
  ['months', () => integer.months()],
  ['weeks', () => integer.weeks()],
  ['days', () => integer.days()],
  ['hours', () => integer.hours()],
  ['minutes', () => integer.minutes()],
  ['seconds', () => integer.seconds()],
  ['millis', () => integer.millis()],
  ['isJson', () => text.isJson()],
  ['isJson', () => text.isJson('VALUE')],
  ['jsonExists', () => text.jsonExists('x')],
  ['jsonExists', () => text.jsonExists('x', 'TRUE')],
  ['jsonValue', () => text.jsonValue('x')],
  ['jsonValue', () => text.jsonValue('x', {})],
  ['jsonQuery', () => text.jsonQuery('x')],
  ['jsonQuery', () => text.jsonQuery('x', {})],
  ['jsonQuote', () => text.jsonQuote()],
  ['jsonUnquote', () => text.jsonUnquote()],
  ['parseJson', () => text.parseJson()],
  ['parseJson', () => text.parseJson(boolean)],
  ['tryParseJson', () => text.tryParseJson()],
  ['tryParseJson', () => text.tryParseJson(boolean)],
  ['jsonObject', () => jsonObject('NULL', 'x', text)],
  ['jsonObject', () => jsonObject('NULL', 'x', text, 'x', text)],
  ['jsonArray', () => jsonArray('NULL', text)],
  ['jsonArray', () => jsonArray('NULL', text, text, text)],
  ['jsonString', () => jsonString(text)],
  ['json', () => json(text)],
  ['extract', () => date.extract('YEAR')],
  ['currentDate', () => currentDate()],
  ['currentTime', () => currentTime()],
  ['localTime', () => localTime()],
  ['localTimestamp', () => localTimestamp()],
  ['currentTimestamp', () => currentTimestamp()],
  ['currentRowTimestamp', () => currentRowTimestamp()],
  ['currentWatermark', () => currentWatermark(timestamp)],
  ['sourceWatermark', () => sourceWatermark()],
  ['toDate', () => toDate(text)],
  ['toDate', () => toDate(text, text)],
  ['toTimestamp', () => toTimestamp(text)],
  ['toTimestamp', () => toTimestamp(text, text)],
  ['toTimestampLtz', () => toTimestampLtz(integer)],
  ['toTimestampLtz', () => toTimestampLtz(text, text, text)],
  ['dateFormat', () => dateFormat(timestamp, text)],
  ['fromUnixtime', () => fromUnixtime(integer)],
  ['fromUnixtime', () => fromUnixtime(integer, text)],
  ['unixTimestamp', () => unixTimestamp()],
  ['unixTimestamp', () => unixTimestamp(text, text)],
  ['convertTz', () => convertTz(text, text, text)],
  ['timestampDiff', () => timestampDiff('YEAR', date, date)],
  ['timestampAdd', () => timestampAdd('YEAR', integer, date)],
  ['temporalOverlaps', () => temporalOverlaps(date, date, date, date)],
  ['abs', () => integer.abs()],
  ['sign', () => integer.sign()],
  ['ceil', () => integer.ceil()],
  ['ceil', () => date.ceil('YEAR')],
  ['floor', () => integer.floor()],
  ['floor', () => date.floor('YEAR')],
  ['round', () => integer.round()],
  ['round', () => integer.round(integer)],
  ['truncate', () => integer.truncate()],
  ['truncate', () => integer.truncate(integer)],
  ['exp', () => integer.exp()],
  ['ln', () => integer.ln()],
  ['log10', () => integer.log10()],
  ['log2', () => integer.log2()],
  ['sqrt', () => integer.sqrt()],
  ['log', () => integer.log()],
  ['log', () => integer.log(integer)],
  ['power', () => integer.power(integer)],
  ['bin', () => integer.bin()],
  ['hex', () => integer.hex()],
  ['unhex', () => text.unhex()],
  ['pi', () => pi()],
  ['e', () => e()],
  ['rand', () => rand()],
  ['rand', () => rand(integer)],
  ['randInteger', () => randInteger(integer)],
  ['randInteger', () => randInteger(integer, integer)],
  ['uuid', () => uuid()],
  ['position', () => text.position(text)],
  ['locate', () => text.locate(text)],
  ['locate', () => text.locate(text, integer)],
  ['instr', () => text.instr(text)],
  ['startsWith', () => text.startsWith(text)],
  ['endsWith', () => text.endsWith(text)],
  ['like', () => text.like(text)],
  ['like', () => text.like(text, text)],
  ['notLike', () => text.notLike(text)],
  ['notLike', () => text.notLike(text, text)],
  ['similar', () => text.similar(text)],
  ['regexp', () => text.regexp(text)],
  ['regexpReplace', () => text.regexpReplace(text, text)],
  ['regexpExtract', () => text.regexpExtract(text)],
  ['regexpExtract', () => text.regexpExtract(text, integer)],
  ['regexpExtractAll', () => text.regexpExtractAll(text)],
  ['regexpExtractAll', () => text.regexpExtractAll(text, integer)],
  ['regexpCount', () => text.regexpCount(text)],
  ['regexpInstr', () => text.regexpInstr(text)],
  ['regexpSubstr', () => text.regexpSubstr(text)],
  ['split', () => text.split(text)],
  ['splitIndex', () => text.splitIndex(text, integer)],
  ['strToMap', () => text.strToMap()],
  ['strToMap', () => text.strToMap(text, text)],
  ['charLength', () => text.charLength()],
  ['upperCase', () => text.upperCase()],
  ['lowerCase', () => text.lowerCase()],
  ['initCap', () => text.initCap()],
  ['trim', () => text.trim()],
  ['trim', () => text.trim(text)],
  ['trimLeading', () => text.trimLeading()],
  ['trimLeading', () => text.trimLeading(text)],
  ['trimTrailing', () => text.trimTrailing()],
  ['trimTrailing', () => text.trimTrailing(text)],
  ['ltrim', () => text.ltrim()],
  ['ltrim', () => text.ltrim(text)],
  ['rtrim', () => text.rtrim()],
  ['rtrim', () => text.rtrim(text)],
  ['btrim', () => text.btrim()],
  ['btrim', () => text.btrim(text)],
  ['substring', () => text.substring(integer)],
  ['substring', () => text.substring(integer, integer)],
  ['substr', () => text.substr(integer)],
  ['substr', () => text.substr(integer, integer)],
  ['left', () => text.left(integer)],
  ['right', () => text.right(integer)],
  ['replace', () => text.replace(text, text)],
  ['translate', () => text.translate(text, text)],
  ['overlay', () => text.overlay(text, integer)],
  ['overlay', () => text.overlay(text, integer, integer)],
  ['lpad', () => text.lpad(integer, text)],
  ['rpad', () => text.rpad(integer, text)],
  ['repeat', () => text.repeat(integer)],
  ['reverse', () => text.reverse()],
  ['concat', () => concat(text)],
  ['concat', () => concat(text, text, text)],
  ['concatWs', () => concatWs(text)],
  ['concatWs', () => concatWs(text, text, text)],
  ['printf', () => printf(text)],
  ['printf', () => printf(text, text, text)],
  ['sin', () => integer.sin()],
  ['cos', () => integer.cos()],
  ['tan', () => integer.tan()],
  ['cot', () => integer.cot()],
  ['asin', () => integer.asin()],
  ['acos', () => integer.acos()],
  ['atan', () => integer.atan()],
  ['sinh', () => integer.sinh()],
  ['cosh', () => integer.cosh()],
  ['tanh', () => integer.tanh()],
  ['degrees', () => integer.degrees()],
  ['radians', () => integer.radians()],
  ['atan2', () => atan2(integer, integer)],
  ['lag', () => text.lag()],
  ['lag', () => text.lag(1, text)],
  ['lead', () => text.lead()],
  ['lead', () => text.lead(1, text)],
  ['rowNumber', () => rowNumber()],
  ['rank', () => rank()],
  ['denseRank', () => denseRank()],
  ['percentRank', () => percentRank()],
  ['cumeDist', () => cumeDist()],
  ['ntile', () => ntile(1)],
];

/** What must not compile, and must be told when it is built all the same. */
export const WRONG: readonly (readonly [what: string, call: () => Expression])[] = [
  // @ts-expect-error
  ['argument 1 of sum', () => text.sum()],
  // @ts-expect-error
  ['argument 1 of sum0', () => text.sum0()],
  // @ts-expect-error
  ['argument 1 of avg', () => text.avg()],
  // @ts-expect-error
  ['argument 1 of min', () => array.min()],
  // @ts-expect-error
  ['argument 1 of max', () => array.max()],
  // @ts-expect-error
  ['argument 1 of stddevPop', () => text.stddevPop()],
  // @ts-expect-error
  ['argument 1 of stddevSamp', () => text.stddevSamp()],
  // @ts-expect-error
  ['argument 1 of varPop', () => text.varPop()],
  // @ts-expect-error
  ['argument 1 of varSamp', () => text.varSamp()],
  // @ts-expect-error
  ['argument 1 of listAgg', () => integer.listAgg('x')],
  // @ts-expect-error
  ['argument 2 of listAgg', () => text.listAgg(integer)],
  // @ts-expect-error
  ['argument 2 of arrayAgg', () => text.arrayAgg('WRONG')],
  // @ts-expect-error
  ['argument 1 of percentile', () => text.percentile(integer, integer)],
  // @ts-expect-error
  ['argument 2 of percentile', () => integer.percentile(text, integer)],
  // @ts-expect-error
  ['argument 3 of percentile', () => integer.percentile(integer, text)],
  // @ts-expect-error
  ['argument 1 of jsonObjectAgg', () => jsonObjectAgg('WRONG', text, text)],
  // @ts-expect-error
  ['argument 2 of jsonObjectAgg', () => jsonObjectAgg('NULL', integer, text)],
  // @ts-expect-error
  ['argument 1 of jsonArrayAgg', () => jsonArrayAgg('WRONG', text)],
  // @ts-expect-error
  ['argument 1 of plus', () => text.plus(integer)],
  // @ts-expect-error
  ['argument 2 of plus', () => integer.plus(text)],
  // @ts-expect-error
  ['argument 1 of minus', () => text.minus(integer)],
  // @ts-expect-error
  ['argument 2 of minus', () => integer.minus(text)],
  // @ts-expect-error
  ['argument 1 of times', () => text.times(integer)],
  // @ts-expect-error
  ['argument 2 of times', () => integer.times(text)],
  // @ts-expect-error
  ['argument 1 of dividedBy', () => text.dividedBy(integer)],
  // @ts-expect-error
  ['argument 2 of dividedBy', () => integer.dividedBy(text)],
  // @ts-expect-error
  ['argument 1 of mod', () => text.mod(integer)],
  // @ts-expect-error
  ['argument 2 of mod', () => integer.mod(text)],
  // @ts-expect-error
  ['argument 1 of negative', () => text.negative()],
  // @ts-expect-error
  ['argument 1 of and', () => text.and(boolean, boolean, boolean)],
  // @ts-expect-error
  ['argument 2 of and', () => boolean.and(text, boolean, boolean)],
  // @ts-expect-error
  ['argument 3 of and', () => boolean.and(boolean, text, boolean)],
  // @ts-expect-error
  ['argument 4 of and', () => boolean.and(boolean, boolean, text)],
  // @ts-expect-error
  ['argument 1 of or', () => text.or(boolean, boolean, boolean)],
  // @ts-expect-error
  ['argument 2 of or', () => boolean.or(text, boolean, boolean)],
  // @ts-expect-error
  ['argument 3 of or', () => boolean.or(boolean, text, boolean)],
  // @ts-expect-error
  ['argument 4 of or', () => boolean.or(boolean, boolean, text)],
  // @ts-expect-error
  ['argument 1 of not', () => text.not()],
  // @ts-expect-error
  ['argument 1 of isTrue', () => text.isTrue()],
  // @ts-expect-error
  ['argument 1 of isFalse', () => text.isFalse()],
  // @ts-expect-error
  ['argument 1 of isNotTrue', () => text.isNotTrue()],
  // @ts-expect-error
  ['argument 1 of isNotFalse', () => text.isNotFalse()],
  // @ts-expect-error
  ['argument 1 of ifThenElse', () => text.ifThenElse(text, text)],
  // @ts-expect-error
  ['argument 2 of typeOf', () => text.typeOf(text)],
  // @ts-expect-error
  ['argument 1 of isAlpha', () => integer.isAlpha()],
  // @ts-expect-error
  ['argument 1 of isDecimal', () => integer.isDecimal()],
  // @ts-expect-error
  ['argument 1 of isDigit', () => integer.isDigit()],
  // @ts-expect-error
  ['argument 1 of ifThenElse', () => ifThenElse(text, text, text)],
  // @ts-expect-error
  ['argument 1 of ascii', () => integer.ascii()],
  // @ts-expect-error
  ['argument 1 of chr', () => text.chr()],
  // @ts-expect-error
  ['argument 1 of encode', () => integer.encode(text)],
  // @ts-expect-error
  ['argument 2 of encode', () => text.encode(integer)],
  // @ts-expect-error
  ['argument 1 of decode', () => text.decode(text)],
  // @ts-expect-error
  ['argument 2 of decode', () => bytes.decode(integer)],
  // @ts-expect-error
  ['argument 1 of toBase64', () => integer.toBase64()],
  // @ts-expect-error
  ['argument 1 of fromBase64', () => integer.fromBase64()],
  // @ts-expect-error
  ['argument 1 of urlEncode', () => integer.urlEncode()],
  // @ts-expect-error
  ['argument 1 of urlDecode', () => integer.urlDecode()],
  // @ts-expect-error
  ['argument 1 of parseUrl', () => integer.parseUrl(text, text)],
  // @ts-expect-error
  ['argument 2 of parseUrl', () => text.parseUrl(integer, text)],
  // @ts-expect-error
  ['argument 3 of parseUrl', () => text.parseUrl(text, integer)],
  // @ts-expect-error
  ['argument 1 of elt', () => text.elt(text, text, text)],
  // @ts-expect-error
  ['argument 2 of elt', () => integer.elt(integer, text, text)],
  // @ts-expect-error
  ['argument 3 of elt', () => integer.elt(text, integer, text)],
  // @ts-expect-error
  ['argument 4 of elt', () => integer.elt(text, text, integer)],
  // @ts-expect-error
  ['argument 1 of md5', () => integer.md5()],
  // @ts-expect-error
  ['argument 1 of sha1', () => integer.sha1()],
  // @ts-expect-error
  ['argument 1 of sha224', () => integer.sha224()],
  // @ts-expect-error
  ['argument 1 of sha256', () => integer.sha256()],
  // @ts-expect-error
  ['argument 1 of sha384', () => integer.sha384()],
  // @ts-expect-error
  ['argument 1 of sha512', () => integer.sha512()],
  // @ts-expect-error
  ['argument 1 of sha2', () => integer.sha2(integer)],
  // @ts-expect-error
  ['argument 2 of sha2', () => text.sha2(text)],
  // @ts-expect-error
  ['argument 1 of years', () => text.years()],
  // @ts-expect-error
  ['argument 1 of quarters', () => text.quarters()],
  // @ts-expect-error
  ['argument 1 of months', () => text.months()],
  // @ts-expect-error
  ['argument 1 of weeks', () => text.weeks()],
  // @ts-expect-error
  ['argument 1 of days', () => text.days()],
  // @ts-expect-error
  ['argument 1 of hours', () => text.hours()],
  // @ts-expect-error
  ['argument 1 of minutes', () => text.minutes()],
  // @ts-expect-error
  ['argument 1 of seconds', () => text.seconds()],
  // @ts-expect-error
  ['argument 1 of millis', () => text.millis()],
  // @ts-expect-error
  ['argument 1 of isJson', () => integer.isJson('VALUE')],
  // @ts-expect-error
  ['argument 2 of isJson', () => text.isJson('WRONG')],
  // @ts-expect-error
  ['argument 1 of jsonExists', () => integer.jsonExists('x', 'TRUE')],
  // @ts-expect-error
  ['argument 2 of jsonExists', () => text.jsonExists(integer, 'TRUE')],
  // @ts-expect-error
  ['argument 3 of jsonExists', () => text.jsonExists('x', 'WRONG')],
  // @ts-expect-error
  ['argument 1 of jsonValue', () => integer.jsonValue('x', {})],
  // @ts-expect-error
  ['argument 2 of jsonValue', () => text.jsonValue(integer, {})],
  // @ts-expect-error
  ['argument 1 of jsonQuery', () => integer.jsonQuery('x', {})],
  // @ts-expect-error
  ['argument 2 of jsonQuery', () => text.jsonQuery(integer, {})],
  // @ts-expect-error
  ['argument 1 of jsonQuote', () => integer.jsonQuote()],
  // @ts-expect-error
  ['argument 1 of jsonUnquote', () => integer.jsonUnquote()],
  // @ts-expect-error
  ['argument 1 of parseJson', () => integer.parseJson(boolean)],
  // @ts-expect-error
  ['argument 2 of parseJson', () => text.parseJson(text)],
  // @ts-expect-error
  ['argument 1 of tryParseJson', () => integer.tryParseJson(boolean)],
  // @ts-expect-error
  ['argument 2 of tryParseJson', () => text.tryParseJson(text)],
  // @ts-expect-error
  ['argument 1 of jsonObject', () => jsonObject('WRONG', 'x', text, 'x', text)],
  // @ts-expect-error
  ['argument 2 of jsonObject', () => jsonObject('NULL', integer, text, 'x', text)],
  // @ts-expect-error
  ['argument 4 of jsonObject', () => jsonObject('NULL', 'x', text, integer, text)],
  // @ts-expect-error
  ['argument 1 of jsonArray', () => jsonArray('WRONG', text, text, text)],
  // @ts-expect-error
  ['argument 1 of json', () => json(integer)],
  // @ts-expect-error
  ['argument 1 of extract', () => text.extract('YEAR')],
  // @ts-expect-error
  ['argument 2 of extract', () => date.extract('WRONG')],
  // @ts-expect-error
  ['argument 1 of currentWatermark', () => currentWatermark(text)],
  // @ts-expect-error
  ['argument 1 of toDate', () => toDate(integer, text)],
  // @ts-expect-error
  ['argument 2 of toDate', () => toDate(text, integer)],
  // @ts-expect-error
  ['argument 1 of toTimestamp', () => toTimestamp(integer, text)],
  // @ts-expect-error
  ['argument 2 of toTimestamp', () => toTimestamp(text, integer)],
  // @ts-expect-error
  ['argument 1 of toTimestampLtz', () => toTimestampLtz(boolean, text, text)],
  // @ts-expect-error
  ['argument 2 of toTimestampLtz', () => toTimestampLtz(text, boolean, text)],
  // @ts-expect-error
  ['argument 3 of toTimestampLtz', () => toTimestampLtz(text, text, integer)],
  // @ts-expect-error
  ['argument 1 of dateFormat', () => dateFormat(integer, text)],
  // @ts-expect-error
  ['argument 2 of dateFormat', () => dateFormat(timestamp, integer)],
  // @ts-expect-error
  ['argument 1 of fromUnixtime', () => fromUnixtime(text, text)],
  // @ts-expect-error
  ['argument 2 of fromUnixtime', () => fromUnixtime(integer, integer)],
  // @ts-expect-error
  ['argument 1 of unixTimestamp', () => unixTimestamp(integer, text)],
  // @ts-expect-error
  ['argument 2 of unixTimestamp', () => unixTimestamp(text, integer)],
  // @ts-expect-error
  ['argument 1 of convertTz', () => convertTz(integer, text, text)],
  // @ts-expect-error
  ['argument 2 of convertTz', () => convertTz(text, integer, text)],
  // @ts-expect-error
  ['argument 3 of convertTz', () => convertTz(text, text, integer)],
  // @ts-expect-error
  ['argument 1 of timestampDiff', () => timestampDiff('WRONG', date, date)],
  // @ts-expect-error
  ['argument 2 of timestampDiff', () => timestampDiff('YEAR', text, date)],
  // @ts-expect-error
  ['argument 3 of timestampDiff', () => timestampDiff('YEAR', date, text)],
  // @ts-expect-error
  ['argument 1 of timestampAdd', () => timestampAdd('WRONG', integer, date)],
  // @ts-expect-error
  ['argument 2 of timestampAdd', () => timestampAdd('YEAR', text, date)],
  // @ts-expect-error
  ['argument 3 of timestampAdd', () => timestampAdd('YEAR', integer, text)],
  // @ts-expect-error
  ['argument 1 of temporalOverlaps', () => temporalOverlaps(text, date, date, date)],
  // @ts-expect-error
  ['argument 2 of temporalOverlaps', () => temporalOverlaps(date, text, date, date)],
  // @ts-expect-error
  ['argument 3 of temporalOverlaps', () => temporalOverlaps(date, date, text, date)],
  // @ts-expect-error
  ['argument 4 of temporalOverlaps', () => temporalOverlaps(date, date, date, text)],
  // @ts-expect-error
  ['argument 1 of abs', () => text.abs()],
  // @ts-expect-error
  ['argument 1 of sign', () => text.sign()],
  // @ts-expect-error
  ['argument 1 of ceil', () => text.ceil('YEAR')],
  // @ts-expect-error
  ['argument 2 of ceil', () => date.ceil('WRONG')],
  // @ts-expect-error
  ['argument 1 of floor', () => text.floor('YEAR')],
  // @ts-expect-error
  ['argument 2 of floor', () => date.floor('WRONG')],
  // @ts-expect-error
  ['argument 1 of round', () => text.round(integer)],
  // @ts-expect-error
  ['argument 2 of round', () => integer.round(text)],
  // @ts-expect-error
  ['argument 1 of truncate', () => text.truncate(integer)],
  // @ts-expect-error
  ['argument 2 of truncate', () => integer.truncate(text)],
  // @ts-expect-error
  ['argument 1 of exp', () => text.exp()],
  // @ts-expect-error
  ['argument 1 of ln', () => text.ln()],
  // @ts-expect-error
  ['argument 1 of log10', () => text.log10()],
  // @ts-expect-error
  ['argument 1 of log2', () => text.log2()],
  // @ts-expect-error
  ['argument 1 of sqrt', () => text.sqrt()],
  // @ts-expect-error
  ['argument 1 of log', () => text.log(integer)],
  // @ts-expect-error
  ['argument 2 of log', () => integer.log(text)],
  // @ts-expect-error
  ['argument 1 of power', () => text.power(integer)],
  // @ts-expect-error
  ['argument 2 of power', () => integer.power(text)],
  // @ts-expect-error
  ['argument 1 of bin', () => text.bin()],
  // @ts-expect-error
  ['argument 1 of hex', () => boolean.hex()],
  // @ts-expect-error
  ['argument 1 of unhex', () => integer.unhex()],
  // @ts-expect-error
  ['argument 1 of rand', () => rand(text)],
  // @ts-expect-error
  ['argument 1 of randInteger', () => randInteger(text, integer)],
  // @ts-expect-error
  ['argument 2 of randInteger', () => randInteger(integer, text)],
  // @ts-expect-error
  ['argument 1 of position', () => integer.position(text)],
  // @ts-expect-error
  ['argument 2 of position', () => text.position(integer)],
  // @ts-expect-error
  ['argument 1 of locate', () => integer.locate(text, integer)],
  // @ts-expect-error
  ['argument 2 of locate', () => text.locate(integer, integer)],
  // @ts-expect-error
  ['argument 3 of locate', () => text.locate(text, text)],
  // @ts-expect-error
  ['argument 1 of instr', () => integer.instr(text)],
  // @ts-expect-error
  ['argument 2 of instr', () => text.instr(integer)],
  // @ts-expect-error
  ['argument 1 of startsWith', () => integer.startsWith(text)],
  // @ts-expect-error
  ['argument 2 of startsWith', () => text.startsWith(integer)],
  // @ts-expect-error
  ['argument 1 of endsWith', () => integer.endsWith(text)],
  // @ts-expect-error
  ['argument 2 of endsWith', () => text.endsWith(integer)],
  // @ts-expect-error
  ['argument 1 of like', () => integer.like(text, text)],
  // @ts-expect-error
  ['argument 2 of like', () => text.like(integer, text)],
  // @ts-expect-error
  ['argument 3 of like', () => text.like(text, integer)],
  // @ts-expect-error
  ['argument 1 of notLike', () => integer.notLike(text, text)],
  // @ts-expect-error
  ['argument 2 of notLike', () => text.notLike(integer, text)],
  // @ts-expect-error
  ['argument 3 of notLike', () => text.notLike(text, integer)],
  // @ts-expect-error
  ['argument 1 of similar', () => integer.similar(text)],
  // @ts-expect-error
  ['argument 2 of similar', () => text.similar(integer)],
  // @ts-expect-error
  ['argument 1 of regexp', () => integer.regexp(text)],
  // @ts-expect-error
  ['argument 2 of regexp', () => text.regexp(integer)],
  // @ts-expect-error
  ['argument 1 of regexpReplace', () => integer.regexpReplace(text, text)],
  // @ts-expect-error
  ['argument 2 of regexpReplace', () => text.regexpReplace(integer, text)],
  // @ts-expect-error
  ['argument 3 of regexpReplace', () => text.regexpReplace(text, integer)],
  // @ts-expect-error
  ['argument 1 of regexpExtract', () => integer.regexpExtract(text, integer)],
  // @ts-expect-error
  ['argument 2 of regexpExtract', () => text.regexpExtract(integer, integer)],
  // @ts-expect-error
  ['argument 3 of regexpExtract', () => text.regexpExtract(text, text)],
  // @ts-expect-error
  ['argument 1 of regexpExtractAll', () => integer.regexpExtractAll(text, integer)],
  // @ts-expect-error
  ['argument 2 of regexpExtractAll', () => text.regexpExtractAll(integer, integer)],
  // @ts-expect-error
  ['argument 3 of regexpExtractAll', () => text.regexpExtractAll(text, text)],
  // @ts-expect-error
  ['argument 1 of regexpCount', () => integer.regexpCount(text)],
  // @ts-expect-error
  ['argument 2 of regexpCount', () => text.regexpCount(integer)],
  // @ts-expect-error
  ['argument 1 of regexpInstr', () => integer.regexpInstr(text)],
  // @ts-expect-error
  ['argument 2 of regexpInstr', () => text.regexpInstr(integer)],
  // @ts-expect-error
  ['argument 1 of regexpSubstr', () => integer.regexpSubstr(text)],
  // @ts-expect-error
  ['argument 2 of regexpSubstr', () => text.regexpSubstr(integer)],
  // @ts-expect-error
  ['argument 1 of split', () => integer.split(text)],
  // @ts-expect-error
  ['argument 2 of split', () => text.split(integer)],
  // @ts-expect-error
  ['argument 1 of splitIndex', () => integer.splitIndex(text, integer)],
  // @ts-expect-error
  ['argument 2 of splitIndex', () => text.splitIndex(integer, integer)],
  // @ts-expect-error
  ['argument 3 of splitIndex', () => text.splitIndex(text, text)],
  // @ts-expect-error
  ['argument 1 of strToMap', () => integer.strToMap(text, text)],
  // @ts-expect-error
  ['argument 2 of strToMap', () => text.strToMap(integer, text)],
  // @ts-expect-error
  ['argument 3 of strToMap', () => text.strToMap(text, integer)],
  // @ts-expect-error
  ['argument 1 of charLength', () => integer.charLength()],
  // @ts-expect-error
  ['argument 1 of upperCase', () => integer.upperCase()],
  // @ts-expect-error
  ['argument 1 of lowerCase', () => integer.lowerCase()],
  // @ts-expect-error
  ['argument 1 of initCap', () => integer.initCap()],
  // @ts-expect-error
  ['argument 1 of trim', () => integer.trim(text)],
  // @ts-expect-error
  ['argument 2 of trim', () => text.trim(integer)],
  // @ts-expect-error
  ['argument 1 of trimLeading', () => integer.trimLeading(text)],
  // @ts-expect-error
  ['argument 2 of trimLeading', () => text.trimLeading(integer)],
  // @ts-expect-error
  ['argument 1 of trimTrailing', () => integer.trimTrailing(text)],
  // @ts-expect-error
  ['argument 2 of trimTrailing', () => text.trimTrailing(integer)],
  // @ts-expect-error
  ['argument 1 of ltrim', () => integer.ltrim(text)],
  // @ts-expect-error
  ['argument 2 of ltrim', () => text.ltrim(integer)],
  // @ts-expect-error
  ['argument 1 of rtrim', () => integer.rtrim(text)],
  // @ts-expect-error
  ['argument 2 of rtrim', () => text.rtrim(integer)],
  // @ts-expect-error
  ['argument 1 of btrim', () => integer.btrim(text)],
  // @ts-expect-error
  ['argument 2 of btrim', () => text.btrim(integer)],
  // @ts-expect-error
  ['argument 1 of substring', () => integer.substring(integer, integer)],
  // @ts-expect-error
  ['argument 2 of substring', () => text.substring(text, integer)],
  // @ts-expect-error
  ['argument 3 of substring', () => text.substring(integer, text)],
  // @ts-expect-error
  ['argument 1 of substr', () => integer.substr(integer, integer)],
  // @ts-expect-error
  ['argument 2 of substr', () => text.substr(text, integer)],
  // @ts-expect-error
  ['argument 3 of substr', () => text.substr(integer, text)],
  // @ts-expect-error
  ['argument 1 of left', () => integer.left(integer)],
  // @ts-expect-error
  ['argument 2 of left', () => text.left(text)],
  // @ts-expect-error
  ['argument 1 of right', () => integer.right(integer)],
  // @ts-expect-error
  ['argument 2 of right', () => text.right(text)],
  // @ts-expect-error
  ['argument 1 of replace', () => integer.replace(text, text)],
  // @ts-expect-error
  ['argument 2 of replace', () => text.replace(integer, text)],
  // @ts-expect-error
  ['argument 3 of replace', () => text.replace(text, integer)],
  // @ts-expect-error
  ['argument 1 of translate', () => integer.translate(text, text)],
  // @ts-expect-error
  ['argument 2 of translate', () => text.translate(integer, text)],
  // @ts-expect-error
  ['argument 3 of translate', () => text.translate(text, integer)],
  // @ts-expect-error
  ['argument 1 of overlay', () => integer.overlay(text, integer, integer)],
  // @ts-expect-error
  ['argument 2 of overlay', () => text.overlay(integer, integer, integer)],
  // @ts-expect-error
  ['argument 3 of overlay', () => text.overlay(text, text, integer)],
  // @ts-expect-error
  ['argument 4 of overlay', () => text.overlay(text, integer, text)],
  // @ts-expect-error
  ['argument 1 of lpad', () => integer.lpad(integer, text)],
  // @ts-expect-error
  ['argument 2 of lpad', () => text.lpad(text, text)],
  // @ts-expect-error
  ['argument 3 of lpad', () => text.lpad(integer, integer)],
  // @ts-expect-error
  ['argument 1 of rpad', () => integer.rpad(integer, text)],
  // @ts-expect-error
  ['argument 2 of rpad', () => text.rpad(text, text)],
  // @ts-expect-error
  ['argument 3 of rpad', () => text.rpad(integer, integer)],
  // @ts-expect-error
  ['argument 1 of repeat', () => integer.repeat(integer)],
  // @ts-expect-error
  ['argument 2 of repeat', () => text.repeat(text)],
  // @ts-expect-error
  ['argument 1 of reverse', () => integer.reverse()],
  // @ts-expect-error
  ['argument 1 of concat', () => concat(integer, text, text)],
  // @ts-expect-error
  ['argument 2 of concat', () => concat(text, integer, text)],
  // @ts-expect-error
  ['argument 3 of concat', () => concat(text, text, integer)],
  // @ts-expect-error
  ['argument 1 of concatWs', () => concatWs(integer, text, text)],
  // @ts-expect-error
  ['argument 2 of concatWs', () => concatWs(text, integer, text)],
  // @ts-expect-error
  ['argument 3 of concatWs', () => concatWs(text, text, integer)],
  // @ts-expect-error
  ['argument 1 of printf', () => printf(integer, text, text)],
  // @ts-expect-error
  ['argument 1 of sin', () => text.sin()],
  // @ts-expect-error
  ['argument 1 of cos', () => text.cos()],
  // @ts-expect-error
  ['argument 1 of tan', () => text.tan()],
  // @ts-expect-error
  ['argument 1 of cot', () => text.cot()],
  // @ts-expect-error
  ['argument 1 of asin', () => text.asin()],
  // @ts-expect-error
  ['argument 1 of acos', () => text.acos()],
  // @ts-expect-error
  ['argument 1 of atan', () => text.atan()],
  // @ts-expect-error
  ['argument 1 of sinh', () => text.sinh()],
  // @ts-expect-error
  ['argument 1 of cosh', () => text.cosh()],
  // @ts-expect-error
  ['argument 1 of tanh', () => text.tanh()],
  // @ts-expect-error
  ['argument 1 of degrees', () => text.degrees()],
  // @ts-expect-error
  ['argument 1 of radians', () => text.radians()],
  // @ts-expect-error
  ['argument 1 of atan2', () => atan2(text, integer)],
  // @ts-expect-error
  ['argument 2 of atan2', () => atan2(integer, text)],
  // @ts-expect-error
  ['argument 2 of lag', () => text.lag(text, text)],
  // @ts-expect-error
  ['argument 2 of lead', () => text.lead(text, text)],
  // @ts-expect-error
  ['argument 1 of ntile', () => ntile(text)],
];
