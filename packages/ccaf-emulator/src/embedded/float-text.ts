/**
 * A floating-point number as Java writes it, which is how Flink does: `1.0`, `1.0E10`, `1.0E-4`, `NaN`.
 *
 * @example floatText(10_000_000, 'DOUBLE') // '1.0E7'
 */
export function floatText(value: number, root: 'FLOAT' | 'DOUBLE'): string {
  if (!Number.isFinite(value)) return String(value);
  if (value === 0) return Object.is(value, -0) ? '-0.0' : '0.0';
  const [mantissa = '', exponent = '0'] = (root === 'FLOAT' ? shortestFloat(value) : value.toExponential()).split('e');
  const size = Math.abs(value);
  if (size < 1e-3 || size >= 1e7) return `${withPoint(mantissa)}E${Number(exponent)}`;
  const digits = mantissa.replace(/[-.]/g, '').length;
  return withPoint(value.toFixed(Math.max(digits - 1 - Number(exponent), 1)));
}

const withPoint = (text: string): string => (text.includes('.') ? text : `${text}.0`);

/** The fewest digits that still name this 32-bit number. */
function shortestFloat(value: number): string {
  for (let digits = 0; digits < 9; digits += 1) {
    const text = value.toExponential(digits);
    if (Math.fround(Number(text)) === value) return text.replace(/\.?0+(?=e)/, '');
  }
  return value.toExponential();
}
