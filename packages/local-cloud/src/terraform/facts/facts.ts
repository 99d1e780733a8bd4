import type { ObjectValue } from '../protocol/value';

/** A check of arguments that the real provider makes; paths are dotted and go through lists. */
export type Rule =
  | { readonly kind: 'pattern'; readonly path: string; readonly pattern: RegExp; readonly message: string }
  | { readonly kind: 'oneOf'; readonly path: string; readonly values: readonly (string | number)[] }
  | { readonly kind: 'range'; readonly path: string; readonly min: number; readonly max: number }
  | { readonly kind: 'json'; readonly path: string }
  | { readonly kind: 'exactlyOne'; readonly paths: readonly string[] }
  | { readonly kind: 'conflict'; readonly paths: readonly string[] }
  | { readonly kind: 'requires'; readonly path: string; readonly other: string };

/**
 * What the bindings do not say about a resource or data source. Every member is optional: an unlisted type works with
 * values made from its name, and is updated in place.
 */
export type TypeFacts = {
  /** Where the facts come from. */
  readonly source: string;
  /** Arguments whose change replaces the resource (ForceNew). */
  readonly forceNew?: readonly string[];
  readonly defaults?: { readonly [path: string]: string | number | boolean };
  readonly sensitive?: readonly string[];
  readonly writeOnly?: readonly string[];
  /** Values that the cloud gives; text is a template, e.g. `arn:{partition}:iam::{account}:role{path}{name}`. */
  readonly computed?: { readonly [path: string]: null | string | number | boolean | readonly string[] };
  readonly rules?: readonly Rule[];
};

/** The facts of one provider. */
export type ProviderFacts = {
  /** The first part of the provider's type names, e.g. `aws`. */
  readonly name: string;
  /** The source address without its registry, e.g. `hashicorp/aws`. */
  readonly source: string;
  readonly sensitive: readonly string[];
  /** Values that templates may name besides the attributes of the resource itself. */
  readonly context: (configuration: ObjectValue) => { readonly [name: string]: string };
  /** Tags that the provider configuration adds to `tags_all`, and the region that resources inherit. */
  readonly inherited: (configuration: ObjectValue) => { readonly region?: string; readonly tags: ObjectValue };
  readonly resources: { readonly [type: string]: TypeFacts };
  readonly dataSources: { readonly [type: string]: TypeFacts };
};

/** Facts of a type that no table lists. */
export const NO_FACTS: TypeFacts = { source: 'none' };
