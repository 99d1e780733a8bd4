import type { TypeFacts } from '../../src/terraform/facts/facts';
import type { Block } from '../../src/terraform/protocol/schema';
import { type ObjectValue, UNKNOWN } from '../../src/terraform/protocol/value';
import { planObject } from '../../src/terraform/provider/plan';

const BLOCK: Block = {
  attributes: {},
  blocks: {
    storage: {
      nesting: 'list',
      minItems: 0,
      maxItems: 1,
      block: { attributes: { size: { type: 'number', required: false, optional: true, computed: false } }, blocks: {} },
    },
  },
};
const FACTS: TypeFacts = { source: 'a test', computed: { storage: [{ size: 512 }] } };
const plan = (prior: ObjectValue | null, config: ObjectValue): ObjectValue =>
  planObject(BLOCK, FACTS, { tags: {} }, { prior, config, proposed: config });

describe('a block that the cloud chooses', () => {
  test('is known after the apply where nothing is configured', () => {
    expect(plan(null, { storage: [] })).toEqual({ storage: UNKNOWN });
  });

  test('stays as it is afterwards', () => {
    expect(plan({ storage: [{ size: 512 }] }, { storage: [] })).toEqual({ storage: [{ size: 512 }] });
  });

  test('is what the configuration says, where that says something', () => {
    expect(plan(null, { storage: [{ size: 1024 }] })).toEqual({ storage: [{ size: 1024 }] });
  });
});
