// Made by `npm run docs:functions`; do not edit.
import type { METHODS } from '../catalogue/catalogue';
import type { Kind } from '../types/kind';
import type { Method } from './signature';

/** The methods that the catalogue has. */
export interface Methods<Uses extends string, K extends Kind> {
  /**
   * `=`: NULL where one side is NULL, even if both are.
   *
   * @example col('a').isEqual(1) // `a` = 1
   */
  readonly isEqual: Method<'isEqual', (typeof METHODS)['isEqual'], Uses, K>;
  /**
   * `=`: NULL where one side is NULL, even if both are.
   *
   * @example col('a').isEqual(1) // `a` = 1
   */
  readonly eq: Method<'eq', (typeof METHODS)['eq'], Uses, K>;
  /**
   * `<>`: NULL where one side is NULL; to keep such rows, add `.or(x.isNull())`.
   *
   * @example col('a').isNotEqual(1) // `a` <> 1
   */
  readonly isNotEqual: Method<'isNotEqual', (typeof METHODS)['isNotEqual'], Uses, K>;
  /**
   * `<>`: NULL where one side is NULL; to keep such rows, add `.or(x.isNull())`.
   *
   * @example col('a').isNotEqual(1) // `a` <> 1
   */
  readonly neq: Method<'neq', (typeof METHODS)['neq'], Uses, K>;
  /**
   * `>`.
   *
   * @example col('a').isGreater(1) // `a` > 1
   */
  readonly isGreater: Method<'isGreater', (typeof METHODS)['isGreater'], Uses, K>;
  /**
   * `>`.
   *
   * @example col('a').isGreater(1) // `a` > 1
   */
  readonly gt: Method<'gt', (typeof METHODS)['gt'], Uses, K>;
  /**
   * `>=`.
   *
   * @example col('a').isGreaterOrEqual(1) // `a` >= 1
   */
  readonly isGreaterOrEqual: Method<'isGreaterOrEqual', (typeof METHODS)['isGreaterOrEqual'], Uses, K>;
  /**
   * `>=`.
   *
   * @example col('a').isGreaterOrEqual(1) // `a` >= 1
   */
  readonly gte: Method<'gte', (typeof METHODS)['gte'], Uses, K>;
  /**
   * `<`.
   *
   * @example col('a').isLess(1) // `a` < 1
   */
  readonly isLess: Method<'isLess', (typeof METHODS)['isLess'], Uses, K>;
  /**
   * `<`.
   *
   * @example col('a').isLess(1) // `a` < 1
   */
  readonly lt: Method<'lt', (typeof METHODS)['lt'], Uses, K>;
  /**
   * `<=`.
   *
   * @example col('a').isLessOrEqual(1) // `a` <= 1
   */
  readonly isLessOrEqual: Method<'isLessOrEqual', (typeof METHODS)['isLessOrEqual'], Uses, K>;
  /**
   * `<=`.
   *
   * @example col('a').isLessOrEqual(1) // `a` <= 1
   */
  readonly lte: Method<'lte', (typeof METHODS)['lte'], Uses, K>;
  /**
   * TRUE between two values, both of them included.
   *
   * @example col('a').between(1, 9) // `a` BETWEEN 1 AND 9
   */
  readonly between: Method<'between', (typeof METHODS)['between'], Uses, K>;
  /**
   * TRUE below the first value and above the second.
   *
   * @example col('a').notBetween(1, 9) // `a` NOT BETWEEN 1 AND 9
   */
  readonly notBetween: Method<'notBetween', (typeof METHODS)['notBetween'], Uses, K>;
  /**
   * TRUE where the value is one of these.
   *
   * @example col('a').in(1, 2) // `a` IN (1, 2)
   */
  readonly in: Method<'in', (typeof METHODS)['in'], Uses, K>;
  /**
   * TRUE where the value is none of these; NULL where one of them is NULL and the value none of the others.
   *
   * @example col('a').notIn(1, 2) // `a` NOT IN (1, 2)
   */
  readonly notIn: Method<'notIn', (typeof METHODS)['notIn'], Uses, K>;
  /**
   * TRUE where the value is NULL; never NULL itself.
   *
   * @example col('a').isNull() // `a` IS NULL
   */
  readonly isNull: Method<'isNull', (typeof METHODS)['isNull'], Uses, K>;
  /**
   * TRUE where the value is not NULL; never NULL itself.
   *
   * @example col('a').isNotNull() // `a` IS NOT NULL
   */
  readonly isNotNull: Method<'isNotNull', (typeof METHODS)['isNotNull'], Uses, K>;
  /**
   * TRUE where both are equal, or both are NULL; never NULL itself.
   *
   * @example col('a').isNotDistinctFrom(1) // `a` IS NOT DISTINCT FROM 1
   */
  readonly isNotDistinctFrom: Method<'isNotDistinctFrom', (typeof METHODS)['isNotDistinctFrom'], Uses, K>;
  /**
   * TRUE where the values differ; two NULLs do not differ. Never NULL itself.
   *
   * @example col('a').isDistinctFrom(1) // `a` IS DISTINCT FROM 1
   */
  readonly isDistinctFrom: Method<'isDistinctFrom', (typeof METHODS)['isDistinctFrom'], Uses, K>;
  /**
   * TRUE where both conditions hold.
   *
   * @example col('a').isNull().and(col('b').isNull()) // `a` IS NULL AND `b` IS NULL
   */
  readonly and: Method<'and', (typeof METHODS)['and'], Uses, K>;
  /**
   * TRUE where at least one condition holds.
   *
   * @example col('a').isNull().or(col('b').isNull()) // `a` IS NULL OR `b` IS NULL
   */
  readonly or: Method<'or', (typeof METHODS)['or'], Uses, K>;
  /**
   * TRUE where the condition is FALSE; NULL stays NULL, as in Java. (Python's `~` is `isNotTrue`.)
   *
   * @example col('a').isNull().not() // NOT (`a` IS NULL)
   */
  readonly not: Method<'not', (typeof METHODS)['not'], Uses, K>;
  /**
   * TRUE where the condition is TRUE; FALSE where it is NULL.
   *
   * @example col('a').isTrue() // `a` IS TRUE
   */
  readonly isTrue: Method<'isTrue', (typeof METHODS)['isTrue'], Uses, K>;
  /**
   * TRUE where the condition is FALSE; FALSE where it is NULL.
   *
   * @example col('a').isFalse() // `a` IS FALSE
   */
  readonly isFalse: Method<'isFalse', (typeof METHODS)['isFalse'], Uses, K>;
  /**
   * TRUE where the condition is FALSE or NULL.
   *
   * @example col('a').isNotTrue() // `a` IS NOT TRUE
   */
  readonly isNotTrue: Method<'isNotTrue', (typeof METHODS)['isNotTrue'], Uses, K>;
  /**
   * TRUE where the condition is TRUE or NULL.
   *
   * @example col('a').isNotFalse() // `a` IS NOT FALSE
   */
  readonly isNotFalse: Method<'isNotFalse', (typeof METHODS)['isNotFalse'], Uses, K>;
  /**
   * The first value where the condition is TRUE, otherwise the second. (Java's `then`, which would make a promise of it.)
   *
   * @example col('a').gt(1).ifThenElse('many', 'one') // CASE WHEN `a` > 1 THEN 'many' ELSE 'one' END
   */
  readonly ifThenElse: Method<'ifThenElse', (typeof METHODS)['ifThenElse'], Uses, K>;
  /**
   * The value, or this one where it is NULL.
   *
   * @example col('a').ifNull(0) // IFNULL(`a`, 0)
   */
  readonly ifNull: Method<'ifNull', (typeof METHODS)['ifNull'], Uses, K>;
  /**
   * The value, or NULL where it equals this one.
   *
   * @example col('a').nullIf('') // NULLIF(`a`, '')
   */
  readonly nullIf: Method<'nullIf', (typeof METHODS)['nullIf'], Uses, K>;
  /**
   * The type of the value, as text. A very long type is shortened, unless TRUE is given.
   *
   * @example col('a').typeOf() // TYPEOF(`a`)
   */
  readonly typeOf: Method<'typeOf', (typeof METHODS)['typeOf'], Uses, K>;
  /**
   * TRUE where a text has letters only; FALSE where it is NULL.
   *
   * @example col('a').isAlpha() // IS_ALPHA(`a`)
   */
  readonly isAlpha: Method<'isAlpha', (typeof METHODS)['isAlpha'], Uses, K>;
  /**
   * TRUE where a text can be read as a number; FALSE where it is NULL.
   *
   * @example col('a').isDecimal() // IS_DECIMAL(`a`)
   */
  readonly isDecimal: Method<'isDecimal', (typeof METHODS)['isDecimal'], Uses, K>;
  /**
   * TRUE where a text has digits only; FALSE where it is NULL.
   *
   * @example col('a').isDigit() // IS_DIGIT(`a`)
   */
  readonly isDigit: Method<'isDigit', (typeof METHODS)['isDigit'], Uses, K>;
  /**
   * `+`. A sum of integers that does not fit their wider type wraps around, one of DECIMALs with over 38 digits is NULL.
   *
   * @example col('a').plus(1) // `a` + 1
   */
  readonly plus: Method<'plus', (typeof METHODS)['plus'], Uses, K>;
  /**
   * `-`. Integers wrap around, as in a sum.
   *
   * @example col('a').minus(1) // `a` - 1
   */
  readonly minus: Method<'minus', (typeof METHODS)['minus'], Uses, K>;
  /**
   * `*`. Integers wrap around, as in a sum.
   *
   * @example col('a').times(2) // `a` * 2
   */
  readonly times: Method<'times', (typeof METHODS)['times'], Uses, K>;
  /**
   * `/`. Integers divide to an integer, 7 / 2 to 3. A division by zero fails the statement, unless a side is FLOAT or
   * DOUBLE: then it is infinite, or NaN. NULL divided by zero is NULL.
   *
   * @example col('a').dividedBy(2) // `a` / 2
   */
  readonly dividedBy: Method<'dividedBy', (typeof METHODS)['dividedBy'], Uses, K>;
  /**
   * `%`: the remainder of a division of integers or DECIMALs, with the sign of the first.
   *
   * @example col('a').mod(2) // `a` % 2
   */
  readonly mod: Method<'mod', (typeof METHODS)['mod'], Uses, K>;
  /**
   * `-`, of one value.
   *
   * @example col('a').negative() // -`a`
   */
  readonly negative: Method<'negative', (typeof METHODS)['negative'], Uses, K>;
  /**
   * The number, or the interval, without its sign.
   *
   * @example col('a').abs() // ABS(`a`)
   */
  readonly abs: Method<'abs', (typeof METHODS)['abs'], Uses, K>;
  /**
   * -1, 0 or 1, in the type of the number.
   *
   * @example col('a').sign() // SIGN(`a`)
   */
  readonly sign: Method<'sign', (typeof METHODS)['sign'], Uses, K>;
  /**
   * The smallest whole number that is not less; of a moment, with a unit, the first moment of the next such unit.
   *
   * @example col('a').ceil() // CEIL(`a`)
   */
  readonly ceil: Method<'ceil', (typeof METHODS)['ceil'], Uses, K>;
  /**
   * The largest whole number that is not greater; of a moment, with a unit, the first moment of the unit that it is in.
   *
   * @example col('a').floor('DAY') // FLOOR(`a` TO DAY)
   */
  readonly floor: Method<'floor', (typeof METHODS)['floor'], Uses, K>;
  /**
   * The nearest number with this many digits after the point, none by default; halves go away from zero.
   *
   * @example col('a').round(2) // ROUND(`a`, 2)
   */
  readonly round: Method<'round', (typeof METHODS)['round'], Uses, K>;
  /**
   * The number, cut off after this many digits after the point, none by default.
   *
   * @example col('a').truncate(2) // TRUNCATE(`a`, 2)
   */
  readonly truncate: Method<'truncate', (typeof METHODS)['truncate'], Uses, K>;
  /**
   * e to the power of the number.
   *
   * @example col('a').exp() // EXP(`a`)
   */
  readonly exp: Method<'exp', (typeof METHODS)['exp'], Uses, K>;
  /**
   * The natural logarithm.
   *
   * @example col('a').ln() // LN(`a`)
   */
  readonly ln: Method<'ln', (typeof METHODS)['ln'], Uses, K>;
  /**
   * The logarithm to base 10.
   *
   * @example col('a').log10() // LOG10(`a`)
   */
  readonly log10: Method<'log10', (typeof METHODS)['log10'], Uses, K>;
  /**
   * The logarithm to base 2.
   *
   * @example col('a').log2() // LOG2(`a`)
   */
  readonly log2: Method<'log2', (typeof METHODS)['log2'], Uses, K>;
  /**
   * The square root; NaN of a negative number.
   *
   * @example col('a').sqrt() // SQRT(`a`)
   */
  readonly sqrt: Method<'sqrt', (typeof METHODS)['sqrt'], Uses, K>;
  /**
   * The natural logarithm, or the one to this base.
   *
   * @example col('a').log(3) // LOG(3, `a`)
   */
  readonly log: Method<'log', (typeof METHODS)['log'], Uses, K>;
  /**
   * The number to this power.
   *
   * @example col('a').power(2) // POWER(`a`, 2)
   */
  readonly power: Method<'power', (typeof METHODS)['power'], Uses, K>;
  /**
   * A whole number in binary digits, as text.
   *
   * @example col('a').bin() // BIN(`a`)
   */
  readonly bin: Method<'bin', (typeof METHODS)['bin'], Uses, K>;
  /**
   * A whole number, or the bytes of a text in UTF-8, in hexadecimal digits, as text.
   *
   * @example col('a').hex() // HEX(`a`)
   */
  readonly hex: Method<'hex', (typeof METHODS)['hex'], Uses, K>;
  /**
   * The bytes of a text of hexadecimal digits; NULL where it is none.
   *
   * @example col('a').unhex() // UNHEX(`a`)
   */
  readonly unhex: Method<'unhex', (typeof METHODS)['unhex'], Uses, K>;
  /**
   * The sine of an angle in radians.
   *
   * @example col('a').sin() // SIN(`a`)
   */
  readonly sin: Method<'sin', (typeof METHODS)['sin'], Uses, K>;
  /**
   * The cosine of an angle in radians.
   *
   * @example col('a').cos() // COS(`a`)
   */
  readonly cos: Method<'cos', (typeof METHODS)['cos'], Uses, K>;
  /**
   * The tangent of an angle in radians.
   *
   * @example col('a').tan() // TAN(`a`)
   */
  readonly tan: Method<'tan', (typeof METHODS)['tan'], Uses, K>;
  /**
   * The cotangent of an angle in radians.
   *
   * @example col('a').cot() // COT(`a`)
   */
  readonly cot: Method<'cot', (typeof METHODS)['cot'], Uses, K>;
  /**
   * The angle in radians with this sine.
   *
   * @example col('a').asin() // ASIN(`a`)
   */
  readonly asin: Method<'asin', (typeof METHODS)['asin'], Uses, K>;
  /**
   * The angle in radians with this cosine.
   *
   * @example col('a').acos() // ACOS(`a`)
   */
  readonly acos: Method<'acos', (typeof METHODS)['acos'], Uses, K>;
  /**
   * The angle in radians with this tangent.
   *
   * @example col('a').atan() // ATAN(`a`)
   */
  readonly atan: Method<'atan', (typeof METHODS)['atan'], Uses, K>;
  /**
   * The hyperbolic sine.
   *
   * @example col('a').sinh() // SINH(`a`)
   */
  readonly sinh: Method<'sinh', (typeof METHODS)['sinh'], Uses, K>;
  /**
   * The hyperbolic cosine.
   *
   * @example col('a').cosh() // COSH(`a`)
   */
  readonly cosh: Method<'cosh', (typeof METHODS)['cosh'], Uses, K>;
  /**
   * The hyperbolic tangent.
   *
   * @example col('a').tanh() // TANH(`a`)
   */
  readonly tanh: Method<'tanh', (typeof METHODS)['tanh'], Uses, K>;
  /**
   * Radians as degrees.
   *
   * @example col('a').degrees() // DEGREES(`a`)
   */
  readonly degrees: Method<'degrees', (typeof METHODS)['degrees'], Uses, K>;
  /**
   * Degrees as radians.
   *
   * @example col('a').radians() // RADIANS(`a`)
   */
  readonly radians: Method<'radians', (typeof METHODS)['radians'], Uses, K>;
  /**
   * The number of characters of a text.
   *
   * @example col('a').charLength() // CHAR_LENGTH(`a`)
   */
  readonly charLength: Method<'charLength', (typeof METHODS)['charLength'], Uses, K>;
  /**
   * A text in capitals.
   *
   * @example col('a').upperCase() // UPPER(`a`)
   */
  readonly upperCase: Method<'upperCase', (typeof METHODS)['upperCase'], Uses, K>;
  /**
   * A text in small letters.
   *
   * @example col('a').lowerCase() // LOWER(`a`)
   */
  readonly lowerCase: Method<'lowerCase', (typeof METHODS)['lowerCase'], Uses, K>;
  /**
   * A text with a capital at the start of each word, and small letters elsewhere.
   *
   * @example col('a').initCap() // INITCAP(`a`)
   */
  readonly initCap: Method<'initCap', (typeof METHODS)['initCap'], Uses, K>;
  /**
   * A text without blanks, or this character, at both ends.
   *
   * @example col('a').trim('-') // TRIM(BOTH '-' FROM `a`)
   */
  readonly trim: Method<'trim', (typeof METHODS)['trim'], Uses, K>;
  /**
   * A text without blanks, or this character, at its start.
   *
   * @example col('a').trimLeading() // TRIM(LEADING ' ' FROM `a`)
   */
  readonly trimLeading: Method<'trimLeading', (typeof METHODS)['trimLeading'], Uses, K>;
  /**
   * A text without blanks, or this character, at its end.
   *
   * @example col('a').trimTrailing('0') // TRIM(TRAILING '0' FROM `a`)
   */
  readonly trimTrailing: Method<'trimTrailing', (typeof METHODS)['trimTrailing'], Uses, K>;
  /**
   * A text without blanks, or any of these characters, at its start.
   *
   * @example col('a').ltrim() // LTRIM(`a`)
   */
  readonly ltrim: Method<'ltrim', (typeof METHODS)['ltrim'], Uses, K>;
  /**
   * A text without blanks, or any of these characters, at its end.
   *
   * @example col('a').rtrim('.,') // RTRIM(`a`, '.,')
   */
  readonly rtrim: Method<'rtrim', (typeof METHODS)['rtrim'], Uses, K>;
  /**
   * A text without blanks, or any of these characters, at both ends.
   *
   * @example col('a').btrim() // BTRIM(`a`)
   */
  readonly btrim: Method<'btrim', (typeof METHODS)['btrim'], Uses, K>;
  /**
   * The characters of a text from this position on, counted from 1; with a length, at most so many.
   *
   * @example col('a').substring(2, 3) // SUBSTRING(`a` FROM 2 FOR 3)
   */
  readonly substring: Method<'substring', (typeof METHODS)['substring'], Uses, K>;
  /**
   * The characters of a text from this position on, counted from 1; with a length, at most so many.
   *
   * @example col('a').substr(2) // SUBSTR(`a`, 2)
   */
  readonly substr: Method<'substr', (typeof METHODS)['substr'], Uses, K>;
  /**
   * The first characters of a text, this many.
   *
   * @example col('a').left(2) // LEFT(`a`, 2)
   */
  readonly left: Method<'left', (typeof METHODS)['left'], Uses, K>;
  /**
   * The last characters of a text, this many.
   *
   * @example col('a').right(2) // RIGHT(`a`, 2)
   */
  readonly right: Method<'right', (typeof METHODS)['right'], Uses, K>;
  /**
   * A text in which the second argument is replaced by the third, wherever it occurs.
   *
   * @example col('a').replace('-', '/') // REPLACE(`a`, '-', '/')
   */
  readonly replace: Method<'replace', (typeof METHODS)['replace'], Uses, K>;
  /**
   * A text in which each character of the first list is replaced by the one at the same place in the second list, or
   * left out where there is none.
   *
   * @example col('a').translate('abc', 'xy') // TRANSLATE(`a`, 'abc', 'xy')
   */
  readonly translate: Method<'translate', (typeof METHODS)['translate'], Uses, K>;
  /**
   * A text in which another replaces the characters from this position on: as many as it has, or this many.
   *
   * @example col('a').overlay('xx', 3, 2) // OVERLAY(`a` PLACING 'xx' FROM 3 FOR 2)
   */
  readonly overlay: Method<'overlay', (typeof METHODS)['overlay'], Uses, K>;
  /**
   * A text of this length: filled up at its start, or cut off.
   *
   * @example col('a').lpad(5, '0') // LPAD(`a`, 5, '0')
   */
  readonly lpad: Method<'lpad', (typeof METHODS)['lpad'], Uses, K>;
  /**
   * A text of this length: filled up at its end, or cut off.
   *
   * @example col('a').rpad(5, '.') // RPAD(`a`, 5, '.')
   */
  readonly rpad: Method<'rpad', (typeof METHODS)['rpad'], Uses, K>;
  /**
   * A text, repeated this many times.
   *
   * @example col('a').repeat(3) // REPEAT(`a`, 3)
   */
  readonly repeat: Method<'repeat', (typeof METHODS)['repeat'], Uses, K>;
  /**
   * A text in reverse order.
   *
   * @example col('a').reverse() // REVERSE(`a`)
   */
  readonly reverse: Method<'reverse', (typeof METHODS)['reverse'], Uses, K>;
  /**
   * The position at which this text first occurs in the other, counted from 1; 0 where it does not.
   *
   * @example lit('b').position(col('a')) // POSITION('b' IN `a`)
   */
  readonly position: Method<'position', (typeof METHODS)['position'], Uses, K>;
  /**
   * The position at which this text first occurs in the other, or first from a start on, counted from 1; 0 where it
   * does not.
   *
   * @example lit('b').locate(col('a'), 3) // LOCATE('b', `a`, 3)
   */
  readonly locate: Method<'locate', (typeof METHODS)['locate'], Uses, K>;
  /**
   * The position at which the other text first occurs in this one, counted from 1; 0 where it does not.
   *
   * @example col('a').instr('b') // INSTR(`a`, 'b')
   */
  readonly instr: Method<'instr', (typeof METHODS)['instr'], Uses, K>;
  /**
   * TRUE where a text, or bytes, begin with the other.
   *
   * @example col('a').startsWith('x') // STARTSWITH(`a`, 'x')
   */
  readonly startsWith: Method<'startsWith', (typeof METHODS)['startsWith'], Uses, K>;
  /**
   * TRUE where a text, or bytes, end with the other.
   *
   * @example col('a').endsWith('x') // ENDSWITH(`a`, 'x')
   */
  readonly endsWith: Method<'endsWith', (typeof METHODS)['endsWith'], Uses, K>;
  /**
   * TRUE where the whole text is like a pattern: `%` is any text and `_` any character, unless the escape character
   * comes before them.
   *
   * @example col('a').like('10!%', '!') // `a` LIKE '10!%' ESCAPE '!'
   */
  readonly like: Method<'like', (typeof METHODS)['like'], Uses, K>;
  /**
   * TRUE where the text is not like a pattern.
   *
   * @example col('a').notLike('x%') // `a` NOT LIKE 'x%'
   */
  readonly notLike: Method<'notLike', (typeof METHODS)['notLike'], Uses, K>;
  /**
   * TRUE where the whole text matches a regular expression of SQL, with `%` and `_` as in `like`.
   *
   * @example col('a').similar('(a|b)%') // `a` SIMILAR TO '(a|b)%'
   */
  readonly similar: Method<'similar', (typeof METHODS)['similar'], Uses, K>;
  /**
   * TRUE where a part of the text matches a regular expression of Java.
   *
   * @example col('a').regexp('[0-9]+') // REGEXP(`a`, '[0-9]+')
   */
  readonly regexp: Method<'regexp', (typeof METHODS)['regexp'], Uses, K>;
  /**
   * A text in which another replaces each part that matches a regular expression of Java.
   *
   * @example col('a').regexpReplace('[0-9]', '#') // REGEXP_REPLACE(`a`, '[0-9]', '#')
   */
  readonly regexpReplace: Method<'regexpReplace', (typeof METHODS)['regexpReplace'], Uses, K>;
  /**
   * The first part of a text that matches a regular expression of Java, or what this group of it matches; NULL where
   * nothing matches.
   *
   * @example col('a').regexpExtract('([a-z]+)-', 1) // REGEXP_EXTRACT(`a`, '([a-z]+)-', 1)
   */
  readonly regexpExtract: Method<'regexpExtract', (typeof METHODS)['regexpExtract'], Uses, K>;
  /**
   * All parts of a text that match a regular expression of Java, or what this group matches in each, the first by
   * default.
   *
   * @example col('a').regexpExtractAll('([a-z])[0-9]', 1) // REGEXP_EXTRACT_ALL(`a`, '([a-z])[0-9]', 1)
   */
  readonly regexpExtractAll: Method<'regexpExtractAll', (typeof METHODS)['regexpExtractAll'], Uses, K>;
  /**
   * The number of parts of a text that match a regular expression of Java.
   *
   * @example col('a').regexpCount('[0-9]') // REGEXP_COUNT(`a`, '[0-9]')
   */
  readonly regexpCount: Method<'regexpCount', (typeof METHODS)['regexpCount'], Uses, K>;
  /**
   * The position of the first part of a text that matches a regular expression of Java, counted from 1; 0 where there
   * is none.
   *
   * @example col('a').regexpInstr('[0-9]') // REGEXP_INSTR(`a`, '[0-9]')
   */
  readonly regexpInstr: Method<'regexpInstr', (typeof METHODS)['regexpInstr'], Uses, K>;
  /**
   * The first part of a text that matches a regular expression of Java; NULL where there is none.
   *
   * @example col('a').regexpSubstr('[0-9]+') // REGEXP_SUBSTR(`a`, '[0-9]+')
   */
  readonly regexpSubstr: Method<'regexpSubstr', (typeof METHODS)['regexpSubstr'], Uses, K>;
  /**
   * The parts of a text between delimiters.
   *
   * @example col('a').split(',') // SPLIT(`a`, ',')
   */
  readonly split: Method<'split', (typeof METHODS)['split'], Uses, K>;
  /**
   * The part of a text between delimiters at this place, counted from 0; NULL where there is none.
   *
   * @example col('a').splitIndex(',', 0) // SPLIT_INDEX(`a`, ',', 0)
   */
  readonly splitIndex: Method<'splitIndex', (typeof METHODS)['splitIndex'], Uses, K>;
  /**
   * The map that a text like `a=1,b=2` describes; you can give other delimiters of pairs, and of key and value.
   *
   * @example col('a').strToMap(';', ':') // STR_TO_MAP(`a`, ';', ':')
   */
  readonly strToMap: Method<'strToMap', (typeof METHODS)['strToMap'], Uses, K>;
  /**
   * The code of the first character of a text.
   *
   * @example col('a').ascii() // ASCII(`a`)
   */
  readonly ascii: Method<'ascii', (typeof METHODS)['ascii'], Uses, K>;
  /**
   * The character with this code.
   *
   * @example col('a').chr() // CHR(`a`)
   */
  readonly chr: Method<'chr', (typeof METHODS)['chr'], Uses, K>;
  /**
   * The bytes of a text in this character set.
   *
   * @example col('a').encode('UTF-8') // ENCODE(`a`, 'UTF-8')
   */
  readonly encode: Method<'encode', (typeof METHODS)['encode'], Uses, K>;
  /**
   * The text of bytes in this character set.
   *
   * @example col('a').decode('UTF-8') // DECODE(`a`, 'UTF-8')
   */
  readonly decode: Method<'decode', (typeof METHODS)['decode'], Uses, K>;
  /**
   * A text in Base64.
   *
   * @example col('a').toBase64() // TO_BASE64(`a`)
   */
  readonly toBase64: Method<'toBase64', (typeof METHODS)['toBase64'], Uses, K>;
  /**
   * The text that is encoded in Base64.
   *
   * @example col('a').fromBase64() // FROM_BASE64(`a`)
   */
  readonly fromBase64: Method<'fromBase64', (typeof METHODS)['fromBase64'], Uses, K>;
  /**
   * A text, encoded for a URL.
   *
   * @example col('a').urlEncode() // URL_ENCODE(`a`)
   */
  readonly urlEncode: Method<'urlEncode', (typeof METHODS)['urlEncode'], Uses, K>;
  /**
   * The text that is encoded in a part of a URL; NULL where it is no such part.
   *
   * @example col('a').urlDecode() // URL_DECODE(`a`)
   */
  readonly urlDecode: Method<'urlDecode', (typeof METHODS)['urlDecode'], Uses, K>;
  /**
   * A part of a URL, such as `HOST`, `PATH` or `QUERY`; of the query, the value of this key.
   *
   * @example col('a').parseUrl('QUERY', 'id') // PARSE_URL(`a`, 'QUERY', 'id')
   */
  readonly parseUrl: Method<'parseUrl', (typeof METHODS)['parseUrl'], Uses, K>;
  /**
   * The text, or the bytes, at this place among those that follow, counted from 1.
   *
   * @example col('a').elt('x', 'y') // ELT(`a`, 'x', 'y')
   */
  readonly elt: Method<'elt', (typeof METHODS)['elt'], Uses, K>;
  /**
   * The MD5 hash of a text, in 32 hexadecimal digits.
   *
   * @example col('a').md5() // MD5(`a`)
   */
  readonly md5: Method<'md5', (typeof METHODS)['md5'], Uses, K>;
  /**
   * The SHA-1 hash of a text, in 40 hexadecimal digits.
   *
   * @example col('a').sha1() // SHA1(`a`)
   */
  readonly sha1: Method<'sha1', (typeof METHODS)['sha1'], Uses, K>;
  /**
   * The SHA-224 hash of a text, in 56 hexadecimal digits.
   *
   * @example col('a').sha224() // SHA224(`a`)
   */
  readonly sha224: Method<'sha224', (typeof METHODS)['sha224'], Uses, K>;
  /**
   * The SHA-256 hash of a text, in 64 hexadecimal digits.
   *
   * @example col('a').sha256() // SHA256(`a`)
   */
  readonly sha256: Method<'sha256', (typeof METHODS)['sha256'], Uses, K>;
  /**
   * The SHA-384 hash of a text, in 96 hexadecimal digits.
   *
   * @example col('a').sha384() // SHA384(`a`)
   */
  readonly sha384: Method<'sha384', (typeof METHODS)['sha384'], Uses, K>;
  /**
   * The SHA-512 hash of a text, in 128 hexadecimal digits.
   *
   * @example col('a').sha512() // SHA512(`a`)
   */
  readonly sha512: Method<'sha512', (typeof METHODS)['sha512'], Uses, K>;
  /**
   * The SHA-2 hash of a text with this many bits (224, 256, 384 or 512), in hexadecimal digits.
   *
   * @example col('a').sha2(256) // SHA2(`a`, 256)
   */
  readonly sha2: Method<'sha2', (typeof METHODS)['sha2'], Uses, K>;
  /**
   * TRUE where a text is JSON, of this kind if one is given; FALSE where it is NULL.
   *
   * @example col('a').isJson('OBJECT') // `a` IS JSON OBJECT
   */
  readonly isJson: Method<'isJson', (typeof METHODS)['isJson'], Uses, K>;
  /**
   * TRUE where the path leads to something; a text that is no JSON gives FALSE, unless another word is given.
   *
   * @example col('a').jsonExists('$.x', 'ERROR') // JSON_EXISTS(`a`, '$.x' ERROR ON ERROR)
   */
  readonly jsonExists: Method<'jsonExists', (typeof METHODS)['jsonExists'], Uses, K>;
  /**
   * The scalar that the path leads to, as text or in another type: STRING, BOOLEAN, INT or DOUBLE. Where there is none,
   * or no JSON, it is NULL, unless the options say otherwise.
   *
   * @example
   * col('a').jsonValue('$.x', { returning: DataTypes.INT(), onEmpty: { default: 0 }, onError: 'ERROR' }) //
   * JSON_VALUE(`a`, '$.x' RETURNING INT DEFAULT 0 ON EMPTY ERROR ON ERROR)
   */
  readonly jsonValue: Method<'jsonValue', (typeof METHODS)['jsonValue'], Uses, K>;
  /**
   * The object or array that the path leads to, as JSON, or an array as ARRAY<STRING>. Where there is none, or no JSON,
   * it is NULL, unless the options say otherwise; a wrapper makes an array of any value.
   *
   * @example
   * col('a').jsonQuery('$.x', { wrapper: 'CONDITIONAL', onEmpty: 'EMPTY ARRAY' }) //
   * JSON_QUERY(`a`, '$.x' WITH CONDITIONAL ARRAY WRAPPER EMPTY ARRAY ON EMPTY)
   */
  readonly jsonQuery: Method<'jsonQuery', (typeof METHODS)['jsonQuery'], Uses, K>;
  /**
   * A text in quotes, escaped as a JSON string.
   *
   * @example col('a').jsonQuote() // JSON_QUOTE(`a`)
   */
  readonly jsonQuote: Method<'jsonQuote', (typeof METHODS)['jsonQuote'], Uses, K>;
  /**
   * The text of a JSON string; any other text stays as it is.
   *
   * @example col('a').jsonUnquote() // JSON_UNQUOTE(`a`)
   */
  readonly jsonUnquote: Method<'jsonUnquote', (typeof METHODS)['jsonUnquote'], Uses, K>;
  /**
   * JSON as a VARIANT. A text that is no JSON fails the statement, and so does a key that comes twice, unless TRUE is
   * given.
   *
   * @example col('a').parseJson() // PARSE_JSON(`a`)
   */
  readonly parseJson: Method<'parseJson', (typeof METHODS)['parseJson'], Uses, K>;
  /**
   * JSON as a VARIANT, or NULL where the text is no JSON.
   *
   * @example col('a').tryParseJson() // TRY_PARSE_JSON(`a`)
   */
  readonly tryParseJson: Method<'tryParseJson', (typeof METHODS)['tryParseJson'], Uses, K>;
  /**
   * The number of values that are not NULL. The function `count()` counts rows.
   *
   * @example col('a').count() // COUNT(`a`)
   */
  readonly count: Method<'count', (typeof METHODS)['count'], Uses, K>;
  /**
   * The sum, in the type of the values: a sum of INT stays INT and wraps around, so cast to BIGINT first. A sum of DECIMAL
   * has 38 digits.
   *
   * @example col('a').sum() // SUM(`a`)
   */
  readonly sum: Method<'sum', (typeof METHODS)['sum'], Uses, K>;
  /**
   * The sum, or zero where there is nothing to add.
   *
   * @example col('a').sum0() // $SUM0(`a`)
   */
  readonly sum0: Method<'sum0', (typeof METHODS)['sum0'], Uses, K>;
  /**
   * The average, in the type of the values: an average of INT is an INT, so cast to DOUBLE first. One of DECIMAL has 38
   * digits, at least 6 of them after the point.
   *
   * @example col('a').avg() // AVG(`a`)
   */
  readonly avg: Method<'avg', (typeof METHODS)['avg'], Uses, K>;
  /**
   * The least value.
   *
   * @example col('a').min() // MIN(`a`)
   */
  readonly min: Method<'min', (typeof METHODS)['min'], Uses, K>;
  /**
   * The greatest value.
   *
   * @example col('a').max() // MAX(`a`)
   */
  readonly max: Method<'max', (typeof METHODS)['max'], Uses, K>;
  /**
   * The first value that came.
   *
   * @example col('a').firstValue() // FIRST_VALUE(`a`)
   */
  readonly firstValue: Method<'firstValue', (typeof METHODS)['firstValue'], Uses, K>;
  /**
   * The last value that came.
   *
   * @example col('a').lastValue() // LAST_VALUE(`a`)
   */
  readonly lastValue: Method<'lastValue', (typeof METHODS)['lastValue'], Uses, K>;
  /**
   * The standard deviation of all values.
   *
   * @example col('a').stddevPop() // STDDEV_POP(`a`)
   */
  readonly stddevPop: Method<'stddevPop', (typeof METHODS)['stddevPop'], Uses, K>;
  /**
   * The standard deviation of a sample.
   *
   * @example col('a').stddevSamp() // STDDEV_SAMP(`a`)
   */
  readonly stddevSamp: Method<'stddevSamp', (typeof METHODS)['stddevSamp'], Uses, K>;
  /**
   * The variance of all values.
   *
   * @example col('a').varPop() // VAR_POP(`a`)
   */
  readonly varPop: Method<'varPop', (typeof METHODS)['varPop'], Uses, K>;
  /**
   * The variance of a sample.
   *
   * @example col('a').varSamp() // VAR_SAMP(`a`)
   */
  readonly varSamp: Method<'varSamp', (typeof METHODS)['varSamp'], Uses, K>;
  /**
   * The variance of a sample.
   *
   * @example col('a').varSamp() // VAR_SAMP(`a`)
   */
  readonly variance: Method<'variance', (typeof METHODS)['variance'], Uses, K>;
  /**
   * Texts joined, with a comma between them unless another separator is given; in the type of the texts, so cast a CHAR.
   *
   * @example col('a').listAgg('; ') // LISTAGG(`a`, '; ')
   */
  readonly listAgg: Method<'listAgg', (typeof METHODS)['listAgg'], Uses, K>;
  /**
   * All values, each with how often it came.
   *
   * @example col('a').collect() // COLLECT(`a`)
   */
  readonly collect: Method<'collect', (typeof METHODS)['collect'], Uses, K>;
  /**
   * All values as an array, NULL among them unless `'IGNORE NULLS'` is given.
   *
   * @example col('a').arrayAgg('IGNORE NULLS') // ARRAY_AGG(`a` IGNORE NULLS)
   */
  readonly arrayAgg: Method<'arrayAgg', (typeof METHODS)['arrayAgg'], Uses, K>;
  /**
   * The value below which this share of the values is, from 0 to 1; of an array of shares, an array. The third argument is
   * how often each value counts.
   *
   * @example col('a').percentile(0.5) // PERCENTILE(`a`, 0.5)
   */
  readonly percentile: Method<'percentile', (typeof METHODS)['percentile'], Uses, K>;
  /**
   * This many years.
   *
   * @example lit(2).years() // INTERVAL '2' YEAR
   */
  readonly years: Method<'years', (typeof METHODS)['years'], Uses, K>;
  /**
   * This many years.
   *
   * @example lit(2).years() // INTERVAL '2' YEAR
   */
  readonly year: Method<'year', (typeof METHODS)['year'], Uses, K>;
  /**
   * This many quarters of a year.
   *
   * @example lit(2).quarters() // INTERVAL '6' MONTH
   */
  readonly quarters: Method<'quarters', (typeof METHODS)['quarters'], Uses, K>;
  /**
   * This many quarters of a year.
   *
   * @example lit(2).quarters() // INTERVAL '6' MONTH
   */
  readonly quarter: Method<'quarter', (typeof METHODS)['quarter'], Uses, K>;
  /**
   * This many months.
   *
   * @example lit(2).months() // INTERVAL '2' MONTH
   */
  readonly months: Method<'months', (typeof METHODS)['months'], Uses, K>;
  /**
   * This many months.
   *
   * @example lit(2).months() // INTERVAL '2' MONTH
   */
  readonly month: Method<'month', (typeof METHODS)['month'], Uses, K>;
  /**
   * This many weeks.
   *
   * @example lit(2).weeks() // INTERVAL '14' DAY
   */
  readonly weeks: Method<'weeks', (typeof METHODS)['weeks'], Uses, K>;
  /**
   * This many weeks.
   *
   * @example lit(2).weeks() // INTERVAL '14' DAY
   */
  readonly week: Method<'week', (typeof METHODS)['week'], Uses, K>;
  /**
   * This many days.
   *
   * @example lit(2).days() // INTERVAL '2' DAY
   */
  readonly days: Method<'days', (typeof METHODS)['days'], Uses, K>;
  /**
   * This many days.
   *
   * @example lit(2).days() // INTERVAL '2' DAY
   */
  readonly day: Method<'day', (typeof METHODS)['day'], Uses, K>;
  /**
   * This many hours.
   *
   * @example lit(2).hours() // INTERVAL '2' HOUR
   */
  readonly hours: Method<'hours', (typeof METHODS)['hours'], Uses, K>;
  /**
   * This many hours.
   *
   * @example lit(2).hours() // INTERVAL '2' HOUR
   */
  readonly hour: Method<'hour', (typeof METHODS)['hour'], Uses, K>;
  /**
   * This many minutes; of a column, as many minutes as its value says.
   *
   * @example col('a').minutes() // `a` * INTERVAL '1' MINUTE
   */
  readonly minutes: Method<'minutes', (typeof METHODS)['minutes'], Uses, K>;
  /**
   * This many minutes; of a column, as many minutes as its value says.
   *
   * @example col('a').minutes() // `a` * INTERVAL '1' MINUTE
   */
  readonly minute: Method<'minute', (typeof METHODS)['minute'], Uses, K>;
  /**
   * This many seconds.
   *
   * @example lit(100).seconds() // INTERVAL '100' SECOND(3)
   */
  readonly seconds: Method<'seconds', (typeof METHODS)['seconds'], Uses, K>;
  /**
   * This many seconds.
   *
   * @example lit(100).seconds() // INTERVAL '100' SECOND(3)
   */
  readonly second: Method<'second', (typeof METHODS)['second'], Uses, K>;
  /**
   * This many thousandths of a second.
   *
   * @example lit(1500).millis() // INTERVAL '1.500' SECOND
   */
  readonly millis: Method<'millis', (typeof METHODS)['millis'], Uses, K>;
  /**
   * This many thousandths of a second.
   *
   * @example lit(1500).millis() // INTERVAL '1.500' SECOND
   */
  readonly milli: Method<'milli', (typeof METHODS)['milli'], Uses, K>;
  /**
   * A part of a moment or of an interval, as a number: the month from 1 to 12, the day of the week (`DOW`) from 1 on Sunday.
   *
   * @example col('a').extract('YEAR') // EXTRACT(YEAR FROM `a`)
   */
  readonly extract: Method<'extract', (typeof METHODS)['extract'], Uses, K>;
  /**
   * The value of the row before, or of this many rows before. Where there is none, NULL, or the third argument, which
   * must have the value's type.
   *
   * @example col('a').lag(1).over(Over.orderBy(col('b'))) // LAG(`a`, 1) OVER (ORDER BY `b`)
   */
  readonly lag: Method<'lag', (typeof METHODS)['lag'], Uses, K>;
  /**
   * The value of the row after, or of this many rows after, otherwise as `lag`. Flink refuses it in a stream.
   *
   * @example col('a').lead(1, 0).over(Over.orderBy(col('b'))) // LEAD(`a`, 1, 0) OVER (ORDER BY `b`)
   */
  readonly lead: Method<'lead', (typeof METHODS)['lead'], Uses, K>;
  /**
   * The element at a place, counted from 1, or the value of a key; NULL where there is none.
   *
   * @example col('a').at(1) // `a`[1]
   */
  readonly at: Method<'at', (typeof METHODS)['at'], Uses, K>;
  /**
   * The number of elements.
   *
   * @example col('a').cardinality() // CARDINALITY(`a`)
   */
  readonly cardinality: Method<'cardinality', (typeof METHODS)['cardinality'], Uses, K>;
  /**
   * The only element; NULL where there is none. More than one fails the statement.
   *
   * @example col('a').element() // ELEMENT(`a`)
   */
  readonly element: Method<'element', (typeof METHODS)['element'], Uses, K>;
  /**
   * The keys of a map, in no order.
   *
   * @example col('a').mapKeys() // MAP_KEYS(`a`)
   */
  readonly mapKeys: Method<'mapKeys', (typeof METHODS)['mapKeys'], Uses, K>;
  /**
   * The values of a map, in no order.
   *
   * @example col('a').mapValues() // MAP_VALUES(`a`)
   */
  readonly mapValues: Method<'mapValues', (typeof METHODS)['mapValues'], Uses, K>;
  /**
   * The entries of a map, in no order: rows of a `key` and a `value`.
   *
   * @example col('a').mapEntries() // MAP_ENTRIES(`a`)
   */
  readonly mapEntries: Method<'mapEntries', (typeof METHODS)['mapEntries'], Uses, K>;
  /**
   * Several maps as one; if several have a key, the last value counts.
   *
   * @example col('a').mapUnion(col('b')) // MAP_UNION(`a`, `b`)
   */
  readonly mapUnion: Method<'mapUnion', (typeof METHODS)['mapUnion'], Uses, K>;
  /**
   * TRUE where the array has this element, which may be NULL.
   *
   * @example col('a').arrayContains('x') // ARRAY_CONTAINS(`a`, 'x')
   */
  readonly arrayContains: Method<'arrayContains', (typeof METHODS)['arrayContains'], Uses, K>;
  /**
   * The place of the first such element, counted from 1; 0 where there is none.
   *
   * @example col('a').arrayPosition('x') // ARRAY_POSITION(`a`, 'x')
   */
  readonly arrayPosition: Method<'arrayPosition', (typeof METHODS)['arrayPosition'], Uses, K>;
  /**
   * The array with one more element at its end.
   *
   * @example col('a').arrayAppend('x') // ARRAY_APPEND(`a`, 'x')
   */
  readonly arrayAppend: Method<'arrayAppend', (typeof METHODS)['arrayAppend'], Uses, K>;
  /**
   * The array with one more element at its beginning.
   *
   * @example col('a').arrayPrepend('x') // ARRAY_PREPEND(`a`, 'x')
   */
  readonly arrayPrepend: Method<'arrayPrepend', (typeof METHODS)['arrayPrepend'], Uses, K>;
  /**
   * The array without elements like this one.
   *
   * @example col('a').arrayRemove('x') // ARRAY_REMOVE(`a`, 'x')
   */
  readonly arrayRemove: Method<'arrayRemove', (typeof METHODS)['arrayRemove'], Uses, K>;
  /**
   * The array with equal elements only once.
   *
   * @example col('a').arrayDistinct() // ARRAY_DISTINCT(`a`)
   */
  readonly arrayDistinct: Method<'arrayDistinct', (typeof METHODS)['arrayDistinct'], Uses, K>;
  /**
   * The array in reverse order.
   *
   * @example col('a').arrayReverse() // ARRAY_REVERSE(`a`)
   */
  readonly arrayReverse: Method<'arrayReverse', (typeof METHODS)['arrayReverse'], Uses, K>;
  /**
   * The elements from a place on, or to a second place; both are included. Places count from 1, negative ones from the
   * end.
   *
   * @example col('a').arraySlice(2, 3) // ARRAY_SLICE(`a`, 2, 3)
   */
  readonly arraySlice: Method<'arraySlice', (typeof METHODS)['arraySlice'], Uses, K>;
  /**
   * The array in ascending order with NULL first; FALSE is for descending with NULL last, and a third argument says whether
   * NULL comes first.
   *
   * @example col('a').arraySort(false) // ARRAY_SORT(`a`, FALSE)
   */
  readonly arraySort: Method<'arraySort', (typeof METHODS)['arraySort'], Uses, K>;
  /**
   * The elements of both arrays, equal ones only once.
   *
   * @example col('a').arrayUnion(col('b')) // ARRAY_UNION(`a`, `b`)
   */
  readonly arrayUnion: Method<'arrayUnion', (typeof METHODS)['arrayUnion'], Uses, K>;
  /**
   * The elements of the first array that are not in the second.
   *
   * @example col('a').arrayExcept(col('b')) // ARRAY_EXCEPT(`a`, `b`)
   */
  readonly arrayExcept: Method<'arrayExcept', (typeof METHODS)['arrayExcept'], Uses, K>;
  /**
   * The elements that are in both arrays, equal ones only once.
   *
   * @example col('a').arrayIntersect(col('b')) // ARRAY_INTERSECT(`a`, `b`)
   */
  readonly arrayIntersect: Method<'arrayIntersect', (typeof METHODS)['arrayIntersect'], Uses, K>;
  /**
   * Several arrays, one after the other.
   *
   * @example col('a').arrayConcat(col('b')) // ARRAY_CONCAT(`a`, `b`)
   */
  readonly arrayConcat: Method<'arrayConcat', (typeof METHODS)['arrayConcat'], Uses, K>;
  /**
   * The greatest element; NULL where there is none.
   *
   * @example col('a').arrayMax() // ARRAY_MAX(`a`)
   */
  readonly arrayMax: Method<'arrayMax', (typeof METHODS)['arrayMax'], Uses, K>;
  /**
   * The least element; NULL where there is none.
   *
   * @example col('a').arrayMin() // ARRAY_MIN(`a`)
   */
  readonly arrayMin: Method<'arrayMin', (typeof METHODS)['arrayMin'], Uses, K>;
  /**
   * Texts joined, with a text between them; NULL is left out, unless you give a text for it.
   *
   * @example col('a').arrayJoin(', ') // ARRAY_JOIN(`a`, ', ')
   */
  readonly arrayJoin: Method<'arrayJoin', (typeof METHODS)['arrayJoin'], Uses, K>;
}
