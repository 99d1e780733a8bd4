/** A value of a row, as a table for a person shows it. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return 'NULL';
  if (value instanceof Uint8Array) return readable(value) ?? `x'${Buffer.from(value).toString('hex')}'`;
  return typeof value === 'object' ? JSON.stringify(value, (_, inner: unknown) => plain(inner)) : String(value);
}

const plain = (value: unknown): unknown => (typeof value === 'bigint' ? String(value) : value);

/** The text that bytes are, if they are printable. */
function readable(bytes: Uint8Array): string | undefined {
  const text = Buffer.from(bytes).toString('utf8');
  return /[\p{Cc}\ufffd]/u.test(text) ? undefined : text;
}
