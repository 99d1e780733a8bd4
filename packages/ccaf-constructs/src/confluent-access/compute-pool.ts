import { FlinkComputePool } from '@cdktf/provider-confluent/lib/flink-compute-pool';
import { Construct } from 'constructs';
import type { ConfluentLookups } from './confluent-lookups';

/** The least that leaves room for a statement, its successor while one replaces the other, and a metadata query. */
const MAX_CFU = 5;

export interface ComputePoolProps {
  readonly displayName: string;
  readonly lookups: ConfluentLookups;
}

/** The compute pool that the app's statements run in. */
export class ComputePool extends Construct {
  readonly pool: FlinkComputePool;

  constructor(scope: Construct, id: string, { displayName, lookups }: ComputePoolProps) {
    super(scope, id);
    this.pool = new FlinkComputePool(this, 'compute-pool', {
      displayName,
      cloud: lookups.flinkRegion.cloud,
      region: lookups.flinkRegion.region,
      maxCfu: MAX_CFU,
      environment: { id: lookups.environment.id },
    });
  }
}
