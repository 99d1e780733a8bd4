/** What an expression of GitHub Actions gives. */
export type Value = null | boolean | number | string | readonly Value[] | { readonly [name: string]: Value };

/** What an expression may name: contexts, and functions beside those of every expression. */
export interface Scope {
  readonly contexts: Readonly<Record<string, Value>>;
  readonly functions: Readonly<Record<string, (...args: readonly Value[]) => Value>>;
}

const TOKENS = /\s*(?:('(?:[^']|'')*')|(-?\d+(?:\.\d+)?)|([A-Za-z_][\w-]*)|(\|\||&&|==|!=|[!()[\].,]))/gy;

/**
 * Evaluates an expression as GitHub documents it, without `${{` around it.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/expressions
 * @throws Error for what is no expression, or names a context or a function that is not in scope
 */
export function evaluate(expression: string, scope: Scope): Value {
  const tokens = tokensOf(expression);
  let at = 0;
  const accept = (token: string): boolean => tokens[at] === token && ++at > 0;
  const expect = (token: string): void => {
    if (!accept(token)) throw new Error(`expected ${token}, got ${tokens[at] ?? 'the end'}: ${expression}`);
  };

  const either = (): Value => {
    let value = both();
    while (accept('||')) {
      const other = both();
      value = truthy(value) ? value : other;
    }
    return value;
  };
  const both = (): Value => {
    let value = comparison();
    while (accept('&&')) {
      const other = comparison();
      value = truthy(value) ? other : value;
    }
    return value;
  };
  const comparison = (): Value => {
    const value = unary();
    if (accept('==')) return equal(value, unary());
    if (accept('!=')) return !equal(value, unary());
    return value;
  };
  const unary = (): Value => (accept('!') ? !truthy(unary()) : access(primary()));
  const access = (value: Value): Value => {
    if (accept('.')) return access(member(value, tokens[at++] ?? ''));
    if (!accept('[')) return value;
    const name = either();
    expect(']');
    return access(member(value, String(name)));
  };
  const primary = (): Value => {
    if (accept('(')) {
      const value = either();
      expect(')');
      return value;
    }
    const token = tokens[at++] ?? '';
    if (token.startsWith("'")) return token.slice(1, -1).replaceAll("''", "'");
    if (/^-?\d/.test(token)) return Number(token);
    if (token in CONSTANTS) return CONSTANTS[token] ?? null;
    return accept('(') ? call(token) : named(scope.contexts, token, 'context');
  };
  const call = (name: string): Value => {
    const args: Value[] = [];
    while (!accept(')')) {
      if (args.length > 0) expect(',');
      args.push(either());
    }
    return named({ ...FUNCTIONS, ...scope.functions }, name, 'function')(...args);
  };

  const value = either();
  if (at < tokens.length) throw new Error(`${tokens[at]} is not understood: ${expression}`);
  return value;
}

/** The text of a value with its expressions filled in; a text that is one expression gives what that gives. */
export function fill(text: unknown, scope: Scope): Value {
  if (typeof text !== 'string') return text as Value;
  const [whole] = /^\$\{\{((?:(?!\}\}).)*)\}\}$/s.exec(text.trim())?.slice(1) ?? [];
  if (whole !== undefined) return evaluate(whole, scope);
  return text.replace(/\$\{\{(.*?)\}\}/gs, (_, expression: string) => textOf(evaluate(expression, scope)));
}

/** As a value stands in a text: what is missing is empty. */
export const textOf = (value: Value): string => (typeof value === 'object' ? (value ? 'Object' : '') : String(value));

export const truthy = (value: Value): boolean => value !== null && value !== false && value !== 0 && value !== '';

const CONSTANTS: Readonly<Record<string, Value>> = { true: true, false: false, null: null };
const FUNCTIONS: Scope['functions'] = {
  toJSON: (value = null) => JSON.stringify(value, null, 2),
  fromJSON: (text = '') => JSON.parse(String(text)) as Value,
  startsWith: (text = '', start = '') => textOf(text).toLowerCase().startsWith(textOf(start).toLowerCase()),
  contains: (all = '', one = '') =>
    Array.isArray(all) ? all.some((item: Value) => equal(item, one)) : textOf(all).includes(textOf(one)),
};

function tokensOf(expression: string): string[] {
  const found = [...expression.trim().matchAll(TOKENS)];
  const length = found.reduce((sum, [token]) => sum + token.length, 0);
  if (length < expression.trim().length) throw new Error(`not understood after ${length} characters: ${expression}`);
  return found.map((match) => match[0].trim());
}

/** Two of one kind are compared, texts without their letter case; else as numbers, of which nothing and '' are 0. */
function equal(a: Value, b: Value): boolean {
  if (typeof a === 'string' && typeof b === 'string') return a.toLowerCase() === b.toLowerCase();
  return typeof a === typeof b && a !== null && b !== null ? a === b : numberOf(a) === numberOf(b);
}

const numberOf = (value: Value): number => (typeof value === 'object' && value !== null ? Number.NaN : Number(value));

const member = (value: Value, name: string): Value =>
  typeof value === 'object' && value !== null ? ((value as Readonly<Record<string, Value>>)[name] ?? null) : null;

function named<T>(among: Readonly<Record<string, T>>, name: string, what: string): T {
  const found = among[name];
  if (found === undefined) throw new Error(`the ${what} '${name}' is not known here`);
  return found;
}
