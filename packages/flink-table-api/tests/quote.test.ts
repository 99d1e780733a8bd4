import { quoteIdentifier, quotePath, quoteString } from '../src';

describe('quoteIdentifier', () => {
  it.each([
    ['web_orders', '`web_orders`'],
    ['Order Number', '`Order Number`'],
    ['tick`ed', '`tick``ed`'],
    ["it's", "`it's`"],
    ['a.b', '`a.b`'],
    ['línea\n-- drop', '`línea\n-- drop`'],
    ['`; DROP TABLE t; --', '```; DROP TABLE t; --`'],
  ])('puts %j in backticks', (name, quoted) => {
    expect(quoteIdentifier(name)).toBe(quoted);
  });
});

describe('quoteString', () => {
  it.each([
    ['Aachen', "'Aachen'"],
    ["it's", "'it''s'"],
    ["'; DROP TABLE t; --", "'''; DROP TABLE t; --'"],
    ['back\\slash', "'back\\slash'"],
    ['', "''"],
  ])('puts %j in single quotes', (text, quoted) => {
    expect(quoteString(text)).toBe(quoted);
  });
});

describe('quotePath', () => {
  it('quotes each part, so that a dot within a name stays part of it', () => {
    expect(quotePath(['my env', 'db', 'shop.orders'])).toBe('`my env`.`db`.`shop.orders`');
  });
});
