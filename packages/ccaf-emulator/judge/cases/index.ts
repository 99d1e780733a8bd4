import { type Asked, asked } from './case';
import { casts } from './casts';
import { literals } from './literals';
import { OVER_ONE_COLUMN } from './over-one-column';
import { logic, momentPairs, numberPairs, quotients, textPairs } from './pairs';
import { statements } from './statements';

/** All that both engines are asked, table by table. */
export const ASKED: readonly Asked[] = [
  ...casts.map(({ table, cases }) => ({
    table,
    cases: [...cases, ...asked(table, OVER_ONE_COLUMN[table.name] ?? {}).cases],
  })),
  numberPairs,
  quotients,
  momentPairs,
  textPairs,
  logic,
  literals,
  statements,
];
