// Made by `npm run docs:functions`; do not edit.
import * as api from '../../../src';
import { array, boolean, bytes, date, integer, map, text, timestamp } from '../samples';

/** By the name of the function, what must compile, and be right when the app is built. */
export const RIGHT: readonly (readonly [name: string, call: () => api.Expression])[] = [
  ['count', () => api.count()],
  ['count', () => api.count(text)],
  ['jsonObjectAgg', () => api.jsonObjectAgg('NULL', text, text)],
  ['jsonArrayAgg', () => api.jsonArrayAgg('NULL', text)],
  ['grouping', () => api.grouping(text)],
  ['grouping', () => api.grouping(text, text, text)],
  ['groupingId', () => api.groupingId(text)],
  ['groupingId', () => api.groupingId(text, text, text)],
  ['groupId', () => api.groupId()],
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
  ['plus', () => integer.plus(integer)],
  ['minus', () => integer.minus(integer)],
  ['times', () => integer.times(integer)],
  ['dividedBy', () => integer.dividedBy(integer)],
  ['mod', () => integer.mod(integer)],
  ['negative', () => integer.negative()],
  ['arrayContains', () => array.arrayContains(text)],
  ['arrayPosition', () => array.arrayPosition(text)],
  ['arrayAppend', () => array.arrayAppend(text)],
  ['arrayPrepend', () => array.arrayPrepend(text)],
  ['arrayRemove', () => array.arrayRemove(text)],
  ['arrayDistinct', () => array.arrayDistinct()],
  ['arrayReverse', () => array.arrayReverse()],
  ['arraySlice', () => array.arraySlice(integer)],
  ['arraySlice', () => array.arraySlice(integer, integer)],
  ['arraySort', () => array.arraySort()],
  ['arraySort', () => array.arraySort(boolean, boolean)],
  ['arrayUnion', () => array.arrayUnion(array)],
  ['arrayExcept', () => array.arrayExcept(array)],
  ['arrayIntersect', () => array.arrayIntersect(array)],
  ['arrayConcat', () => array.arrayConcat(array)],
  ['arrayConcat', () => array.arrayConcat(array, array, array)],
  ['arrayMax', () => array.arrayMax()],
  ['arrayMin', () => array.arrayMin()],
  ['arrayJoin', () => array.arrayJoin(text)],
  ['arrayJoin', () => array.arrayJoin(text, text)],
  ['at', () => array.at(integer)],
  ['at', () => map.at(text)],
  ['cardinality', () => array.cardinality()],
  ['element', () => array.element()],
  ['mapKeys', () => map.mapKeys()],
  ['mapValues', () => map.mapValues()],
  ['mapEntries', () => map.mapEntries()],
  ['mapUnion', () => map.mapUnion(map)],
  ['mapUnion', () => map.mapUnion(map, map, map)],
  ['array', () => api.array(text)],
  ['array', () => api.array(text, text, text)],
  ['map', () => api.map(text, text)],
  ['map', () => api.map(text, text, text, text)],
  ['row', () => api.row(text)],
  ['row', () => api.row(text, text, text)],
  ['mapFromArrays', () => api.mapFromArrays(array, array)],
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
  ['ifThenElse', () => api.ifThenElse(boolean, text, text)],
  ['coalesce', () => api.coalesce(text)],
  ['coalesce', () => api.coalesce(text, text, text)],
  ['greatest', () => api.greatest(text)],
  ['greatest', () => api.greatest(text, text, text)],
  ['least', () => api.least(text)],
  ['least', () => api.least(text, text, text)],
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
  ['jsonObject', () => api.jsonObject('NULL', 'x', text)],
  ['jsonObject', () => api.jsonObject('NULL', 'x', text, 'x', text)],
  ['jsonArray', () => api.jsonArray('NULL', text)],
  ['jsonArray', () => api.jsonArray('NULL', text, text, text)],
  ['jsonString', () => api.jsonString(text)],
  ['json', () => api.json(text)],
  ['extract', () => date.extract('YEAR')],
  ['currentDate', () => api.currentDate()],
  ['currentTime', () => api.currentTime()],
  ['localTime', () => api.localTime()],
  ['localTimestamp', () => api.localTimestamp()],
  ['currentTimestamp', () => api.currentTimestamp()],
  ['currentRowTimestamp', () => api.currentRowTimestamp()],
  ['currentWatermark', () => api.currentWatermark(timestamp)],
  ['sourceWatermark', () => api.sourceWatermark()],
  ['toDate', () => api.toDate(text)],
  ['toDate', () => api.toDate(text, text)],
  ['toTimestamp', () => api.toTimestamp(text)],
  ['toTimestamp', () => api.toTimestamp(text, text)],
  ['toTimestampLtz', () => api.toTimestampLtz(integer)],
  ['toTimestampLtz', () => api.toTimestampLtz(text, text, text)],
  ['dateFormat', () => api.dateFormat(timestamp, text)],
  ['fromUnixtime', () => api.fromUnixtime(integer)],
  ['fromUnixtime', () => api.fromUnixtime(integer, text)],
  ['unixTimestamp', () => api.unixTimestamp()],
  ['unixTimestamp', () => api.unixTimestamp(text, text)],
  ['convertTz', () => api.convertTz(text, text, text)],
  ['timestampDiff', () => api.timestampDiff('YEAR', date, date)],
  ['timestampAdd', () => api.timestampAdd('YEAR', integer, date)],
  ['temporalOverlaps', () => api.temporalOverlaps(date, date, date, date)],
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
  ['pi', () => api.pi()],
  ['e', () => api.e()],
  ['rand', () => api.rand()],
  ['rand', () => api.rand(integer)],
  ['randInteger', () => api.randInteger(integer)],
  ['randInteger', () => api.randInteger(integer, integer)],
  ['uuid', () => api.uuid()],
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
  ['concat', () => api.concat(text)],
  ['concat', () => api.concat(text, text, text)],
  ['concatWs', () => api.concatWs(text)],
  ['concatWs', () => api.concatWs(text, text, text)],
  ['printf', () => api.printf(text)],
  ['printf', () => api.printf(text, text, text)],
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
  ['atan2', () => api.atan2(integer, integer)],
  ['lag', () => text.lag()],
  ['lag', () => text.lag(1, text)],
  ['lead', () => text.lead()],
  ['lead', () => text.lead(1, text)],
  ['rowNumber', () => api.rowNumber()],
  ['rank', () => api.rank()],
  ['denseRank', () => api.denseRank()],
  ['percentRank', () => api.percentRank()],
  ['cumeDist', () => api.cumeDist()],
  ['ntile', () => api.ntile(1)],
];

