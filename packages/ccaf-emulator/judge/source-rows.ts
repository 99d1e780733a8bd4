import type { CellText, SourceTable } from './cases/case';

/** The rows of a table as a producer gives them to the emulator, each with its place as `id`. */
export function producedRows({ columns, rows }: SourceTable): readonly Readonly<Record<string, unknown>>[] {
  return rows.map((cells, id) =>
    Object.fromEntries([
      ['id', id],
      ...columns.map(([name, type], index) => [name, produced(cells[index] ?? null, type)]),
    ]),
  );
}

function produced(text: CellText, type: string): unknown {
  if (text === null) return null;
  switch (/^\w+/.exec(type)?.[0]) {
    case 'BOOLEAN':
      return text === 'true';
    case 'TINYINT':
    case 'SMALLINT':
    case 'INT':
    case 'DOUBLE':
      return Number(text);
    case 'FLOAT':
      return Math.fround(Number(text));
    case 'BIGINT':
      return BigInt(text);
    case 'BYTES':
      return Buffer.from(text, 'hex');
    default:
      return text;
  }
}
