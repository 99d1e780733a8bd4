import { type Defaults, INFORMATION_SCHEMA } from '../catalog/catalog';
import { type Expression, type Query, STRING, sameType, type TableName } from '../sql';
import { NotRunHereError, ValidationError } from '../sql/validation-error';
import { INTEGER } from './typed';

const SUPPORTED =
  'INFORMATION_SCHEMA supports only SELECT, WHERE, UNION ALL, ORDER BY, LIMIT, AND, OR, NOT, =, <>, IN, LIKE, ' +
  'IS [NOT] NULL, COUNT, CAST, AS, and STRING and INT literals';

/** The names in INFORMATION_SCHEMA that a query reads. */
export function informationSchemaNames(query: Query, defaults: Defaults): readonly string[] {
  switch (query.kind) {
    case 'unionAll':
      return query.arms.flatMap((arm) => informationSchemaNames(arm, defaults));
    case 'ordered':
      return informationSchemaNames(query.input, defaults);
    case 'select': {
      const { from } = query;
      if (from?.kind === 'subquery') return informationSchemaNames(from.query, defaults);
      return from?.kind === 'table' && isInformationSchema(from.name, defaults)
        ? [from.name.parts.at(-1)?.name ?? '']
        : [];
    }
    default:
      return [];
  }
}

/** Whether a query names INFORMATION_SCHEMA anywhere. */
export const readsInformationSchema = (query: Query, defaults: Defaults): boolean =>
  informationSchemaNames(query, defaults).length > 0;

/** @throws {NotRunHereError} for a query whose rows are to be written */
export function refuseInformationSchema(query: Query, defaults: Defaults): void {
  if (!readsInformationSchema(query, defaults)) return;
  throw new NotRunHereError('INSERT INTO from INFORMATION_SCHEMA', 'the cloud alone', query.span);
}

function isInformationSchema({ parts }: TableName, defaults: Defaults): boolean {
  const database = parts.at(-2)?.name ?? defaults.database;
  return database === INFORMATION_SCHEMA.name || database === INFORMATION_SCHEMA.id;
}

/**
 * Holds a metadata query to the syntax of INFORMATION_SCHEMA: what Confluent Cloud documents
 * (docs.confluent.io/cloud/current/flink/reference/flink-sql-information-schema.html), and what clients ask beyond that:
 * ORDER BY, LIMIT, NOT, IN, LIKE and COUNT.
 *
 * @throws {ValidationError} naming the first thing outside of it.
 */
export function checkInformationSchemaQuery(query: Query, defaults: Defaults): void {
  switch (query.kind) {
    case 'unionAll':
      for (const arm of query.arms) checkInformationSchemaQuery(arm, defaults);
      return;
    case 'select':
      checkSelect(query, defaults);
      return;
    case 'ordered':
      checkInformationSchemaQuery(query.input, defaults);
      for (const { expression } of query.orderBy) checkExpression(expression);
      return;
    case 'setOperation':
      throw refuse(query.operator, query);
    case 'values':
      throw refuse('VALUES', query);
  }
}

function checkSelect(select: Extract<Query, { kind: 'select' }>, defaults: Defaults): void {
  if (select.distinct) throw refuse('DISTINCT', select);
  if (select.groupBy.length > 0 || select.having !== undefined) throw refuse('GROUP BY', select);
  if (select.from?.kind === 'join') throw refuse('a join', select.from);
  if (select.from?.kind === 'subquery') throw refuse('a sub-query', select.from);
  if (select.from === undefined || !isInformationSchema(select.from.name, defaults)) {
    throw refuse('a table outside INFORMATION_SCHEMA', select);
  }
  for (const item of select.items) if (item.kind === 'expression') checkExpression(item.expression);
  if (select.where !== undefined) checkExpression(select.where);
}

function checkExpression(expression: Expression): void {
  switch (expression.kind) {
    case 'string':
    case 'column':
      return;
    case 'number':
      if (!/^\d+$/.test(expression.text)) throw refuse(`the literal ${expression.text}`, expression);
      return;
    case 'logical':
      expression.operands.forEach(checkExpression);
      return;
    case 'comparison':
      if (expression.operator !== '=' && expression.operator !== '<>') throw refuse(expression.operator, expression);
      checkExpression(expression.left);
      checkExpression(expression.right);
      return;
    case 'isNull':
    case 'not':
    case 'like':
      checkExpression(expression.operand);
      return;
    case 'in':
      [expression.operand, ...expression.list].forEach(checkExpression);
      return;
    case 'call':
      if (expression.name !== 'COUNT') throw refuse(`the function ${expression.name}`, expression);
      expression.arguments.forEach(checkExpression);
      return;
    case 'cast':
      checkCast(expression);
      return;
    default:
      throw refuse(NAMES[expression.kind] ?? expression.kind, expression);
  }
}

function checkCast(cast: Extract<Expression, { kind: 'cast' }>): void {
  if (cast.lenient) throw refuse('TRY_CAST', cast);
  if (!sameType(cast.type, STRING) && !sameType(cast.type, INTEGER)) {
    throw refuse('a CAST to another type than STRING and INT', cast);
  }
  if (cast.operand.kind !== 'null') checkExpression(cast.operand);
}

const NAMES: Readonly<Partial<Record<Expression['kind'], string>>> = {
  boolean: 'a BOOLEAN literal',
  null: 'NULL outside of a CAST',
  temporal: 'a temporal literal',
  negate: '-',
  arithmetic: 'arithmetic',
  between: 'BETWEEN',
  case: 'CASE',
};

function refuse(what: string, { span }: Pick<Expression, 'span'>): ValidationError {
  return new ValidationError(`${SUPPORTED}; got ${what}.`, span);
}
