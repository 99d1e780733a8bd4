const UTF8 = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * Bytes as a text of at most so many characters, or as one of just so many. Flink counts them in UTF-16 here, and has a
 * question mark for half of a pair; what is no UTF-8 becomes U+FFFD.
 */
export function readUtf8(bytes: Uint8Array, length: number, isFilled: boolean): string {
  const text = UTF8.decode(withoutSurrogates(bytes)).slice(0, length);
  return (isFilled ? text.padEnd(length) : text).replace(/\p{Surrogate}/gu, '?');
}

/** Java takes a surrogate of three bytes for one that is no UTF-8, other decoders for three. */
const withoutSurrogates = (bytes: Uint8Array): Uint8Array =>
  Buffer.from(
    Buffer.from(bytes)
      .toString('latin1')
      .replace(/\xed[\xa0-\xbf][\x80-\xbf]/g, '\xef\xbf\xbd'),
    'latin1',
  );
