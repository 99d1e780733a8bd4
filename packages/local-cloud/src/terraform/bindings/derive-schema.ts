import type { Attribute, Block, CtyType, NestedBlock } from '../protocol/schema';
import { LocalTerraformError } from './errors';
import { type Accessor, type BindingModule, type HclEntry, type Member, parseBinding } from './parse';
import { type Binding, bindingSource } from './source';

const PRIMITIVES: { readonly [storage: string]: CtyType } = { string: 'string', number: 'number', boolean: 'bool' };

/**
 * Derives the Terraform schema of a resource, data source or provider from its CDKTF binding.
 *
 * Arguments come from `synthesizeHclAttributes` (name, type, block or attribute), required and optional from the
 * configuration interface, computed from the flags above the accessors, and values that are only exported from the
 * accessors' code. A block that the interface types as one object, not as an array, allows one item.
 *
 * @param source the binding's TypeScript; by default what its package ships.
 * @throws LocalTerraformError `binding_not_understood` where the generated code has a form that is not known here.
 */
export function deriveSchema(binding: Binding, source: string = bindingSource(binding)): Block {
  const module = parseBinding(source);
  return new Derivation(module, binding.tfResourceType).block(binding.name, `${binding.name}Config`, binding.name);
}

class Derivation {
  constructor(
    private readonly module: BindingModule,
    private readonly type: string,
  ) {}

  block(hclName: string, interfaceName: string, className: string): Block {
    const entries = this.module.hcl.get(hclName) ?? [];
    const hcl = entries.filter(({ name }) => !this.isMetaArgument(name));
    const accessors = this.module.classes.get(className)?.accessors ?? new Map<string, Accessor>();
    const member = (entry: HclEntry): Member => {
      const found = this.module.interfaces.get(interfaceName)?.get(entry.property);
      if (found === undefined) throw this.notUnderstood(`${interfaceName} has no member ${entry.property}`);
      return found;
    };
    const blocks = hcl
      .filter((entry) => entry.isBlock)
      .map((entry): [string, NestedBlock] => [entry.name, this.nested(entry, member(entry))]);
    const args = hcl
      .filter((entry) => !entry.isBlock)
      .map((entry): [string, Attribute] => {
        const { optional } = member(entry);
        const computed = accessors.get(entry.name)?.computed ?? false;
        return [entry.name, { type: this.argumentType(entry), required: !optional, optional, computed }];
      });
    const given = new Set(entries.map(({ name }) => name));
    const exported = [...accessors]
      .filter(([name]) => !given.has(name))
      .map(([name, { code }]): [string, Attribute] => {
        const type = this.exportedType(name, code);
        return [name, { type, required: false, optional: false, computed: true }];
      });
    return { attributes: Object.fromEntries([...args, ...exported]), blocks: Object.fromEntries(blocks) };
  }

  /** The `alias` of a provider is Terraform's own; no other binding has a meta-argument among its arguments. */
  private isMetaArgument(name: string): boolean {
    return name === 'alias' && !this.type.includes('_');
  }

  private struct(name: string): Block {
    return this.block(name, name, `${name}OutputReference`);
  }

  private nested(entry: HclEntry, member: Member): NestedBlock {
    if (entry.struct === undefined) throw this.notUnderstood(`block ${entry.name} has no interface`);
    const block = this.struct(entry.struct);
    switch (entry.collection) {
      case 'struct':
        return { nesting: 'single', minItems: 0, maxItems: 0, block };
      case 'list':
      case 'set': {
        const maxItems = member.type.includes('[]') ? 0 : 1;
        return { nesting: entry.collection, minItems: member.optional ? 0 : 1, maxItems, block };
      }
      default:
        throw this.notUnderstood(`block ${entry.name} is a ${entry.collection}`);
    }
  }

  private argumentType(entry: HclEntry): CtyType {
    const element = entry.struct === undefined ? this.storageType(entry) : objectType(this.struct(entry.struct));
    switch (entry.collection) {
      case 'simple':
      case 'struct':
        return element;
      case 'list':
      case 'set':
      case 'map':
        return [entry.collection, element];
      default:
        throw this.notUnderstood(`argument ${entry.name} is a ${entry.collection}`);
    }
  }

  /** The element type: `stringList` in a list is string, `stringMapList` in a list is a map of strings. */
  private storageType(entry: HclEntry): CtyType {
    const [, primitive = '', wrappers = ''] = /^([a-z]+)((?:Map|List)*)$/.exec(entry.storage) ?? [];
    const base = PRIMITIVES[primitive];
    if (base === undefined) throw this.notUnderstood(`argument ${entry.name} is stored as ${entry.storage}`);
    const inner = wrappers.match(/Map|List/g)?.slice(0, -1) ?? [];
    return inner.reduce<CtyType>((type, wrapper) => [wrapper === 'Map' ? 'map' : 'list', type], base);
  }

  private exportedType(name: string, code: string): CtyType {
    const map = / = new cdktf\.(String|Number|Boolean)Map\(this, /.exec(code)?.[1];
    if (map !== undefined) return ['map', PRIMITIVES[map.toLowerCase()] ?? 'string'];
    const nested = / = new (\w+)(List|Map|OutputReference)\(this, "\w+"(?:, (true|false))?\);/.exec(code);
    if (nested !== null) return this.exportedObject(nested[1] ?? '', nested[2] ?? '', nested[3] === 'true');
    const getter = /return (cdktf\.Fn\.tolist\()?this\.get(String|Number|Boolean)?(List|Map)?Attribute\(/.exec(code);
    if (getter === null) throw this.notUnderstood(`accessor of ${name}`);
    const [, tolist, primitive = 'String', collection] = getter;
    const element = PRIMITIVES[primitive.toLowerCase()] ?? 'string';
    if (collection === undefined) return element;
    if (collection === 'Map') return ['map', element];
    return [tolist === undefined ? 'list' : 'set', element];
  }

  private exportedObject(struct: string, collection: string, wrapsSet: boolean): CtyType {
    const element = objectType(this.struct(struct));
    if (collection === 'Map') return ['map', element];
    if (collection === 'List') return [wrapsSet ? 'set' : 'list', element];
    // A reference that adds the index [0] belongs to a list of one, any other to a single object.
    const indexed = this.module.classes.get(`${struct}OutputReference`)?.body.includes('terraformAttribute, false, 0)');
    return indexed === true ? ['list', element] : element;
  }

  private notUnderstood(what: string): LocalTerraformError {
    return new LocalTerraformError(
      'binding_not_understood',
      `cannot derive the schema of ${this.type} from its binding: ${what}. Expected code of cdktf-provider-generator 0.21`,
    );
  }
}

function objectType(block: Block): CtyType {
  const attributes = Object.entries(block.attributes).map(([name, { type }]): [string, CtyType] => [name, type]);
  const blocks = Object.entries(block.blocks).map(([name, nested]): [string, CtyType] => {
    const element = objectType(nested.block);
    return [name, nested.nesting === 'single' ? element : [nested.nesting, element]];
  });
  return ['object', Object.fromEntries([...attributes, ...blocks])];
}
