import type { ExecutionSettings } from '../engine/execution';
import { ValidationError } from '../sql/validation-error';
import type { Sources } from './reached';
import type { FlinkRuntime } from './runtime/client';
import type { Positions } from './runtime/protocol';

const PREFIX = 'sql.tables.scan.startup';

/** Where all sources are read from, where a statement's properties say so by offsets or by a moment. */
export async function startPositions(
  { properties }: ExecutionSettings,
  sources: Sources,
  runtime: FlinkRuntime,
): Promise<Positions | undefined> {
  const topics = [...sources.keys()];
  switch (properties[`${PREFIX}.mode`]) {
    case 'specific-offsets': {
      const offsets = offsetsIn(properties[`${PREFIX}.specific-offsets`] ?? '');
      return Object.fromEntries(topics.map((topic) => [topic, offsets]));
    }
    case 'timestamp': {
      const millis = millisIn(properties[`${PREFIX}.timestamp-millis`] ?? '');
      const found = topics.map(async (topic) => [topic, await runtime.offsetsForTime(topic, millis)] as const);
      return Object.fromEntries(await Promise.all(found));
    }
    default:
      return undefined;
  }
}

/** `partition:0,offset:42;partition:1,offset:7`. */
function offsetsIn(text: string): Readonly<Record<string, number>> {
  const parts = text.replace(/;$/, '').split(';');
  return Object.fromEntries(
    parts.map((part) => {
      const [, partition, offset] = /^partition:(\d+),offset:(\d+|-2)$/.exec(part.trim()) ?? [];
      if (partition !== undefined && offset !== undefined) return [partition, Number(offset)] as const;
      const expected = "'partition:<number>,offset:<number>', several with semicolons";
      throw new ValidationError(
        `Invalid value for option '${PREFIX}.specific-offsets': expected ${expected}, got '${text}'.`,
      );
    }),
  );
}

function millisIn(text: string): number {
  if (/^\d{1,15}$/.test(text)) return Number(text);
  const expected = 'milliseconds since 1970-01-01';
  throw new ValidationError(
    `Invalid value for option '${PREFIX}.timestamp-millis': expected ${expected}, got '${text}'.`,
  );
}
