/** A positive number: `fraction` times two to the power of `exponent`; its type tells so many bits of it apart. */
export interface Binary {
  readonly fraction: bigint;
  readonly exponent: number;
  readonly bits: number;
}

/** What a number of its type consists of (IEEE 754), without the zeros at the end. */
export function binaryOf(value: number, root: 'FLOAT' | 'DOUBLE'): Binary {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  const stored = Number((view.getBigUint64(0) >> 52n) & 0x7ffn);
  let fraction = (view.getBigUint64(0) & 0xfffffffffffffn) | (stored === 0 ? 0n : 1n << 52n);
  let exponent = Math.max(stored, 1) - 1075;
  while ((fraction & 1n) === 0n) {
    fraction >>= 1n;
    exponent += 1;
  }
  const size = fraction.toString(2).length + exponent;
  const { most, least } = root === 'FLOAT' ? { most: 24, least: -149 } : { most: 53, least: -1074 };
  // The smallest numbers have fewer bits.
  return { fraction, exponent, bits: Math.min(most, size - least) };
}
