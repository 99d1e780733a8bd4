import type { TypeFacts } from '../../src/terraform/facts/facts';
import type { Attribute, Block, CtyType } from '../../src/terraform/protocol/schema';
import { UNKNOWN } from '../../src/terraform/protocol/value';
import { deriveValues } from '../../src/terraform/provider/derived-values';

const exported = (type: CtyType): Attribute => ({ type, required: false, optional: false, computed: true });
const BLOCK: Block = {
  attributes: {
    cloud: exported('string'),
    id: exported('string'),
    arn: exported('string'),
    key: exported('string'),
    other: exported('string'),
    size: exported('number'),
    names: exported(['list', 'string']),
    tags: exported(['map', 'string']),
  },
  blocks: {
    log: {
      nesting: 'list',
      minItems: 0,
      maxItems: 1,
      block: { attributes: { group: exported('string') }, blocks: {} },
    },
    storage: {
      nesting: 'list',
      minItems: 0,
      maxItems: 1,
      block: { attributes: { name: exported('string'), size: exported('number') }, blocks: {} },
    },
  },
};
const FACTS: TypeFacts = {
  source: 'a test',
  computed: {
    id: 'thing-{hash6}',
    arn: 'arn:{account}:{cloud|lower}/{id}{unset}',
    key: null,
    'log.group': '/logs/{id}',
    storage: [{ name: 'disk-{id}' }],
  },
};
const OBJECT = {
  cloud: 'AWS',
  ...Object.fromEntries(['id', 'arn', 'key', 'other', 'size', 'names', 'tags'].map((name) => [name, UNKNOWN])),
  log: [{ group: UNKNOWN }],
  storage: UNKNOWN,
};
const SEED = { type: 'a_thing', key: 'one', context: { account: '123' } };

describe('values that the cloud would choose', () => {
  test('come from the facts, and from the name where there is no fact', () => {
    // The first digits of sha256("a_thing\none").
    expect(deriveValues(BLOCK, OBJECT, FACTS, SEED)).toEqual({
      cloud: 'AWS',
      id: 'thing-273eb3',
      arn: 'arn:123:aws/thing-273eb3',
      key: null,
      other: 'other-273eb3eb1c677eb0',
      size: 0,
      names: [],
      tags: {},
      log: [{ group: '/logs/thing-273eb3' }],
      storage: [{ name: 'disk-thing-273eb3', size: null }],
    });
  });

  test('differ for an object with another key, and keep what is known', () => {
    const [one, two] = ['one', 'two'].map((key) => deriveValues(BLOCK, OBJECT, FACTS, { ...SEED, key })['id']);
    expect(one).not.toBe(two);
    expect(deriveValues(BLOCK, { ...OBJECT, id: 'mine' }, FACTS, SEED)).toMatchObject({
      id: 'mine',
      arn: 'arn:123:aws/mine',
    });
  });
});
