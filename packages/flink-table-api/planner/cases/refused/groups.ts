import { Cumulate, col, count, lit, Session, Slide, Table, Tumble } from '../../../src';
import { refusedCase, unbuiltCase } from '../../refused-case';
import { orders } from '../../scans';
import { EVERY_TYPE, PLACE } from '../../tables';

const [start, end, at] = [col('window_start'), col('window_end'), col('at')];
const time = orders.rowtime;
const hour = Tumble.over(lit(1).hours());
const uneven = orders.window(Slide.over(lit(10).minutes()).every(lit(4).minutes()).on(time));
const columns = Object.entries(EVERY_TYPE.columns).map(([name, type]) => ({ name, type }));
const everyType = new Table({ kind: 'scan', path: [...PLACE, EVERY_TYPE.name], columns });
const windowed = (call: string) => `SELECT COUNT(*) AS n FROM TABLE(${call}) GROUP BY window_start, window_end`;

/** Groups, and windows in time. */
export const groups = [
  refusedCase(
    'window of a time that is a column',
    everyType.window(hour.on(col('timestamp_3'))),
    "a window uses the column 'timestamp_3', which is no time attribute; only the column of a table's watermark is one, and a cast, a calculation, a group or a join makes it an ordinary time. The time attributes here are: '$rowtime'",
  ),
  refusedCase(
    'window of a computed time',
    orders
      .select(time.plus(lit(1).hours()).as('at'))
      .window(hour.on(at))
      .select(start),
    "a window uses the column 'at', which is no time attribute; only the column of a table's watermark is one, and a cast, a calculation, a group or a join makes it an ordinary time. The time attributes here are: none",
  ),
  refusedCase(
    'window of a key',
    orders.groupBy(time).select(time.as('at')).window(hour.on(at)).select(start),
    "a window uses the column 'at', which is no time attribute; only the column of a table's watermark is one, and a cast, a calculation, a group or a join makes it an ordinary time. The time attributes here are: none",
  ),
  refusedCase(
    'groups of uneven windows',
    uneven.groupBy(start, end).select(start, count().as('n')),
    "a window of INTERVAL '10' MINUTE starts every INTERVAL '4' MINUTE, but for groups of windows Flink needs a size that is a multiple of it",
  ),
  refusedCase(
    'uneven windows, each once',
    uneven.select(start, end).distinct(),
    "a window of INTERVAL '10' MINUTE starts every INTERVAL '4' MINUTE, but for groups of windows Flink needs a size that is a multiple of it",
  ),
  unbuiltCase(
    'window of no size',
    () => orders.window(Tumble.over(lit(0).minutes()).on(time)),
    windowed("TUMBLE(TABLE `orders`, DESCRIPTOR(`$rowtime`), INTERVAL '0' MINUTE)"),
    "the size of a window must be above zero, got INTERVAL '0' MINUTE",
  ),
  unbuiltCase(
    'session without a gap',
    () => orders.window(Session.withGap(lit(-1).seconds()).on(time)),
    windowed("SESSION(TABLE `orders`, DESCRIPTOR(`$rowtime`), INTERVAL '-1' SECOND)"),
    "the gap of a window must be above zero, got INTERVAL '-1' SECOND",
  ),
  unbuiltCase(
    'window of another size for each row',
    () => orders.window(Tumble.over(col('quantity').minutes() as never).on(time)),
    windowed("TUMBLE(TABLE `orders`, DESCRIPTOR(`$rowtime`), `quantity` * INTERVAL '1' MINUTE)"),
    "the size of a window must be a constant, got `quantity` * INTERVAL '1' MINUTE",
  ),
  unbuiltCase(
    'uneven cumulating windows',
    () => orders.window(Cumulate.upTo(lit(10).minutes()).every(lit(4).minutes()).on(time)),
    windowed("CUMULATE(TABLE `orders`, DESCRIPTOR(`$rowtime`), INTERVAL '4' MINUTE, INTERVAL '10' MINUTE)"),
    "the size of a cumulating window must be a multiple of its step, got INTERVAL '10' MINUTE in steps of INTERVAL '4' MINUTE",
  ),
  unbuiltCase(
    'aggregate of an aggregate',
    () => orders.select(col('price').sum().max().as('m')),
    'SELECT MAX(SUM(`price`)) AS `m` FROM `orders`',
    'SUM(`price`) is an aggregate within an aggregate; select it with a name first, and aggregate the result',
  ),
  unbuiltCase(
    'aggregate in the filter of an aggregate',
    () => orders.select(col('price').sum().filter(col('price').max().isGreater(1)).as('m')),
    'SELECT SUM(`price`) FILTER (WHERE MAX(`price`) > 1) AS `m` FROM `orders`',
    'MAX(`price`) is an aggregate within an aggregate; select it with a name first, and aggregate the result',
  ),
  unbuiltCase(
    'distinct values of bytes',
    () => everyType.select(col('bytes').count().distinct().as('n')),
    'SELECT COUNT(DISTINCT `bytes`) AS `n` FROM `every_type`',
    'COUNT(DISTINCT `bytes`) is not valid: Flink has no DISTINCT of BYTES; cast it to text',
  ),
  unbuiltCase(
    'order of maps',
    () => everyType.orderBy(col('map_string_int')),
    'SELECT `int` FROM `every_type` ORDER BY `map_string_int` FETCH NEXT 3 ROWS ONLY',
    '`map_string_int` is MAP<STRING NOT NULL, INT>, which has no order',
  ),
];
