import { type Expression, type FlinkType, isNested, type Query, shortTypeName } from '../sql';
import { notSupported, ValidationError } from '../sql/validation-error';
import { castSql } from './cast';
import { analyze } from './expression';
import { type Arm, type OutputColumn, outputName, type Relation } from './relation';
import { EMPTY_SCOPE } from './scope';
import { leastRestrictive } from './type-rules';
import { castTo, INTEGER, requireTyped, type Typed } from './typed';

/** UNION ALL: as many columns in each arm, the names of the first, and for each column the type that holds all. */
export function analyzeUnion(inputs: readonly Relation[], at: Query): Relation {
  const [first, ...others] = inputs;
  if (first === undefined) throw new TypeError('a UNION ALL has arms');
  if (others.some(({ columns }) => columns.length !== first.columns.length)) {
    throw new ValidationError('Column count mismatch in UNION ALL', at.span);
  }
  const columns = first.columns.map((column, index) => unionColumn(column, index, others, at));
  return { columns, arms: inputs.flatMap((input) => convertArms(input, columns)) };
}

function unionColumn(column: OutputColumn, index: number, others: readonly Relation[], at: Query): OutputColumn {
  let { type, nullable } = column;
  for (const { columns } of others) {
    const other = columns[index];
    const wider = other && leastRestrictive(type, other.type);
    if (wider === undefined) requireNoNested([type, other?.type], at);
    if (wider === undefined) throw new ValidationError(`Type mismatch in column ${index + 1} of UNION ALL`, at.span);
    type = wider;
    nullable ||= other?.nullable === true;
  }
  return { name: column.name, type, nullable };
}

/** @throws {ValidationError} where Flink may find a type that this emulator does not */
function requireNoNested(types: readonly (FlinkType | undefined)[], at: Query): void {
  const nested = types.find((type) => type !== undefined && isNested(type));
  if (nested) throw notSupported(`A UNION ALL of another type and ${shortTypeName(nested)}`, at.span);
}

function convertArms(input: Relation, columns: readonly OutputColumn[]): readonly Arm[] {
  const items = columns.map(({ type }, index) => {
    const name = `q.${outputName(index)}`;
    const from = input.columns[index]?.type ?? type;
    const sql = from.root === 'VARCHAR' || from.root === 'CHAR' ? name : castSql(name, from, type);
    return { isSame: sql === name, text: `${sql ?? name} AS ${outputName(index)}` };
  });
  if (items.every(({ isSame }) => isSame)) return input.arms;
  const list = items.map(({ text }) => text).join(', ');
  return input.arms.map(({ sql, tables }) => ({ sql: `(SELECT ${list} FROM ${sql} AS q)`, tables }));
}

function analyzeValue(expression: Expression): Typed {
  const value = analyze(expression, { scope: EMPTY_SCOPE });
  requireTyped([value], expression);
  return value;
}

/** `VALUES (…), (…)` as a relation of one arm without tables. */
export function analyzeValues({ rows, span }: Extract<Query, { kind: 'values' }>): Relation {
  const [first] = rows;
  if (first === undefined || rows.some((row) => row.length !== first.length)) {
    throw new ValidationError('Values passed to VALUES operator must have the same number of columns', span);
  }
  const typed = rows.map((row) => row.map(analyzeValue));
  const columns = first.map((_, index): OutputColumn => {
    let type = typed[0]?.[index]?.type ?? INTEGER;
    for (const row of typed) {
      const wider = leastRestrictive(type, row[index]?.type ?? type);
      if (wider === undefined)
        throw new ValidationError('Values passed to VALUES operator must have compatible types', span);
      type = wider;
    }
    return { name: `EXPR$${index}`, type, nullable: typed.some((row) => row[index]?.nullable === true) };
  });
  const texts = typed.map((row, r) => {
    const values = row.map((value, c) => {
      const [expression, type] = [rows[r]?.[c], columns[c]?.type];
      return expression && type ? castTo(value, type, expression) : value.sql;
    });
    return `(${values.join(', ')})`;
  });
  const names = columns.map((_, index) => outputName(index)).join(', ');
  return { columns, arms: [{ sql: `(SELECT * FROM (VALUES ${texts.join(', ')}) AS q(${names}))`, tables: new Set() }] };
}