/** What must not compile, and must be told when it is built all the same. */
export const WRONG: readonly (readonly [name: string, call: () => api.Expression])[] = [
  // @ts-expect-error
  ['jsonObjectAgg', () => api.jsonObjectAgg('WRONG', text, text)],
  // @ts-expect-error
  ['jsonObjectAgg', () => api.jsonObjectAgg('NULL', integer, text)],
  // @ts-expect-error
  ['jsonArrayAgg', () => api.jsonArrayAgg('WRONG', text)],
  // @ts-expect-error
  ['sum', () => text.sum()],
  // @ts-expect-error
  ['sum0', () => text.sum0()],
  // @ts-expect-error
  ['avg', () => text.avg()],
  // @ts-expect-error
  ['min', () => array.min()],
  // @ts-expect-error
  ['max', () => array.max()],
  // @ts-expect-error
  ['stddevPop', () => text.stddevPop()],
  // @ts-expect-error
  ['stddevSamp', () => text.stddevSamp()],
  // @ts-expect-error
  ['varPop', () => text.varPop()],
  // @ts-expect-error
  ['varSamp', () => text.varSamp()],
  // @ts-expect-error
  ['listAgg', () => integer.listAgg('x')],
  // @ts-expect-error
  ['listAgg', () => text.listAgg(integer)],
  // @ts-expect-error
  ['arrayAgg', () => text.arrayAgg('WRONG')],
  // @ts-expect-error
  ['percentile', () => text.percentile(integer, integer)],
  // @ts-expect-error
  ['percentile', () => integer.percentile(text, integer)],
  // @ts-expect-error
  ['percentile', () => integer.percentile(integer, text)],
  // @ts-expect-error
  ['plus', () => text.plus(integer)],
  // @ts-expect-error
  ['plus', () => integer.plus(text)],
  // @ts-expect-error
  ['minus', () => text.minus(integer)],
  // @ts-expect-error
  ['minus', () => integer.minus(text)],
  // @ts-expect-error
  ['times', () => text.times(integer)],
  // @ts-expect-error
  ['times', () => integer.times(text)],
  // @ts-expect-error
  ['dividedBy', () => text.dividedBy(integer)],
  // @ts-expect-error
  ['dividedBy', () => integer.dividedBy(text)],
  // @ts-expect-error
  ['mod', () => text.mod(integer)],
  // @ts-expect-error
  ['mod', () => integer.mod(text)],
  // @ts-expect-error
  ['negative', () => text.negative()],
  // @ts-expect-error
  ['arrayContains', () => text.arrayContains(text)],
  // @ts-expect-error
  ['arrayPosition', () => text.arrayPosition(text)],
  // @ts-expect-error
  ['arrayAppend', () => text.arrayAppend(text)],
  // @ts-expect-error
  ['arrayPrepend', () => text.arrayPrepend(text)],
  // @ts-expect-error
  ['arrayRemove', () => text.arrayRemove(text)],
  // @ts-expect-error
  ['arrayDistinct', () => text.arrayDistinct()],
  // @ts-expect-error
  ['arrayReverse', () => text.arrayReverse()],
  // @ts-expect-error
  ['arraySlice', () => text.arraySlice(integer, integer)],
  // @ts-expect-error
  ['arraySlice', () => array.arraySlice(text, integer)],
  // @ts-expect-error
  ['arraySlice', () => array.arraySlice(integer, text)],
  // @ts-expect-error
  ['arraySort', () => text.arraySort(boolean, boolean)],
  // @ts-expect-error
  ['arraySort', () => array.arraySort(text, boolean)],
  // @ts-expect-error
  ['arraySort', () => array.arraySort(boolean, text)],
  // @ts-expect-error
  ['arrayUnion', () => text.arrayUnion(array)],
  // @ts-expect-error
  ['arrayUnion', () => array.arrayUnion(text)],
  // @ts-expect-error
  ['arrayExcept', () => text.arrayExcept(array)],
  // @ts-expect-error
  ['arrayExcept', () => array.arrayExcept(text)],
  // @ts-expect-error
  ['arrayIntersect', () => text.arrayIntersect(array)],
  // @ts-expect-error
  ['arrayIntersect', () => array.arrayIntersect(text)],
  // @ts-expect-error
  ['arrayConcat', () => text.arrayConcat(array, array, array)],
  // @ts-expect-error
  ['arrayConcat', () => array.arrayConcat(text, array, array)],
  // @ts-expect-error
  ['arrayConcat', () => array.arrayConcat(array, text, array)],
  // @ts-expect-error
  ['arrayConcat', () => array.arrayConcat(array, array, text)],
  // @ts-expect-error
  ['arrayMax', () => text.arrayMax()],
  // @ts-expect-error
  ['arrayMin', () => text.arrayMin()],
  // @ts-expect-error
  ['arrayJoin', () => text.arrayJoin(text, text)],
  // @ts-expect-error
  ['arrayJoin', () => array.arrayJoin(integer, text)],
  // @ts-expect-error
  ['arrayJoin', () => array.arrayJoin(text, integer)],
  // @ts-expect-error
  ['at', () => text.at(text)],
  // @ts-expect-error
  ['cardinality', () => text.cardinality()],
  // @ts-expect-error
  ['element', () => text.element()],
  // @ts-expect-error
  ['mapKeys', () => text.mapKeys()],
  // @ts-expect-error
  ['mapValues', () => text.mapValues()],
  // @ts-expect-error
  ['mapEntries', () => text.mapEntries()],
  // @ts-expect-error
  ['mapUnion', () => text.mapUnion(map, map, map)],
  // @ts-expect-error
  ['mapUnion', () => map.mapUnion(text, map, map)],
  // @ts-expect-error
  ['mapUnion', () => map.mapUnion(map, text, map)],
  // @ts-expect-error
  ['mapUnion', () => map.mapUnion(map, map, text)],
  // @ts-expect-error
  ['mapFromArrays', () => api.mapFromArrays(text, array)],
  // @ts-expect-error
  ['mapFromArrays', () => api.mapFromArrays(array, text)],
  // @ts-expect-error
  ['isGreater', () => array.isGreater(text)],
  // @ts-expect-error
  ['isGreater', () => text.isGreater(array)],
  // @ts-expect-error
  ['isGreaterOrEqual', () => array.isGreaterOrEqual(text)],
  // @ts-expect-error
  ['isGreaterOrEqual', () => text.isGreaterOrEqual(array)],
  // @ts-expect-error
  ['isLess', () => array.isLess(text)],
  // @ts-expect-error
  ['isLess', () => text.isLess(array)],
  // @ts-expect-error
  ['isLessOrEqual', () => array.isLessOrEqual(text)],
  // @ts-expect-error
  ['isLessOrEqual', () => text.isLessOrEqual(array)],
  // @ts-expect-error
  ['between', () => array.between(text, text)],
  // @ts-expect-error
  ['between', () => text.between(array, text)],
  // @ts-expect-error
  ['between', () => text.between(text, array)],
  // @ts-expect-error
  ['notBetween', () => array.notBetween(text, text)],
  // @ts-expect-error
  ['notBetween', () => text.notBetween(array, text)],
  // @ts-expect-error
  ['notBetween', () => text.notBetween(text, array)],
  // @ts-expect-error
  ['and', () => text.and(boolean, boolean, boolean)],
  // @ts-expect-error
  ['and', () => boolean.and(text, boolean, boolean)],
  // @ts-expect-error
  ['and', () => boolean.and(boolean, text, boolean)],
  // @ts-expect-error
  ['and', () => boolean.and(boolean, boolean, text)],
  // @ts-expect-error
  ['or', () => text.or(boolean, boolean, boolean)],
  // @ts-expect-error
  ['or', () => boolean.or(text, boolean, boolean)],
  // @ts-expect-error
  ['or', () => boolean.or(boolean, text, boolean)],
  // @ts-expect-error
  ['or', () => boolean.or(boolean, boolean, text)],
  // @ts-expect-error
  ['not', () => text.not()],
  // @ts-expect-error
  ['isTrue', () => text.isTrue()],
  // @ts-expect-error
  ['isFalse', () => text.isFalse()],
  // @ts-expect-error
  ['isNotTrue', () => text.isNotTrue()],
  // @ts-expect-error
  ['isNotFalse', () => text.isNotFalse()],
  // @ts-expect-error
  ['ifThenElse', () => text.ifThenElse(text, text)],
  // @ts-expect-error
  ['typeOf', () => text.typeOf(text)],
  // @ts-expect-error
  ['isAlpha', () => integer.isAlpha()],
  // @ts-expect-error
  ['isDecimal', () => integer.isDecimal()],
  // @ts-expect-error
  ['isDigit', () => integer.isDigit()],
  // @ts-expect-error
  ['ifThenElse', () => api.ifThenElse(text, text, text)],
  // @ts-expect-error
  ['greatest', () => api.greatest(array, text, text)],
  // @ts-expect-error
  ['greatest', () => api.greatest(text, array, text)],
  // @ts-expect-error
  ['greatest', () => api.greatest(text, text, array)],
  // @ts-expect-error
  ['least', () => api.least(array, text, text)],
  // @ts-expect-error
  ['least', () => api.least(text, array, text)],
  // @ts-expect-error
  ['least', () => api.least(text, text, array)],
  // @ts-expect-error
  ['ascii', () => integer.ascii()],
  // @ts-expect-error
  ['chr', () => text.chr()],
  // @ts-expect-error
  ['encode', () => integer.encode(text)],
  // @ts-expect-error
  ['encode', () => text.encode(integer)],
  // @ts-expect-error
  ['decode', () => text.decode(text)],
  // @ts-expect-error
  ['decode', () => bytes.decode(integer)],
  // @ts-expect-error
  ['toBase64', () => integer.toBase64()],
  // @ts-expect-error
  ['fromBase64', () => integer.fromBase64()],
  // @ts-expect-error
  ['urlEncode', () => integer.urlEncode()],
  // @ts-expect-error
  ['urlDecode', () => integer.urlDecode()],
  // @ts-expect-error
  ['parseUrl', () => integer.parseUrl(text, text)],
  // @ts-expect-error
  ['parseUrl', () => text.parseUrl(integer, text)],
  // @ts-expect-error
  ['parseUrl', () => text.parseUrl(text, integer)],
  // @ts-expect-error
  ['elt', () => text.elt(text, text, text)],
  // @ts-expect-error
  ['elt', () => integer.elt(integer, text, text)],
  // @ts-expect-error
  ['elt', () => integer.elt(text, integer, text)],
  // @ts-expect-error
  ['elt', () => integer.elt(text, text, integer)],
  // @ts-expect-error
  ['md5', () => integer.md5()],
  // @ts-expect-error
  ['sha1', () => integer.sha1()],
  // @ts-expect-error
  ['sha224', () => integer.sha224()],
  // @ts-expect-error
  ['sha256', () => integer.sha256()],
  // @ts-expect-error
  ['sha384', () => integer.sha384()],
  // @ts-expect-error
  ['sha512', () => integer.sha512()],
  // @ts-expect-error
  ['sha2', () => integer.sha2(integer)],
  // @ts-expect-error
  ['sha2', () => text.sha2(text)],
  // @ts-expect-error
  ['years', () => text.years()],
  // @ts-expect-error
  ['quarters', () => text.quarters()],
  // @ts-expect-error
  ['months', () => text.months()],
  // @ts-expect-error
  ['weeks', () => text.weeks()],
  // @ts-expect-error
  ['days', () => text.days()],
  // @ts-expect-error
  ['hours', () => text.hours()],
  // @ts-expect-error
  ['minutes', () => text.minutes()],
  // @ts-expect-error
  ['seconds', () => text.seconds()],
  // @ts-expect-error
  ['millis', () => text.millis()],
  // @ts-expect-error
  ['isJson', () => integer.isJson('VALUE')],
  // @ts-expect-error
  ['isJson', () => text.isJson('WRONG')],
  // @ts-expect-error
  ['jsonExists', () => integer.jsonExists('x', 'TRUE')],
  // @ts-expect-error
  ['jsonExists', () => text.jsonExists(integer, 'TRUE')],
  // @ts-expect-error
  ['jsonExists', () => text.jsonExists('x', 'WRONG')],
  // @ts-expect-error
  ['jsonValue', () => integer.jsonValue('x', {})],
  // @ts-expect-error
  ['jsonValue', () => text.jsonValue(integer, {})],
  // @ts-expect-error
  ['jsonQuery', () => integer.jsonQuery('x', {})],
  // @ts-expect-error
  ['jsonQuery', () => text.jsonQuery(integer, {})],
  // @ts-expect-error
  ['jsonQuote', () => integer.jsonQuote()],
  // @ts-expect-error
  ['jsonUnquote', () => integer.jsonUnquote()],
  // @ts-expect-error
  ['parseJson', () => integer.parseJson(boolean)],
  // @ts-expect-error
  ['parseJson', () => text.parseJson(text)],
  // @ts-expect-error
  ['tryParseJson', () => integer.tryParseJson(boolean)],
  // @ts-expect-error
  ['tryParseJson', () => text.tryParseJson(text)],
  // @ts-expect-error
  ['jsonObject', () => api.jsonObject('WRONG', 'x', text, 'x', text)],
  // @ts-expect-error
  ['jsonObject', () => api.jsonObject('NULL', integer, text, 'x', text)],
  // @ts-expect-error
  ['jsonObject', () => api.jsonObject('NULL', 'x', text, integer, text)],
  // @ts-expect-error
  ['jsonArray', () => api.jsonArray('WRONG', text, text, text)],
  // @ts-expect-error
  ['json', () => api.json(integer)],
  // @ts-expect-error
  ['extract', () => text.extract('YEAR')],
  // @ts-expect-error
  ['extract', () => date.extract('WRONG')],
  // @ts-expect-error
  ['currentWatermark', () => api.currentWatermark(text)],
  // @ts-expect-error
  ['toDate', () => api.toDate(integer, text)],
  // @ts-expect-error
  ['toDate', () => api.toDate(text, integer)],
  // @ts-expect-error
  ['toTimestamp', () => api.toTimestamp(integer, text)],
  // @ts-expect-error
  ['toTimestamp', () => api.toTimestamp(text, integer)],
  // @ts-expect-error
  ['toTimestampLtz', () => api.toTimestampLtz(boolean, text, text)],
  // @ts-expect-error
  ['toTimestampLtz', () => api.toTimestampLtz(text, boolean, text)],
  // @ts-expect-error
  ['toTimestampLtz', () => api.toTimestampLtz(text, text, integer)],
  // @ts-expect-error
  ['dateFormat', () => api.dateFormat(integer, text)],
  // @ts-expect-error
  ['dateFormat', () => api.dateFormat(timestamp, integer)],
  // @ts-expect-error
  ['fromUnixtime', () => api.fromUnixtime(text, text)],
  // @ts-expect-error
  ['fromUnixtime', () => api.fromUnixtime(integer, integer)],
  // @ts-expect-error
  ['unixTimestamp', () => api.unixTimestamp(integer, text)],
  // @ts-expect-error
  ['unixTimestamp', () => api.unixTimestamp(text, integer)],
  // @ts-expect-error
  ['convertTz', () => api.convertTz(integer, text, text)],
  // @ts-expect-error
  ['convertTz', () => api.convertTz(text, integer, text)],
  // @ts-expect-error
  ['convertTz', () => api.convertTz(text, text, integer)],
  // @ts-expect-error
  ['timestampDiff', () => api.timestampDiff('WRONG', date, date)],
  // @ts-expect-error
  ['timestampDiff', () => api.timestampDiff('YEAR', text, date)],
  // @ts-expect-error
  ['timestampDiff', () => api.timestampDiff('YEAR', date, text)],
  // @ts-expect-error
  ['timestampAdd', () => api.timestampAdd('WRONG', integer, date)],
  // @ts-expect-error
  ['timestampAdd', () => api.timestampAdd('YEAR', text, date)],
  // @ts-expect-error
  ['timestampAdd', () => api.timestampAdd('YEAR', integer, text)],
  // @ts-expect-error
  ['temporalOverlaps', () => api.temporalOverlaps(text, date, date, date)],
  // @ts-expect-error
  ['temporalOverlaps', () => api.temporalOverlaps(date, text, date, date)],
  // @ts-expect-error
  ['temporalOverlaps', () => api.temporalOverlaps(date, date, text, date)],
  // @ts-expect-error
  ['temporalOverlaps', () => api.temporalOverlaps(date, date, date, text)],
  // @ts-expect-error
  ['abs', () => text.abs()],
  // @ts-expect-error
  ['sign', () => text.sign()],
  // @ts-expect-error
  ['ceil', () => text.ceil('YEAR')],
  // @ts-expect-error
  ['ceil', () => date.ceil('WRONG')],
  // @ts-expect-error
  ['floor', () => text.floor('YEAR')],
  // @ts-expect-error
  ['floor', () => date.floor('WRONG')],
  // @ts-expect-error
  ['round', () => text.round(integer)],
  // @ts-expect-error
  ['round', () => integer.round(text)],
  // @ts-expect-error
  ['truncate', () => text.truncate(integer)],
  // @ts-expect-error
  ['truncate', () => integer.truncate(text)],
  // @ts-expect-error
  ['exp', () => text.exp()],
  // @ts-expect-error
  ['ln', () => text.ln()],
  // @ts-expect-error
  ['log10', () => text.log10()],
  // @ts-expect-error
  ['log2', () => text.log2()],
  // @ts-expect-error
  ['sqrt', () => text.sqrt()],
  // @ts-expect-error
  ['log', () => text.log(integer)],
  // @ts-expect-error
  ['log', () => integer.log(text)],
  // @ts-expect-error
  ['power', () => text.power(integer)],
  // @ts-expect-error
  ['power', () => integer.power(text)],
  // @ts-expect-error
  ['bin', () => text.bin()],
  // @ts-expect-error
  ['hex', () => boolean.hex()],
  // @ts-expect-error
  ['unhex', () => integer.unhex()],
  // @ts-expect-error
  ['rand', () => api.rand(text)],
  // @ts-expect-error
  ['randInteger', () => api.randInteger(text, integer)],
  // @ts-expect-error
  ['randInteger', () => api.randInteger(integer, text)],
  // @ts-expect-error
  ['position', () => integer.position(text)],
  // @ts-expect-error
  ['position', () => text.position(integer)],
  // @ts-expect-error
  ['locate', () => integer.locate(text, integer)],
  // @ts-expect-error
  ['locate', () => text.locate(integer, integer)],
  // @ts-expect-error
  ['locate', () => text.locate(text, text)],
  // @ts-expect-error
  ['instr', () => integer.instr(text)],
  // @ts-expect-error
  ['instr', () => text.instr(integer)],
  // @ts-expect-error
  ['startsWith', () => integer.startsWith(text)],
  // @ts-expect-error
  ['startsWith', () => text.startsWith(integer)],
  // @ts-expect-error
  ['endsWith', () => integer.endsWith(text)],
  // @ts-expect-error
  ['endsWith', () => text.endsWith(integer)],
  // @ts-expect-error
  ['like', () => integer.like(text, text)],
  // @ts-expect-error
  ['like', () => text.like(integer, text)],
  // @ts-expect-error
  ['like', () => text.like(text, integer)],
  // @ts-expect-error
  ['notLike', () => integer.notLike(text, text)],
  // @ts-expect-error
  ['notLike', () => text.notLike(integer, text)],
  // @ts-expect-error
  ['notLike', () => text.notLike(text, integer)],
  // @ts-expect-error
  ['similar', () => integer.similar(text)],
  // @ts-expect-error
  ['similar', () => text.similar(integer)],
  // @ts-expect-error
  ['regexp', () => integer.regexp(text)],
  // @ts-expect-error
  ['regexp', () => text.regexp(integer)],
  // @ts-expect-error
  ['regexpReplace', () => integer.regexpReplace(text, text)],
  // @ts-expect-error
  ['regexpReplace', () => text.regexpReplace(integer, text)],
  // @ts-expect-error
  ['regexpReplace', () => text.regexpReplace(text, integer)],
  // @ts-expect-error
  ['regexpExtract', () => integer.regexpExtract(text, integer)],
  // @ts-expect-error
  ['regexpExtract', () => text.regexpExtract(integer, integer)],
  // @ts-expect-error
  ['regexpExtract', () => text.regexpExtract(text, text)],
  // @ts-expect-error
  ['regexpExtractAll', () => integer.regexpExtractAll(text, integer)],
  // @ts-expect-error
  ['regexpExtractAll', () => text.regexpExtractAll(integer, integer)],
  // @ts-expect-error
  ['regexpExtractAll', () => text.regexpExtractAll(text, text)],
  // @ts-expect-error
  ['regexpCount', () => integer.regexpCount(text)],
  // @ts-expect-error
  ['regexpCount', () => text.regexpCount(integer)],
  // @ts-expect-error
  ['regexpInstr', () => integer.regexpInstr(text)],
  // @ts-expect-error
  ['regexpInstr', () => text.regexpInstr(integer)],
  // @ts-expect-error
  ['regexpSubstr', () => integer.regexpSubstr(text)],
  // @ts-expect-error
  ['regexpSubstr', () => text.regexpSubstr(integer)],
  // @ts-expect-error
  ['split', () => integer.split(text)],
  // @ts-expect-error
  ['split', () => text.split(integer)],
  // @ts-expect-error
  ['splitIndex', () => integer.splitIndex(text, integer)],
  // @ts-expect-error
  ['splitIndex', () => text.splitIndex(integer, integer)],
  // @ts-expect-error
  ['splitIndex', () => text.splitIndex(text, text)],
  // @ts-expect-error
  ['strToMap', () => integer.strToMap(text, text)],
  // @ts-expect-error
  ['strToMap', () => text.strToMap(integer, text)],
  // @ts-expect-error
  ['strToMap', () => text.strToMap(text, integer)],
  // @ts-expect-error
  ['charLength', () => integer.charLength()],
  // @ts-expect-error
  ['upperCase', () => integer.upperCase()],
  // @ts-expect-error
  ['lowerCase', () => integer.lowerCase()],
  // @ts-expect-error
  ['initCap', () => integer.initCap()],
  // @ts-expect-error
  ['trim', () => integer.trim(text)],
  // @ts-expect-error
  ['trim', () => text.trim(integer)],
  // @ts-expect-error
  ['trimLeading', () => integer.trimLeading(text)],
  // @ts-expect-error
  ['trimLeading', () => text.trimLeading(integer)],
  // @ts-expect-error
  ['trimTrailing', () => integer.trimTrailing(text)],
  // @ts-expect-error
  ['trimTrailing', () => text.trimTrailing(integer)],
  // @ts-expect-error
  ['ltrim', () => integer.ltrim(text)],
  // @ts-expect-error
  ['ltrim', () => text.ltrim(integer)],
  // @ts-expect-error
  ['rtrim', () => integer.rtrim(text)],
  // @ts-expect-error
  ['rtrim', () => text.rtrim(integer)],
  // @ts-expect-error
  ['btrim', () => integer.btrim(text)],
  // @ts-expect-error
  ['btrim', () => text.btrim(integer)],
  // @ts-expect-error
  ['substring', () => integer.substring(integer, integer)],
  // @ts-expect-error
  ['substring', () => text.substring(text, integer)],
  // @ts-expect-error
  ['substring', () => text.substring(integer, text)],
  // @ts-expect-error
  ['substr', () => integer.substr(integer, integer)],
  // @ts-expect-error
  ['substr', () => text.substr(text, integer)],
  // @ts-expect-error
  ['substr', () => text.substr(integer, text)],
  // @ts-expect-error
  ['left', () => integer.left(integer)],
  // @ts-expect-error
  ['left', () => text.left(text)],
  // @ts-expect-error
  ['right', () => integer.right(integer)],
  // @ts-expect-error
  ['right', () => text.right(text)],
  // @ts-expect-error
  ['replace', () => integer.replace(text, text)],
  // @ts-expect-error
  ['replace', () => text.replace(integer, text)],
  // @ts-expect-error
  ['replace', () => text.replace(text, integer)],
  // @ts-expect-error
  ['translate', () => integer.translate(text, text)],
  // @ts-expect-error
  ['translate', () => text.translate(integer, text)],
  // @ts-expect-error
  ['translate', () => text.translate(text, integer)],
  // @ts-expect-error
  ['overlay', () => integer.overlay(text, integer, integer)],
  // @ts-expect-error
  ['overlay', () => text.overlay(integer, integer, integer)],
  // @ts-expect-error
  ['overlay', () => text.overlay(text, text, integer)],
  // @ts-expect-error
  ['overlay', () => text.overlay(text, integer, text)],
  // @ts-expect-error
  ['lpad', () => integer.lpad(integer, text)],
  // @ts-expect-error
  ['lpad', () => text.lpad(text, text)],
  // @ts-expect-error
  ['lpad', () => text.lpad(integer, integer)],
  // @ts-expect-error
  ['rpad', () => integer.rpad(integer, text)],
  // @ts-expect-error
  ['rpad', () => text.rpad(text, text)],
  // @ts-expect-error
  ['rpad', () => text.rpad(integer, integer)],
  // @ts-expect-error
  ['repeat', () => integer.repeat(integer)],
  // @ts-expect-error
  ['repeat', () => text.repeat(text)],
  // @ts-expect-error
  ['reverse', () => integer.reverse()],
  // @ts-expect-error
  ['concat', () => api.concat(integer, text, text)],
  // @ts-expect-error
  ['concat', () => api.concat(text, integer, text)],
  // @ts-expect-error
  ['concat', () => api.concat(text, text, integer)],
  // @ts-expect-error
  ['concatWs', () => api.concatWs(integer, text, text)],
  // @ts-expect-error
  ['concatWs', () => api.concatWs(text, integer, text)],
  // @ts-expect-error
  ['concatWs', () => api.concatWs(text, text, integer)],
  // @ts-expect-error
  ['printf', () => api.printf(integer, text, text)],
  // @ts-expect-error
  ['sin', () => text.sin()],
  // @ts-expect-error
  ['cos', () => text.cos()],
  // @ts-expect-error
  ['tan', () => text.tan()],
  // @ts-expect-error
  ['cot', () => text.cot()],
  // @ts-expect-error
  ['asin', () => text.asin()],
  // @ts-expect-error
  ['acos', () => text.acos()],
  // @ts-expect-error
  ['atan', () => text.atan()],
  // @ts-expect-error
  ['sinh', () => text.sinh()],
  // @ts-expect-error
  ['cosh', () => text.cosh()],
  // @ts-expect-error
  ['tanh', () => text.tanh()],
  // @ts-expect-error
  ['degrees', () => text.degrees()],
  // @ts-expect-error
  ['radians', () => text.radians()],
  // @ts-expect-error
  ['atan2', () => api.atan2(text, integer)],
  // @ts-expect-error
  ['atan2', () => api.atan2(integer, text)],
  // @ts-expect-error
  ['lag', () => text.lag(text, text)],
  // @ts-expect-error
  ['lead', () => text.lead(text, text)],
  // @ts-expect-error
  ['ntile', () => api.ntile(text)],
];
