import type { Relation } from '../relations/relation';
import { type SinkProperties, writtenColumns } from '../sinks/sink-properties';
import { traitsOf } from '../traits/traits-of';
import { columnNamed } from '../types/column';

/**
 * Several time attributes in what is written. Where Flink casts one column for the sink, it casts all, and none is left.
 *
 * Source: org.apache.flink.table.planner.plan.nodes.exec.stream.StreamExecSink, and Flink 2.3, by trying.
 */
export function timeRefusals(query: Relation, sink: SinkProperties): readonly string[] {
  const written = writtenColumns(sink);
  const isAsItIs = written.every(({ name, type }) => columnNamed(query.columns, name)?.type.name === type.name);
  const { timeAttributes } = traitsOf(query);
  const names = written.map(({ name }) => name).filter((name) => timeAttributes.includes(name));
  const [, second] = names;
  if (!second || !isAsItIs || hasMetadata(sink)) return [];
  const type = columnNamed(query.columns, second)?.type.name;
  return [
    `the columns ${names.map((name) => `'${name}'`).join(', ')} are time attributes, but Flink writes at most one in a row; ` +
      `cast the others, for example with col('${second}').cast(DataTypes.${type})`,
  ];
}

const hasMetadata = ({ metadata = [] }: SinkProperties): boolean => metadata.some(({ isVirtual }) => !isVirtual);
