/** ASN.1 in DER (ITU-T X.690), as much of it as a certificate has. */
const tagged = (tag: number, ...parts: readonly Buffer[]): Buffer => {
  const content = Buffer.concat(parts);
  return Buffer.concat([Buffer.from([tag, ...length(content.length)]), content]);
};

/** Up to 127 as it is, otherwise its bytes behind their number. */
function length(size: number): readonly number[] {
  if (size < 0x80) return [size];
  return size < 0x100 ? [0x81, size] : [0x82, size >> 8, size & 0xff];
}

export const sequence = (...parts: readonly Buffer[]): Buffer => tagged(0x30, ...parts);
export const set = (...parts: readonly Buffer[]): Buffer => tagged(0x31, ...parts);
export const octets = (content: Buffer): Buffer => tagged(0x04, content);
export const utf8 = (text: string): Buffer => tagged(0x0c, Buffer.from(text));
/** Whole bytes: no bit of the last one is unused. */
export const bits = (content: Buffer): Buffer => tagged(0x03, Buffer.from([0]), content);
/** A number whose first bit is 0: positive. */
export const integer = (bytes: Buffer): Buffer => tagged(0x02, bytes);
/** Explicitly tagged. */
export const context = (number: number, content: Buffer): Buffer => tagged(0xa0 + number, content);

/** A moment, to the second: `YYMMDDhhmmssZ`, until 2049. */
export const time = (ms: number): Buffer =>
  tagged(0x17, Buffer.from(`${new Date(ms).toISOString().replaceAll(/[-:T]/g, '').slice(2, 14)}Z`));

/** An object identifier: the first two numbers in one byte, the others in groups of seven bits. */
export function oid(text: string): Buffer {
  const [first = 0, second = 0, ...others] = text.split('.').map(Number);
  const groups = others.flatMap((number) => {
    const bytes = [number & 0x7f];
    for (let rest = number >> 7; rest > 0; rest >>= 7) bytes.unshift((rest & 0x7f) | 0x80);
    return bytes;
  });
  return tagged(0x06, Buffer.from([first * 40 + second, ...groups]));
}
