import { combine, unite } from '../relations/build-sets';
import type { Kinds } from '../types/kind';
import type { SameColumns } from './row';
import type { Table } from './table';

import { TableColumns } from './table-columns';

/** What a table can be together with another one that has the same columns. They meet by name, whatever their order. */
export abstract class TableSets<out Row extends Kinds> extends TableColumns<Row> {
  /**
   * The rows of both; equal rows stay.
   *
   * @throws {InvalidAppError} for different column sets or types
   */
  unionAll<Other extends Kinds>(other: Table<Other> & SameColumns<Row, Other>): Table<Row> {
    return this.of(unite(this.relation, [other.relation]));
  }

  /** The rows of both, each once: it keeps all rows as state. */
  union<Other extends Kinds>(other: Table<Other> & SameColumns<Row, Other>): Table<Row> {
    return this.of(combine('UNION', false, this.relation, other.relation));
  }

  /** The rows that both have, each once: it keeps all rows as state. */
  intersect<Other extends Kinds>(other: Table<Other> & SameColumns<Row, Other>): Table<Row> {
    return this.of(combine('INTERSECT', false, this.relation, other.relation));
  }

  /** The rows that both have, as often as both have them: it keeps all rows as state. */
  intersectAll<Other extends Kinds>(other: Table<Other> & SameColumns<Row, Other>): Table<Row> {
    return this.of(combine('INTERSECT', true, this.relation, other.relation));
  }

  /** The rows that the other table lacks, each once: it keeps all rows as state. */
  minus<Other extends Kinds>(other: Table<Other> & SameColumns<Row, Other>): Table<Row> {
    return this.of(combine('EXCEPT', false, this.relation, other.relation));
  }

  /** The rows that the other table lacks, as often as it lacks them: it keeps all rows as state. */
  minusAll<Other extends Kinds>(other: Table<Other> & SameColumns<Row, Other>): Table<Row> {
    return this.of(combine('EXCEPT', true, this.relation, other.relation));
  }

  /** The rows, each once: it keeps all rows as state. */
  distinct(): Table<Row> {
    return this.of({ kind: 'distinct', input: this.relation, columns: this.relation.columns });
  }
}
