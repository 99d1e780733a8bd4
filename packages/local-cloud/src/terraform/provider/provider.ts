import type { Behaviours } from '../behaviours/behaviour';
import { NO_FACTS, type ProviderFacts, type TypeFacts } from '../facts/facts';
import { withoutUnknown } from '../protocol/codec';
import type { Diagnostic } from '../protocol/diagnostic';
import { type Block, conform, type Schema } from '../protocol/schema';
import { isObject, type ObjectValue, text, UNKNOWN, type Value } from '../protocol/value';
import type { Cloud } from './cloud';
import { deriveValues } from './derived-values';
import { type Plan, planChange, planObject } from './plan';
import { validateArguments } from './validate';

/** The schemas of one provider, by type. */
export type Schemas = {
  readonly provider: Schema;
  readonly resources: { readonly [type: string]: Schema };
  readonly dataSources: { readonly [type: string]: Schema };
};

/** The outcome of an operation: the object that Terraform should store, and what went wrong. */
export type Outcome = { readonly state: ObjectValue | null; readonly errors: readonly string[] };

type Change = {
  readonly prior: ObjectValue | null;
  readonly planned: ObjectValue | null;
  readonly config: ObjectValue | null;
};

/** A Terraform provider whose resources live in memory, written down as facts and behaviours. */
export class LocalProvider {
  constructor(
    readonly facts: ProviderFacts,
    readonly schemas: Schemas,
    private readonly behaviours: Behaviours,
    private readonly cloud: Cloud,
  ) {}

  validateConfiguration(config: ObjectValue): readonly Diagnostic[] {
    return validateArguments(this.facts.name, this.schemas.provider.block, this.facts.configuration, config);
  }

  validateResource(type: string, config: ObjectValue): readonly Diagnostic[] {
    const facts = { ...this.factsOf(type), idCannotBeSet: true };
    return validateArguments(type, this.resourceSchema(type), facts, config);
  }

  validateDataSource(type: string, config: ObjectValue): readonly Diagnostic[] {
    const block = this.dataSourceSchema(type);
    return validateArguments(type, block, this.facts.dataSources[type] ?? NO_FACTS, config);
  }

  /** Gives stored state the form of today's schema. */
  upgrade(type: string, stored: ObjectValue): ObjectValue {
    return conform(this.resourceSchema(type), stored);
  }

  async read(type: string, state: ObjectValue): Promise<Outcome> {
    return attempt(state, async () => {
      const read = this.behaviours.resources[type]?.read;
      if (read !== undefined) return read(state);
      const remembered = this.cloud.get(type, text(state['id']) ?? '', state);
      return remembered === undefined ? null : conform(this.resourceSchema(type), { ...state, ...remembered });
    });
  }

  plan(
    type: string,
    objects: {
      readonly prior: ObjectValue | null;
      readonly proposed: ObjectValue | null;
      readonly config: ObjectValue | null;
    },
    configuration: ObjectValue,
  ): Plan {
    const { prior, proposed, config } = objects;
    if (proposed === null || config === null) return { planned: null, replace: [], errors: [] };
    const inherited = this.facts.inherited(configuration);
    const behaviour = this.behaviours.resources[type];
    return planChange(this.resourceSchema(type), this.factsOf(type), behaviour, inherited, { prior, proposed, config });
  }

  /**
   * Creates, updates or deletes. A failed update keeps the planned values, as SDKv2 does without a partial state, and
   * what was not known yet as it was.
   */
  async apply(type: string, change: Change, configuration: ObjectValue): Promise<Outcome> {
    const { prior, planned } = change;
    const config = change.config ?? {};
    if (planned === null) {
      // Null even where it fails, as SDKv2 does: Terraform then keeps the object as it was, with the order of its destruction.
      return attempt(null, async () => {
        if (prior !== null) await this.behaviours.resources[type]?.delete?.(prior, configuration);
        this.cloud.remove(type, text(prior?.['id']) ?? '', prior ?? {});
        return null;
      });
    }
    if (prior === null) {
      return attempt(null, () => this.create(type, planned, config, configuration));
    }
    return attempt(kept(prior, planned), async () => {
      const learned = (await this.behaviours.resources[type]?.update?.(prior, planned, configuration)) ?? {};
      const values = this.derive(this.resourceSchema(type), type, { ...planned, ...learned }, configuration, 0);
      this.remember(type, values);
      return values;
    });
  }

