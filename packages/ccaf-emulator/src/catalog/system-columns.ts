import { type ColumnDefinition, sameType } from '../sql';
import { ValidationError } from '../sql/validation-error';
import { ROWTIME } from './table';

/**
 * Whether a column is the system column `$rowtime`, written out as clients write it back that read a table's columns:
 * `` `$rowtime` TIMESTAMP(3) WITH LOCAL TIME ZONE NOT NULL METADATA VIRTUAL COMMENT 'SYSTEM' ``. Every table has it.
 *
 * @throws {ValidationError} for another column of that name
 */
export function checkSystemColumn(definition: ColumnDefinition): boolean {
  const { name, span } = definition;
  if (name.name !== ROWTIME.name) return false;
  const isSame =
    definition.kind === 'metadata' &&
    definition.virtual &&
    definition.key === undefined &&
    sameType(definition.type, ROWTIME.type) &&
    definition.comment === ROWTIME.comment;
  if (isSame) return true;
  throw new ValidationError(
    `'${name.name}' is a system column: expected \`$rowtime\` TIMESTAMP_LTZ(3) NOT NULL METADATA VIRTUAL ` +
      "COMMENT 'SYSTEM', or that it is left out.",
    span,
  );
}
