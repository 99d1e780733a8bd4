/** An argument as `toHclTerraform` writes it: the only place where the bindings keep its Terraform type. */
export type HclEntry = {
  readonly name: string;
  /** The member of the configuration interface, in camel case. */
  readonly property: string;
  readonly isBlock: boolean;
  /** `simple`, `list`, `set`, `map` or `struct`. */
  readonly collection: string;
  /** `string`, `stringList`, ... or the name of a class. */
  readonly storage: string;
  /** The interface of a nested block, e.g. `LambdaFunctionEnvironment`. */
  readonly struct: string | undefined;
};

/** The flags that the generator writes above each accessor, and the accessor's code. */
export type Accessor = {
  readonly computed: boolean;
  readonly optional: boolean;
  readonly required: boolean;
  readonly code: string;
};

/** A generated class: a resource, data source or provider, or the reference to a nested block. */
export type ClassText = { readonly body: string; readonly accessors: ReadonlyMap<string, Accessor> };

/** One member of a generated configuration interface. */
export type Member = { readonly optional: boolean; readonly type: string };

/** The parts of a generated module that carry the schema, by name. */
export type BindingModule = {
  readonly interfaces: ReadonlyMap<string, ReadonlyMap<string, Member>>;
  readonly hcl: ReadonlyMap<string, readonly HclEntry[]>;
  readonly classes: ReadonlyMap<string, ClassText>;
};

/**
 * Reads the TypeScript that CDKTF's provider generator (0.21) writes for one resource, data source or provider.
 *
 * The text is read instead of the class because only the text tells a computed argument from a plain optional one
 * (the comment `// id - computed: true, optional: true, required: false`), and because the types of nested blocks are
 * there without an instance of each. The generator's output is regular: one declaration starts and ends at column 0.
 */
export function parseBinding(source: string): BindingModule {
  const interfaces = new Map<string, ReadonlyMap<string, Member>>();
  for (const [, name = '', body = ''] of source.matchAll(/^export interface (\w+)[^{]*\{\n([\s\S]*?)^\}/gm)) {
    interfaces.set(name, members(body));
  }
  const hcl = new Map<string, readonly HclEntry[]>();
  for (const [, name = '', body = ''] of source.matchAll(/^export function (\w+)ToHclTerraform\(([\s\S]*?)^\}/gm)) {
    hcl.set(capitalised(name), entries(body));
  }
  const classes = new Map<string, ClassText>();
  for (const [, name = '', body = ''] of source.matchAll(/^export class (\w+) extends [^{]*\{\n([\s\S]*?)^\}/gm)) {
    classes.set(name, { body, accessors: accessors(body) });
    if (body.includes(' synthesizeHclAttributes(')) hcl.set(name, entries(body));
  }
  return { interfaces, hcl, classes };
}

function members(body: string): ReadonlyMap<string, Member> {
  const found = [...body.matchAll(/^ {2}readonly (\w+)(\?)?: (.+);$/gm)];
  return new Map(found.map(([, name = '', optional, type = '']) => [name, { optional: optional !== undefined, type }]));
}

function entries(body: string): readonly HclEntry[] {
  const entry =
    /^ +(\w+): \{\n +value: (.+),\n +isBlock: (true|false),\n +type: "(\w+)",\n +storageClassType: "(\w+)",\n/gm;
  return [...body.matchAll(entry)].map(([, name = '', value = '', isBlock, collection = '', storage = '']) => ({
    name,
    property: /(?:this\._|struct!\.)(\w+)/.exec(value)?.[1] ?? name,
    isBlock: isBlock === 'true',
    collection,
    storage,
    struct: capitalised(/(?<![.\w])(\w+)ToHclTerraform/.exec(value)?.[1]),
  }));
}

function accessors(body: string): ReadonlyMap<string, Accessor> {
  const heads = [...body.matchAll(/^ {2}\/\/ (\w+) - computed: (\w+), optional: (\w+), required: (\w+)$/gm)];
  return new Map(
    heads.map((head, index) => {
      const [, name = '', computed, optional, required] = head;
      const code = body.slice(head.index, heads[index + 1]?.index);
      return [
        name,
        { computed: computed === 'true', optional: optional === 'true', required: required === 'true', code },
      ];
    }),
  );
}

function capitalised(name: string): string;
function capitalised(name: string | undefined): string | undefined;
function capitalised(name: string | undefined): string | undefined {
  return name === undefined ? undefined : `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}
