import { invalidParameter } from './errors';
import { type Input, optionalStrings, refuseUnknown, requiredString } from './input';
import type { SecretStore } from './store';

type Tag = { readonly Key: string; readonly Value: string };

/** Adds tags, or gives those that are there other values. */
export function tagResource(store: SecretStore, input: Input): object {
  refuseUnknown(input, ['SecretId', 'Tags']);
  const added = tagsOf(input['Tags']);
  return retag(store, input, (tags) => [...tags.filter(({ Key }) => !added.some((one) => one.Key === Key)), ...added]);
}

export function untagResource(store: SecretStore, input: Input): object {
  refuseUnknown(input, ['SecretId', 'TagKeys']);
  const removed = optionalStrings(input, 'TagKeys') ?? [];
  return retag(store, input, (tags) => tags.filter(({ Key }) => !removed.includes(Key)));
}

function retag(store: SecretStore, input: Input, change: (tags: readonly Tag[]) => readonly Tag[]): object {
  const secret = store.getUsable(requiredString(input, 'SecretId'));
  const tags = change(tagsOf(secret.attributes['Tags'] ?? []));
  store.save({ ...secret, attributes: { ...secret.attributes, Tags: tags }, changedAt: store.options.clock() });
  return {};
}

function tagsOf(value: unknown): readonly Tag[] {
  if (Array.isArray(value) && value.every(isTag)) return value;
  throw invalidParameter('Tags must be a list of objects with a Key and a Value.');
}

const isTag = (value: unknown): value is Tag =>
  typeof value === 'object' && value !== null && 'Key' in value && 'Value' in value;
