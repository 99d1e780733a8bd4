import type { Case } from '../case';
import { casts } from './casts';
import { catalogue } from './catalogue';
import { literals } from './literals';
import { operators } from './operators';
import { queries } from './queries';
import { random } from './random';
import { refused } from './refused';

/** All that is asked, each text once. */
export const CASES: readonly Case[] = [
  ...new Map<string, Case>(
    [...queries, ...refused, ...operators, ...casts, ...literals, ...catalogue, ...random].map((one) => [one.sql, one]),
  ).values(),
];
