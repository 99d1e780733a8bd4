import type { NewRecord, TopicRecord } from './protocol';

/** In the file: no key or value, no partition, no timestamp. */
const NONE = -1;

/** Records as the file that the JVM reads: partition, timestamp, key, value, headers of each, one after the other. */
export function encodeRecords(records: readonly NewRecord[]): Buffer {
  const parts: Uint8Array[] = [];
  for (const { key, value, headers = [], partition = NONE, timestamp = NONE } of records) {
    const start = Buffer.alloc(12);
    start.writeInt32BE(partition, 0);
    start.writeBigInt64BE(BigInt(timestamp), 4);
    parts.push(start);
    addBytes(key, parts);
    addBytes(value, parts);
    parts.push(int32(headers.length));
    for (const [name, content] of headers) {
      addBytes(Buffer.from(name), parts);
      addBytes(content, parts);
    }
  }
  return Buffer.concat(parts);
}

/** The records in a file that the JVM has written: as above, with the offset behind the partition. */
export function decodeRecords(file: Buffer): TopicRecord[] {
  const records: TopicRecord[] = [];
  const reader = new Reader(file);
  while (!reader.isAtEnd) {
    const partition = reader.int32();
    const offset = reader.int64();
    const timestamp = reader.int64();
    const key = reader.bytes();
    const value = reader.bytes();
    const headers = Array.from({ length: reader.int32() }, () => {
      return [Buffer.from(reader.bytes() ?? []).toString(), reader.bytes()] as const;
    });
    records.push({ partition, offset, timestamp, key, value, headers });
  }
  return records;
}

class Reader {
  #at = 0;

  constructor(private readonly file: Buffer) {}

  get isAtEnd(): boolean {
    return this.#at >= this.file.length;
  }

  int32(): number {
    this.#at += 4;
    return this.file.readInt32BE(this.#at - 4);
  }

  int64(): number {
    this.#at += 8;
    return Number(this.file.readBigInt64BE(this.#at - 8));
  }

  bytes(): Uint8Array | null {
    const length = this.int32();
    if (length === NONE) return null;
    this.#at += length;
    return this.file.subarray(this.#at - length, this.#at);
  }
}

function addBytes(bytes: Uint8Array | null, parts: Uint8Array[]): void {
  parts.push(int32(bytes?.length ?? NONE));
  if (bytes !== null) parts.push(bytes);
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value, 0);
  return bytes;
}
