/**
 * What Kafka has of a record besides its key and its value, and whether a query may write it.
 *
 * Source: "Available metadata" on Confluent's page of CREATE TABLE.
 */
const KEYS = {
  headers: { isWritable: true },
  timestamp: { isWritable: true },
  'leader-epoch': { isWritable: false },
  offset: { isWritable: false },
  partition: { isWritable: false },
  'raw-key': { isWritable: false },
  'raw-value': { isWritable: false },
  'timestamp-type': { isWritable: false },
  topic: { isWritable: false },
} as const;

export type MetadataKey = keyof typeof KEYS;

/** Those that a query may write. */
export type WritableKey = {
  [Key in MetadataKey]: (typeof KEYS)[Key]['isWritable'] extends true ? Key : never;
}[MetadataKey];

export const METADATA_KEYS = Object.keys(KEYS) as MetadataKey[];

export const isMetadataKey = (name: string): name is MetadataKey => Object.hasOwn(KEYS, name);

export const isWritableKey = (key: MetadataKey): boolean => KEYS[key].isWritable;
