import { composed } from './composed';
import { groups } from './groups';
import { joins } from './joins';
import { more } from './more';
import { neighbours } from './neighbours';
import { ordered } from './orders';
import { rows } from './rows';
import { sets } from './sets';
import { windows } from './windows';

/** Whole queries, composed of what the Table API has. */
export const queries = [
  ...rows,
  ...groups,
  ...sets,
  ...joins,
  ...windows,
  ...ordered,
  ...more,
  ...composed,
  ...neighbours,
];
