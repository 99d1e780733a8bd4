/** A number as a person reads it. */
export const figure = (count: number): string => count.toLocaleString('en-US');

/** So many rows, as a person reads it. */
export const rowCount = (count: number): string => `${figure(count)} ${count === 1 ? 'row' : 'rows'}`;
