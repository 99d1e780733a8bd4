import { isList, isObject, type ObjectValue, text, type Value } from '../protocol/value';
import type { DataSourceBehaviour } from './behaviour';
import { goJson, sortedMembers } from './go-json';

type Statement = { readonly Sid?: string; readonly [member: string]: unknown };
type Document = { readonly Version?: string; readonly Id?: string; readonly Statement?: readonly Statement[] };

// In the order of the struct iamPolicyStatement, which is the order that Go writes them in.
const MEMBERS = [
  'Sid',
  'Effect',
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
  'Principal',
  'NotPrincipal',
  'Condition',
];

/**
 * `aws_iam_policy_document`, computed as hashicorp/terraform-provider-aws internal/service/iam/policy_model.go and
 * policy_document_data_source.go do: one-element lists become text, longer ones are sorted in descending order,
 * statements of later documents replace those with the same Sid, and `&{` becomes `${`.
 */
export const policyDocument: DataSourceBehaviour = async (config) => {
  const sources = documents(config, 'source_policy_documents');
  const duplicate = repeatedSid(sources.flatMap((source) => source.Statement ?? []));
  if (duplicate !== undefined) {
    throw new Error(`writing IAM Policy Document: merging source documents: duplicate Sid (${duplicate})`);
  }
  const own = ownDocument(config);
  const repeated = repeatedSid(own.Statement ?? []);
  if (repeated !== undefined) throw new Error(`writing IAM Policy Document: duplicate Sid (${repeated})`);
  const merged = [...sources, own, ...documents(config, 'override_policy_documents')].reduce(merge, {});
  // Go writes the members of a struct in their declared order, and leaves out the empty ones.
  const { Version, Id, Statement } = merged;
  const ordered = {
    ...(Version === undefined || Version === '' ? {} : { Version }),
    ...(Id === undefined ? {} : { Id }),
    ...(Statement === undefined || Statement.length === 0 ? {} : { Statement }),
  };
  const json = goJson(ordered, 2);
  return { id: String(crc32(json)), json, minified_json: goJson(ordered) };
};

function merge(into: Document, next: Document): Document {
  const statements = [...(into.Statement ?? [])];
  for (const statement of next.Statement ?? []) {
    const at = statement.Sid === undefined ? -1 : statements.findIndex(({ Sid }) => Sid === statement.Sid);
    if (at >= 0) statements[at] = statement;
    else statements.push(statement);
  }
  const version = (next.Version ?? '') > (into.Version ?? '') ? next.Version : into.Version;
  const id = next.Id ?? into.Id;
  return {
    ...(version === undefined ? {} : { Version: version }),
    ...(id === undefined ? {} : { Id: id }),
    Statement: statements,
  };
}

function ownDocument(config: ObjectValue): Document {
  const id = text(config['policy_id']);
  return {
    Version: text(config['version']) ?? '2012-10-17',
    ...(id === undefined || id === '' ? {} : { Id: id }),
    Statement: blocks(config, 'statement').map(ownStatement),
  };
}

function ownStatement(block: ObjectValue): Statement {
  const members: readonly (readonly [string, unknown])[] = [
    ['Sid', text(block['sid']) === '' ? undefined : text(block['sid'])],
    ['Effect', text(block['effect']) ?? 'Allow'],
    ['Action', oneOrMany(block['actions'])],
    ['NotAction', oneOrMany(block['not_actions'])],
    ['Resource', oneOrMany(block['resources'])],
    ['NotResource', oneOrMany(block['not_resources'])],
    ['Principal', principals(blocks(block, 'principals'))],
    ['NotPrincipal', principals(blocks(block, 'not_principals'))],
    ['Condition', conditions(blocks(block, 'condition'))],
  ];
  return Object.fromEntries(members.filter(([, value]) => value !== undefined));
}

function principals(found: readonly ObjectValue[]): unknown {
  if (found.length === 0) return undefined;
  const byType = new Map<string, unknown>();
  for (const principal of found) {
    const type = text(principal['type']) ?? '';
    const identifiers = oneOrMany(principal['identifiers']) ?? [];
    byType.set(type, byType.has(type) ? [byType.get(type), identifiers].flat() : identifiers);
  }
  // Only {"*": "*"} means everybody; {"AWS": "*"} stays as it is, because IAM roles need it so.
  if (byType.size === 1 && byType.get('*') === '*') return '*';
  return sortedMembers(Object.fromEntries(byType));
}

function conditions(found: readonly ObjectValue[]): unknown {
  if (found.length === 0) return undefined;
  const byTest = new Map<string, Map<string, string[]>>();
  for (const condition of found) {
    const test = text(condition['test']) ?? '';
    const variable = text(condition['variable']) ?? '';
    const variables = byTest.get(test) ?? new Map<string, string[]>();
    variables.set(variable, [...(variables.get(variable) ?? []), ...strings(condition['values'])]);
    byTest.set(test, variables);
  }
  const flattened = [...byTest].map(([test, variables]) => [
    test,
    Object.fromEntries([...variables].map(([name, all]) => [name, singleAsText(all)])),
  ]);
  return sortedMembers(Object.fromEntries(flattened));
}

function oneOrMany(value: Value | undefined): string | readonly string[] | undefined {
  const [first, ...others] = strings(value).sort().reverse();
  return others.length === 0 || first === undefined ? first : [first, ...others];
}

function strings(value: Value | undefined): string[] {
  return (isList(value) ? value : []).flatMap((item) =>
    typeof item === 'string' ? [item.replaceAll('&{', '${')] : [],
  );
}

function blocks(object: ObjectValue, name: string): readonly ObjectValue[] {
  const value = object[name];
  return isList(value) ? value.filter(isObject) : [];
}

function documents(config: ObjectValue, name: string): readonly Document[] {
  return strings(config[name]).map((json): Document => {
    const parsed: unknown = JSON.parse(json);
    if (typeof parsed !== 'object' || parsed === null) throw new Error(`${name}: expected a JSON object`);
    const document: { Version?: string; Id?: string; Statement?: Statement | readonly Statement[] } = parsed;
    const statements = document.Statement === undefined ? [] : [document.Statement].flat();
    return { ...document, Statement: statements.map(storedStatement) };
  });
}

/** A statement of another document: members in Go's order, principals sorted, one-element conditions as text. */
function storedStatement(statement: Statement): Statement {
  const normal: { readonly [member: string]: (value: unknown) => unknown } = {
    Principal: sortedIdentifiers,
    NotPrincipal: sortedIdentifiers,
    Condition: (value) => sortedMembers(mapMembers(value, (variables) => mapMembers(variables, singleAsText))),
  };
  const members = MEMBERS.filter((name) => statement[name] !== undefined);
  return Object.fromEntries(members.map((name) => [name, (normal[name] ?? ((value) => value))(statement[name])]));
}

function sortedIdentifiers(principal: unknown): unknown {
  return sortedMembers(mapMembers(principal, (ids) => (Array.isArray(ids) ? [...ids].sort().reverse() : ids)));
}

function singleAsText(values: unknown): unknown {
  return Array.isArray(values) && values.length === 1 ? values[0] : values;
}

function mapMembers(value: unknown, change: (member: unknown) => unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, change(member)]));
}

function repeatedSid(statements: readonly Statement[]): string | undefined {
  const sids = statements.flatMap(({ Sid }) => (Sid === undefined ? [] : [Sid]));
  return sids.find((sid, index) => sids.indexOf(sid) !== index);
}

/** CRC-32 (IEEE), which the provider's StringHashcode takes for the id. */
function crc32(data: string): number {
  let crc = 0xffffffff;
  for (const byte of Buffer.from(data)) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
