import { invalidParameter, SecretsManagerError } from './errors';
import { type Input, optionalBoolean, optionalInteger, optionalString, refuseUnknown } from './input';
import { metadata, versionStages } from './secret';
import type { SecretStore } from './store';

const MAX_PAGE = 100;

/** Lists secrets by name, a page at a time; the page token is opaque to the caller, and here the last name seen. */
export function listSecrets(store: SecretStore, input: Input): object {
  refuseUnknown(input, ['MaxResults', 'NextToken', 'IncludePlannedDeletion']);
  const size = optionalInteger(input, 'MaxResults') ?? MAX_PAGE;
  if (size < 1 || size > MAX_PAGE) throw invalidParameter(`MaxResults must be between 1 and ${MAX_PAGE}, got ${size}.`);
  const includeDeleted = optionalBoolean(input, 'IncludePlannedDeletion') ?? false;
  const after = readToken(optionalString(input, 'NextToken'));
  const left = store
    .all()
    .filter((secret) => includeDeleted || secret.deletedAt === undefined)
    .filter((secret) => after === undefined || secret.name > after);
  const page = left.slice(0, size);
  const last = page.at(-1);
  return {
    SecretList: page.map((secret) => ({ ...metadata(secret), SecretVersionsToStages: versionStages(secret) })),
    ...(last && left.length > page.length && { NextToken: writeToken(last.name) }),
  };
}

const writeToken = (name: string): string => Buffer.from(JSON.stringify({ after: name })).toString('base64url');

function readToken(token: string | undefined): string | undefined {
  if (token === undefined) return undefined;
  try {
    const { after } = JSON.parse(Buffer.from(token, 'base64url').toString()) as { after?: unknown };
    if (typeof after === 'string') return after;
  } catch {
    // Not one of ours; refused below.
  }
  throw new SecretsManagerError('InvalidNextTokenException', 'The NextToken value is invalid.');
}
