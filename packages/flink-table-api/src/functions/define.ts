import type { Entry } from './entry';

/** Checks an entry where it is written, and keeps its exact type: signatures are made of it. */
export const define = <const E extends Entry>(entry: E): E => entry;
