import type { StatementSpec } from '../statements/statement';
import { BodyReader } from './read-request';
import type { Site } from './wire';

/** The documentation's limit and alphabet, stricter than the OpenAPI description's 100 characters and dots. */
const MAX_NAME_LENGTH = 72;
const NAME = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;
/** Source: the OpenAPI description, `sql.v1.StatementSpec.statement.maxLength`. */
const MAX_STATEMENT_LENGTH = 131_072;

export interface CreateRequest {
  readonly name: string;
  readonly spec: StatementSpec;
  readonly labels: Readonly<Record<string, string>>;
}

/**
 * Reads the body of a POST.
 *
 * @throws {HttpFailure} 400 with every problem of the body.
 */
export function readCreateRequest(
  body: unknown,
  site: Site,
  defaults: { readonly computePoolId: string; readonly principalId: string },
): CreateRequest {
  const reader = new BodyReader(body);
  const name = reader.required('/name', reader.string('/name'));
  if (name !== undefined) checkName(name, reader);
  reader.required('/spec', reader.object('/spec'));
  const statement = reader.required('/spec/statement', reader.string('/spec/statement'));
  if (statement !== undefined) checkStatement(statement, reader);
  if (reader.boolean('/spec/stopped') === true) {
    reader.problem('/spec/stopped', 'a statement cannot be created stopped: expected false, got true');
  }
  const computePoolId = reader.string('/spec/compute_pool_id');
  const principal = reader.string('/spec/principal');
  const properties = reader.strings('/spec/properties') ?? {};
  const labels = reader.strings('/metadata/labels') ?? {};
  checkSite('/organization_id', site.organizationId, reader);
  checkSite('/environment_id', site.environmentId, reader);
  reader.finish();
  return {
    name: name ?? '',
    spec: {
      statement: statement ?? '',
      properties,
      compute_pool_id: computePoolId || defaults.computePoolId,
      principal: principal || defaults.principalId,
      stopped: false,
    },
    labels,
  };
}

function checkName(name: string, reader: BodyReader): void {
  if (name.length <= MAX_NAME_LENGTH && NAME.test(name)) return;
  reader.problem(
    '/name',
    `'/name' must be 1 to ${MAX_NAME_LENGTH} characters of a-z, 0-9 and -, beginning and ending with a letter or digit ` +
      `(the limit of Confluent's documentation; the OpenAPI description allows 100 and dots), got ${name.length} characters: ` +
      JSON.stringify(name.slice(0, 120)),
  );
}

function checkStatement(statement: string, reader: BodyReader): void {
  if (statement.trim() === '') reader.problem('/spec/statement', "'/spec/statement' must not be blank");
  if (statement.length <= MAX_STATEMENT_LENGTH) return;
  reader.problem(
    '/spec/statement',
    `'/spec/statement' must have at most ${MAX_STATEMENT_LENGTH} characters, got ${statement.length}`,
  );
}

/** The ids in the body may be left out; if they are there they must be those of the URL. */
function checkSite(pointer: string, expected: string, reader: BodyReader): void {
  const got = reader.string(pointer);
  if (got === undefined || got === '' || got === expected) return;
  reader.problem(pointer, `'${pointer}' must be the one of the URL, '${expected}', got ${JSON.stringify(got)}`);
}
