import type { Value } from '../expressions/operand';
import type { WindowFunction } from '../relations/relation';

/** A window over a table's time: which rows go together. `Uses` are the columns that it reads. */
export class Window<Uses extends string = string> {
  declare protected readonly uses: Uses;

  constructor(readonly definition: WindowFunction) {}
}

type Interval = Value<never, 'dayInterval'>;
interface Column<Name extends string> {
  readonly name: Name;
}

/** Says over which time attribute a window is. */
class WindowOf {
  constructor(
    private readonly name: WindowFunction['name'],
    private readonly intervals: readonly Interval[],
  ) {}

  /** @param time a time attribute of the table: `$rowtime`, or the column of its watermark */
  on<Time extends string>(time: Column<Time>): Window<Time> {
    return new Window(definition(this.name, time.name, this.intervals));
  }
}

/** The same for sessions, which can have keys: each key has sessions of its own. */
class SessionOf {
  constructor(private readonly gap: Interval) {}

  /** @param time a time attribute of the table */
  on<Time extends string, Key extends string = never>(
    time: Column<Time>,
    ...keys: readonly Column<Key>[]
  ): Window<Time | Key> {
    const names = keys.map(({ name }) => name);
    return new Window({ ...definition('SESSION', time.name, [this.gap]), keys: names });
  }
}

const definition = (
  name: WindowFunction['name'],
  timeColumn: string,
  intervals: readonly Interval[],
): WindowFunction => ({
  name,
  timeColumn,
  keys: [],
  intervals: intervals.map(({ node }) => node),
});

/**
 * Windows of one size, one after the other.
 *
 * @example Tumble.over(lit(5).minutes()).on(col('$rowtime'))
 */
export const Tumble = {
  /** Windows of this size. */
  over: (size: Interval) => new WindowOf('TUMBLE', [size]),
} as const;

/**
 * Windows of one size, one beginning every so often: a row is in several where they overlap.
 *
 * @example Slide.over(lit(10).minutes()).every(lit(5).minutes()).on(col('$rowtime'))
 */
export const Slide = {
  /** Windows of this size; `every` says how often one begins. */
  over: (size: Interval) => ({ every: (slide: Interval) => new WindowOf('HOP', [slide, size]) }),
} as const;

/**
 * Windows that begin together, each ending one step later, up to a size: every hour, the day so far.
 *
 * @example Cumulate.upTo(lit(1).days()).every(lit(1).hours()).on(col('$rowtime'))
 */
export const Cumulate = {
  /** Windows of up to this size; `every` says how much later than the one before each ends. */
  upTo: (size: Interval) => ({ every: (step: Interval) => new WindowOf('CUMULATE', [step, size]) }),
} as const;

/**
 * Windows that end when nothing has come for a while.
 *
 * @example Session.withGap(lit(30).minutes()).on(col('$rowtime'), col('user'))
 */
export const Session = {
  /** Windows that end when nothing has come for this long. */
  withGap: (gap: Interval) => new SessionOf(gap),
} as const;
