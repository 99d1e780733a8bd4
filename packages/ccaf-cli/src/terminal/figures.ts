/** A number as a person reads it. */
export const figure = (count: number): string => count.toLocaleString('en-US');
