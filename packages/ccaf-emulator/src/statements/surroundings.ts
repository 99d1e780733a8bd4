import type { Catalog } from '../catalog/catalog';
import type { Clock } from '../engine/clock';
import type { Engine } from '../engine/engine';
import type { Account } from './account';

/** What statements run in. */
export interface Surroundings {
  readonly engine: Engine;
  readonly catalog: Catalog;
  readonly clock: Clock;
  readonly account: Account;
}
