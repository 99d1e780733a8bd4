import { type DuckDBConnection, DuckDBScalarFunction, type DuckDBType, type DuckDBValue } from '@duckdb/node-api';
import { CAST_FUNCTIONS } from './cast-functions';
import { DECIMAL_FUNCTIONS } from './decimal-functions';
import { TEXT_FUNCTIONS } from './text-functions';

/** A function in TypeScript that the engine's SQL can call: what Flink computes and no SQL of DuckDB does. */
export interface ScalarFunction {
  readonly name: string;
  readonly parameters: readonly DuckDBType[];
  readonly returns: DuckDBType;
  /**
   * The value of a row. It is not called for a row in which an argument is NULL: there the result is NULL, too.
   *
   * @throws what fails the statement, with its message
   */
  readonly call: (args: readonly DuckDBValue[]) => DuckDBValue;
}

/** All of them. A row costs about a microsecond, so that they serve what is rare, or what had to be refused otherwise. */
const SCALAR_FUNCTIONS: readonly ScalarFunction[] = [...CAST_FUNCTIONS, ...DECIMAL_FUNCTIONS, ...TEXT_FUNCTIONS];

/** Makes them known to a DuckDB, in all its databases. */
export function registerScalarFunctions(connection: DuckDBConnection): void {
  for (const { name, parameters, returns, call } of SCALAR_FUNCTIONS) {
    connection.registerScalarFunction(
      DuckDBScalarFunction.create({
        name,
        parameterTypes: parameters,
        returnType: returns,
        mainFunction: (info, input, output) => {
          const columns = parameters.map((_, index) => input.getColumnVector(index));
          try {
            for (let row = 0; row < input.rowCount; row += 1) {
              const args = columns.map((column) => column.getItem(row));
              output.setItem(row, args.includes(null) ? null : call(args));
            }
            output.flush();
          } catch (error) {
            info.setError(error instanceof Error ? error.message : String(error));
          }
        },
      }),
    );
  }
}
