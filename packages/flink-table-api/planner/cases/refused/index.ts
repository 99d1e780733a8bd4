import { groups } from './groups';
import { joins } from './joins';
import { ordered } from './orders';
import { over } from './over';

/** What Flink refuses, and what is the nearest to it that is written. */
export const refused = [...over, ...joins, ...ordered, ...groups];
