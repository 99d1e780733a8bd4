import { CHANGELOG_MODE } from '../catalog/table';
import { ValidationError } from '../sql/validation-error';
import type { FlinkParts } from './execute';
import type { Executed, ExecuteRequest } from './runtime/protocol';

/** Operators that keep what they have seen. Source: org.apache.flink.table.planner.plan.nodes.exec.stream */
const STATEFUL =
  /\b(\w*Aggregate|\w*Join|Deduplicate|Rank|\w*Limit|\w*Sort|Match|ChangelogNormalize|SinkMaterializer|WindowTableFunction)\(/;

/** Joins that look each row up by itself. */
const STATELESS = /^(?:LookupJoin|Correlate)$/;

/**
 * Refuses to carry offsets over to a statement that is not stateless, or whose sink takes changes.
 *
 * Source: https://docs.confluent.io/cloud/current/flink/operate-and-deploy/carry-over-offsets.html
 */
export async function requireCarryOver(
  { writes }: Executed,
  request: Omit<ExecuteRequest, 'run'>,
  { runtime, mirror }: FlinkParts,
): Promise<void> {
  for (const { database, table: name } of writes) {
    const sink = mirror.find({ database, name });
    const mode = sink?.options.get(CHANGELOG_MODE) ?? 'append';
    if (mode === 'append') continue;
    throw new ValidationError(
      `Offsets can only be carried over to statements that are append-only, but the sink '${name}' takes changes ` +
        `('${CHANGELOG_MODE}' = '${mode}').`,
    );
  }
  const { rows } = await runtime.execute({ ...request, run: 1, sql: `EXPLAIN ${request.sql}` });
  const plan = rows.map(({ row }) => String(row[0])).join('\n');
  const physical = plan.slice(Math.max(0, plan.indexOf('== Optimized Physical Plan ==')));
  const kept = [...physical.matchAll(new RegExp(STATEFUL, 'g'))].find(([, name = '']) => !STATELESS.test(name));
  if (kept === undefined) return;
  throw new ValidationError(
    `Offsets can only be carried over to statements that are stateless, but this one keeps state (${kept[1]}).`,
  );
}
