import type { ObjectValue } from '../protocol/value';

/** A check of arguments that the real provider makes; paths are dotted and go through lists. */
export type Rule =
  | { readonly kind: 'pattern'; readonly path: string; readonly pattern: RegExp; readonly message: string }
  | { readonly kind: 'oneOf'; readonly path: string; readonly values: readonly (string | number)[] }
  /** Whole numbers; without a maximum there is none. */
  | { readonly kind: 'range'; readonly path: string; readonly min: number; readonly max?: number }
  | { readonly kind: 'json'; readonly path: string }
  /** A policy document of IAM: a JSON object. */
  | { readonly kind: 'policy'; readonly path: string }
  | { readonly kind: 'atMost'; readonly path: string; readonly items: number }
  | { readonly kind: 'exactlyOne'; readonly paths: readonly string[] }
  | { readonly kind: 'conflict'; readonly paths: readonly string[] }
  | { readonly kind: 'requires'; readonly path: string; readonly other: string }
  /** What may only be set where another argument has one of these values. */
  | { readonly kind: 'onlyWith'; readonly path: string; readonly other: string; readonly values: readonly string[] };

/** What the bindings do not say about the schema of a type; a schema that the provider printed says it itself. */
export type SchemaFacts = {
  /** @default 0 */
  readonly version?: number;
  readonly sensitive?: readonly string[];
  readonly writeOnly?: readonly string[];
  /** What the provider says of deprecated arguments, by path. */
  readonly deprecated?: { readonly [path: string]: string };
  /** How many items a block may have, where the binding does not tell. */
  readonly maxItems?: { readonly [path: string]: number };
};

/** A value that the cloud gives; text is a template, e.g. `arn:{partition}:iam::{account}:role{path}{name}`. */
export type ComputedFact =
  | null
  | string
  | number
  | boolean
  | readonly (string | { readonly [name: string]: string | number })[];

/**
 * What the bindings do not say about a resource or data source. Every member is optional: an unlisted type works with
 * values made from its name, and is updated in place.
 */
export type TypeFacts = SchemaFacts & {
  /** Where the facts come from. */
  readonly source: string;
  /** Arguments whose change replaces the resource (ForceNew). */
  readonly forceNew?: readonly string[];
  readonly defaults?: { readonly [path: string]: string | number | boolean };
  /** Values that the cloud gives, of attributes and of whole blocks. */
  readonly computed?: { readonly [path: string]: ComputedFact };
  readonly rules?: readonly Rule[];
  /** True for a data source that has no argument `id`; that of a resource can never be set. */
  readonly idCannotBeSet?: boolean;
};

/** The facts of one provider. */
export type ProviderFacts = {
  /** The first part of the provider's type names, e.g. `aws`. */
  readonly name: string;
  /** The source address without its registry, e.g. `hashicorp/aws`. */
  readonly source: string;
  /** Of the provider's own configuration. */
  readonly configuration: SchemaFacts & Pick<TypeFacts, 'rules'>;
  /** Values that templates may name besides the attributes of the resource itself. */
  readonly context: (configuration: ObjectValue) => { readonly [name: string]: string };
  /** Tags that the provider configuration adds to `tags_all`, and the region that resources inherit. */
  readonly inherited: (configuration: ObjectValue) => { readonly region?: string; readonly tags: ObjectValue };
  readonly resources: { readonly [type: string]: TypeFacts };
  readonly dataSources: { readonly [type: string]: TypeFacts };
};

/** Facts of a type that no table lists. */
export const NO_FACTS: TypeFacts = { source: 'none' };
