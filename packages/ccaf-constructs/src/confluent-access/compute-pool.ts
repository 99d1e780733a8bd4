import { FlinkComputePool } from '@cdktf/provider-confluent/lib/flink-compute-pool';
import { Construct } from 'constructs';
import type { ConfluentLookups } from './confluent-lookups';

export interface ComputePoolProps {
  readonly displayName: string;
  readonly lookups: ConfluentLookups;
  readonly maxCfu: number;
}

/** The compute pool that the apps' statements run in. */
export class ComputePool extends Construct {
  readonly pool: FlinkComputePool;

  constructor(scope: Construct, id: string, { displayName, lookups, maxCfu }: ComputePoolProps) {
    super(scope, id);
    this.pool = new FlinkComputePool(this, 'compute-pool', {
      displayName,
      cloud: lookups.flinkRegion.cloud,
      region: lookups.flinkRegion.region,
      maxCfu,
      environment: { id: lookups.environment.id },
    });
  }
}
