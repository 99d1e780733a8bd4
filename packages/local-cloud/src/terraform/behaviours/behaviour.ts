import type { ObjectValue } from '../protocol/value';

/** What a resource adds to a plan that its facts cannot say. */
export type PlanAdjustment = {
  /** Attributes that the change will give a new value. */
  readonly unknown?: readonly string[];
  /** Arguments whose change needs a new resource this time. */
  readonly replace?: readonly string[];
  readonly errors?: readonly string[];
};

/**
 * How one resource type differs from a resource that is only remembered. Operations reject with the message that the
 * real provider would print; `create` and `update` return the values that they learned, all others are derived. The
 * last argument of each is the provider's own configuration.
 */
export type ResourceBehaviour = {
  readonly plan?: (prior: ObjectValue | null, planned: ObjectValue) => PlanAdjustment;
  readonly create?: (planned: ObjectValue, config: ObjectValue, provider: ObjectValue) => Promise<ObjectValue>;
  readonly update?: (prior: ObjectValue, planned: ObjectValue, provider: ObjectValue) => Promise<ObjectValue>;
  readonly delete?: (prior: ObjectValue, provider: ObjectValue) => Promise<void>;
  /** Whether creating it is setting what may be there already. */
  readonly overwrites?: true;
  /** Reads the resource where it really is; with it, the provider itself remembers nothing. Null means gone. */
  readonly read?: (state: ObjectValue) => Promise<ObjectValue | null>;
};

/**
 * Looks up a data source whose values are not only derived.
 *
 * @param config the arguments, with defaults.
 * @param found what the provider remembers that has these arguments.
 */
export type DataSourceBehaviour = (config: ObjectValue, found: ObjectValue | undefined) => Promise<ObjectValue>;

/** What the providers remember of other resources. */
export type Memory = {
  list(): readonly { readonly type: string; readonly values: ObjectValue }[];
  /** @param where an object whose `region` is that of the resource, if it has one */
  get(type: string, id: string, where: ObjectValue): ObjectValue | undefined;
};

/** The behaviours of one provider, by type. */
export type Behaviours = {
  readonly resources: { readonly [type: string]: ResourceBehaviour };
  readonly dataSources: { readonly [type: string]: DataSourceBehaviour };
};
