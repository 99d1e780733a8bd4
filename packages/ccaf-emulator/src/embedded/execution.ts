import type { Catalog } from '../catalog/catalog';
import type { Clock } from '../engine/clock';
import type { InformationSchemaTables } from './information-schema-tables';
import type { Scheduler } from './scheduler';
import type { Store } from './store';

export type { Execution, ExecutionSettings } from '../engine/execution';

/** What a statement needs to run. */
export interface EngineParts {
  readonly catalog: Catalog;
  readonly store: Store;
  readonly scheduler: Scheduler;
  readonly views: InformationSchemaTables;
  readonly clock: Clock;
}