  async readDataSource(type: string, config: ObjectValue, configuration: ObjectValue): Promise<Outcome> {
    const block = this.dataSourceSchema(type);
    return attempt(null, async () => {
      const facts = this.facts.dataSources[type] ?? NO_FACTS;
      const planned = planObject(block, facts, this.facts.inherited(configuration), {
        prior: null,
        proposed: config,
        config,
      });
      const found = this.cloud.find(type, config);
      const learned = (await this.behaviours.dataSources[type]?.(planned, found)) ?? found ?? {};
      const taken = Object.entries(planned).map(([name, value]): [string, Value] => [
        name,
        name in learned ? (learned[name] ?? null) : value,
      ]);
      return this.derive(block, type, Object.fromEntries(taken), configuration, 0);
    });
  }

  private async create(
    type: string,
    planned: ObjectValue,
    config: ObjectValue,
    configuration: ObjectValue,
  ): Promise<ObjectValue> {
    const learned = (await this.behaviours.resources[type]?.create?.(planned, config, configuration)) ?? {};
    const serial = this.cloud.serial(`${type} ${JSON.stringify(stored(planned))}`);
    const values = this.derive(this.resourceSchema(type), type, { ...planned, ...learned }, configuration, serial);
    const id = text(values['id']) ?? '';
    const isThere = this.cloud.get(type, id, values) !== undefined;
    if (isThere && !this.behaviours.resources[type]?.overwrites)
      throw new Error(`creating ${type} (${id}): it already exists`);
    this.remember(type, values);
    return values;
  }

  private derive(
    block: Block,
    type: string,
    object: ObjectValue,
    configuration: ObjectValue,
    serial: number,
  ): ObjectValue {
    const facts =
      (block === this.schemas.dataSources[type]?.block ? this.facts.dataSources[type] : this.facts.resources[type]) ??
      NO_FACTS;
    const key = `${JSON.stringify(stored(object))} ${serial}`;
    return deriveValues(block, object, facts, { type, key, context: this.facts.context(configuration) });
  }

  private remember(type: string, values: ObjectValue): void {
    if (this.behaviours.resources[type]?.read === undefined) this.cloud.put(type, text(values['id']) ?? '', values);
  }

  private factsOf(type: string): TypeFacts {
    return this.facts.resources[type] ?? NO_FACTS;
  }

  private dataSourceSchema(type: string): Block {
    const schema = this.schemas.dataSources[type];
    if (schema === undefined) throw new Error(`no data source ${type} among the bindings`);
    return schema.block;
  }

  private resourceSchema(type: string): Block {
    const schema = this.schemas.resources[type];
    if (schema === undefined) throw new Error(`no resource ${type} among the bindings`);
    return schema.block;
  }
}

/** The outcome of an operation; where it fails, Terraform keeps the given object. */
async function attempt(onFailure: ObjectValue | null, run: () => Promise<ObjectValue | null>): Promise<Outcome> {
  try {
    return { state: await run(), errors: [] };
  } catch (cause) {
    return { state: onFailure, errors: [cause instanceof Error ? cause.message : String(cause)] };
  }
}

function kept(prior: ObjectValue, planned: ObjectValue): ObjectValue {
  const values = Object.entries(planned).map(([name, value]): [string, Value] => [
    name,
    value === UNKNOWN ? (prior[name] ?? null) : value,
  ]);
  return stored(Object.fromEntries(values));
}

function stored(object: ObjectValue): ObjectValue {
  const known = withoutUnknown(object);
  return isObject(known) ? known : {};
}
