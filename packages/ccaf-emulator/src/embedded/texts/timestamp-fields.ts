import { CastError } from './cast-error';

/** The numbers of a timestamp that stand in a text. */
export interface Fields {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
  readonly nanos?: number;
}

/**
 * Takes a text apart by Flink's pattern `yyyy-[MM][M]-[dd][d][ [HH][H]:[mm][m]:[ss][s][.fraction]]`, as java.time does
 * (https://docs.oracle.com/en/java/javase/17/docs/api/java.base/java/time/format/DateTimeFormatter.html): a number in
 * brackets may be missing.
 *
 * @throws {CastError} with the place where the text is not of that form
 */
export function parseFields(text: string): Fields {
  const year = yearAt(text);
  const month = numberAt(text, literal(text, '-', year.end));
  const day = numberAt(text, literal(text, '-', month.end));
  const date = { ...year.field('year'), ...month.field('month'), ...day.field('day') };
  const time = timeAt(text, day.end);
  const end = time?.end ?? day.end;
  if (end < text.length) throw new CastError(`Text '${text}' could not be parsed, unparsed text found at index ${end}`);
  return { ...date, ...time?.fields };
}

class Found {
  constructor(
    readonly value: number | undefined,
    readonly end: number,
  ) {}

  field(name: keyof Fields): Fields {
    return this.value === undefined ? {} : { [name]: this.value };
  }
}

const fail = (text: string, at: number): CastError =>
  new CastError(`Text '${text}' could not be parsed at index ${at}`);

function literal(text: string, expected: string, at: number): number {
  if (text.charAt(at) !== expected) throw fail(text, at);
  return at + 1;
}

/** Four digits; more of them behind a plus. */
function yearAt(text: string): Found {
  const [all = '', sign = '', digits = ''] = /^([+-]?)(\d{0,19})/.exec(text) ?? [];
  if (digits.length < 4) throw fail(text, sign === '' ? 0 : 1);
  if (sign === '' ? digits.length > 4 : sign === '+' && digits.length === 4) throw fail(text, 0);
  if (sign === '-' && Number(digits) === 0) throw fail(text, 0);
  return new Found(Number(`${sign}${digits}`), all.length);
}

/** Two digits, and then a number of any length if it is the same; either may be missing. */
function numberAt(text: string, at: number): Found {
  const two = /^\d\d/.exec(text.slice(at))?.[0] ?? '';
  const more = /^-?\d{1,19}/.exec(text.slice(at + two.length))?.[0] ?? '';
  const isTaken = more !== '' && !/^-0+$/.test(more) && (two === '' || Number(more) === Number(two));
  const end = at + two.length + (isTaken ? more.length : 0);
  return new Found(end === at ? undefined : Number(two || more), end);
}

/** The time of the day, if all of it is there. */
function timeAt(text: string, at: number): { readonly fields: Fields; readonly end: number } | undefined {
  if (text.charAt(at) !== ' ') return undefined;
  const hour = numberAt(text, at + 1);
  if (text.charAt(hour.end) !== ':') return undefined;
  const minute = numberAt(text, hour.end + 1);
  if (text.charAt(minute.end) !== ':') return undefined;
  const second = numberAt(text, minute.end + 1);
  const [point = '', digits = ''] = /^\.(\d{0,9})/.exec(text.slice(second.end)) ?? [];
  const nanos = new Found(Number(digits.padEnd(9, '0')), second.end + point.length);
  const fields = {
    ...hour.field('hour'),
    ...minute.field('minute'),
    ...second.field('second'),
    ...nanos.field('nanos'),
  };
  return { fields, end: nanos.end };
}
