import type { Statement } from '../statements/statement';
import { failure, HttpFailure, type Problem } from './failure';
import { BodyReader, isRecord } from './read-request';
import type { Site } from './wire';

/** What an update asks for; only these three fields can change. */
export interface UpdateRequest {
  readonly stopped: boolean;
  readonly computePoolId?: string;
  readonly principal?: string;
}

/**
 * Reads the body of a PUT, which is the whole statement as it was read before. Confluent's own clients leave the name out
 * (`updateStatement` of the Table API plugins sends metadata and spec), and Go's write an id that they do not know as ''.
 *
 * @throws {HttpFailure} 400 for a body of the wrong shape, 409 when the statement has changed since it was read, 422 when
 * a field differs that cannot be changed.
 */
export function readUpdateRequest(body: unknown, statement: Statement, site: Site): UpdateRequest {
  const reader = new BodyReader(body);
  const name = given(reader.string('/name'));
  const version = reader.string('/metadata/resource_version');
  const stopped = reader.required('/spec/stopped', reader.boolean('/spec/stopped'));
  const computePoolId = given(reader.string('/spec/compute_pool_id'));
  const principal = given(reader.string('/spec/principal'));
  const text = reader.string('/spec/statement');
  const properties = reader.strings('/spec/properties');
  reader.finish();
  if (version !== statement.resourceVersion) {
    const got = version === undefined ? 'none' : `'${version}'`;
    throw failure(
      409,
      `The statement has changed since it was read: expected metadata.resource_version '${statement.resourceVersion}', ` +
        `got ${got}. GET it, apply the change again, and try again.`,
      { pointer: '/metadata/resource_version' },
    );
  }
  requireUnchanged([
    ['/name', name, statement.name],
    ['/organization_id', given(reader.at('/organization_id')), site.organizationId],
    ['/environment_id', given(reader.at('/environment_id')), site.environmentId],
    ['/spec/statement', text, statement.spec.statement],
    ['/spec/properties', properties, statement.spec.properties],
    ...unlessStopped(statement, computePoolId, principal),
  ]);
  return {
    stopped: stopped === true,
    ...(computePoolId !== undefined && { computePoolId }),
    ...(principal !== undefined && { principal }),
  };
}

const given = <T>(value: T): T | undefined => (value === '' || value === null ? undefined : value);

type Comparison = readonly [pointer: string, got: unknown, expected: unknown];

/**
 * Pool and principal change only while the statement is STOPPED, as the Terraform provider documents of both. The API
 * description calls the principal immutable; the provider and the CLI change it all the same.
 */
function unlessStopped({ spec, state }: Statement, computePoolId: unknown, principal: unknown): readonly Comparison[] {
  if (state.phase === 'STOPPED') return [];
  return [
    ['/spec/compute_pool_id', computePoolId, spec.compute_pool_id],
    ['/spec/principal', principal, spec.principal],
  ];
}

function requireUnchanged(comparisons: readonly Comparison[]): void {
  const problems = comparisons.flatMap(([pointer, got, expected]): readonly Problem[] => {
    if (got === undefined || canonical(got) === canonical(expected)) return [];
    return [{ pointer, detail: `'${pointer}' cannot be changed` }];
  });
  if (problems.length > 0) throw new HttpFailure(422, problems);
}

function canonical(value: unknown): string {
  return JSON.stringify(isRecord(value) ? Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)) : value);
}

/**
 * Reads the body of a PATCH (JSON Patch, RFC 6902); all that can be patched is `/spec/stopped`.
 *
 * @throws {HttpFailure} 400 for what is no patch, 422 for a patch of something else.
 */
export function readPatchRequest(body: unknown): UpdateRequest {
  if (!Array.isArray(body) || body.length === 0)
    throw failure(400, 'the body must be a JSON array of patch operations', { pointer: '' });
  let stopped = false;
  for (const [index, operation] of body.entries()) {
    const pointer = `/${index}`;
    if (!isRecord(operation) || typeof operation['op'] !== 'string' || typeof operation['path'] !== 'string') {
      throw failure(400, `'${pointer}' must have 'op' and 'path'`, { pointer });
    }
    const { op, path, value } = operation;
    // The OpenAPI description lists the operations in capitals, RFC 6902 and other clients write them small.
    if (op.toLowerCase() !== 'replace' || path !== '/spec/stopped') {
      throw failure(422, `only a 'replace' of '/spec/stopped' is possible, got '${op}' of '${path}'`, { pointer });
    }
    if (typeof value !== 'boolean')
      throw failure(400, `'${pointer}/value' must be true or false`, { pointer: `${pointer}/value` });
    stopped = value;
  }
  return { stopped };
}
