import { type Asked, asked } from './case';
import { casts } from './casts';
import { literals } from './literals';
import { OVER_NUMBERS } from './over-numbers';
import { OVER_OTHERS } from './over-others';
import { logic, momentPairs, numberPairs, quotients, textPairs } from './pairs';
import { statements } from './statements';

/** All that both engines are asked, table by table. */
export const ASKED: readonly Asked[] = [
  ...casts.map(({ table, cases }) => ({
    table,
    cases: [...cases, ...asked(table, { ...OVER_NUMBERS, ...OVER_OTHERS }[table.name] ?? {}).cases],
  })),
  numberPairs,
  quotients,
  momentPairs,
  textPairs,
  logic,
  literals,
  statements,
];
