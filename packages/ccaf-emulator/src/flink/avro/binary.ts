/** Reads Avro's binary encoding. Source: https://avro.apache.org/docs/1.12.0/specification/#binary-encoding */
export class BinaryReader {
  #at = 0;

  constructor(private readonly bytes: Buffer) {}

  /** A number of up to 64 bits: seven of them a byte, the lowest first, the sign in the lowest of all. */
  long(): bigint {
    let folded = 0n;
    for (let shift = 0n; ; shift += 7n) {
      const byte = this.bytes.readUInt8(this.#advance(1));
      folded |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return (folded >> 1n) ^ -(folded & 1n);
    }
  }

  int(): number {
    return Number(this.long());
  }

  boolean(): boolean {
    return this.bytes.readUInt8(this.#advance(1)) === 1;
  }

  float(): number {
    return this.bytes.readFloatLE(this.#advance(4));
  }

  double(): number {
    return this.bytes.readDoubleLE(this.#advance(8));
  }

  fixed(size: number): Buffer {
    const from = this.#advance(size);
    return this.bytes.subarray(from, from + size);
  }

  byteString(): Buffer {
    return this.fixed(this.int());
  }

  /** The items of an array or a map, which come in blocks; a negative count is followed by the block's size. */
  blocks<T>(item: () => T): T[] {
    const items: T[] = [];
    for (let count = this.int(); count !== 0; count = this.int()) {
      if (count < 0) this.long();
      for (let index = 0; index < Math.abs(count); index += 1) items.push(item());
    }
    return items;
  }

  #advance(size: number): number {
    const from = this.#at;
    if (size < 0 || from + size > this.bytes.length) throw new RangeError('the Avro record ends too early');
    this.#at += size;
    return from;
  }
}

/** Writes Avro's binary encoding. */
export class BinaryWriter {
  readonly #parts: Buffer[] = [];

  long(value: bigint): this {
    const bytes: number[] = [];
    let folded = BigInt.asUintN(64, (value << 1n) ^ (value >> 63n));
    for (; folded >= 0x80n; folded >>= 7n) bytes.push(Number(folded & 0x7fn) | 0x80);
    bytes.push(Number(folded));
    this.#parts.push(Buffer.from(bytes));
    return this;
  }

  int(value: number): this {
    this.long(BigInt(value));
    return this;
  }

  boolean(value: boolean): this {
    this.#parts.push(Buffer.of(value ? 1 : 0));
    return this;
  }

  float(value: number): this {
    const part = Buffer.alloc(4);
    part.writeFloatLE(value);
    this.#parts.push(part);
    return this;
  }

  double(value: number): this {
    const part = Buffer.alloc(8);
    part.writeDoubleLE(value);
    this.#parts.push(part);
    return this;
  }

  fixed(value: Uint8Array): this {
    this.#parts.push(Buffer.from(value));
    return this;
  }

  byteString(value: Uint8Array): this {
    this.int(value.length);
    this.fixed(value);
    return this;
  }

  blocks<T>(items: readonly T[], write: (item: T) => unknown): this {
    if (items.length > 0) {
      this.int(items.length);
      for (const item of items) write(item);
    }
    this.int(0);
    return this;
  }

  toBuffer(): Buffer {
    return Buffer.concat(this.#parts);
  }
}
