type Json = string | number | boolean | null | { readonly [key: string]: Json };

/** The synthesised expression is not of the kind that is understood here. */
export class UnsupportedExpressionError extends Error {
  override readonly name = 'UnsupportedExpressionError';
  readonly code = 'UNSUPPORTED_EXPRESSION';
}

const TOKEN = /\s*(?:([{}=,])|"((?:[^"\\]|\\.)*)"|var\.(\w+)|(true|false|null|-?\d+(?:\.\d+)?))/y;

/**
 * Evaluates what CDKTF synthesises for an invocation's input: `jsonencode` of an object of texts, in which variables
 * stand alone or within a text.
 *
 * @example
 * evaluateInput('${jsonencode({"action" = "deploy", "id" = var.id})}', { id: '7' }) // { action: 'deploy', id: '7' }
 * @throws {UnsupportedExpressionError} for anything else
 */
export function evaluateInput(
  expression: string,
  variables: Readonly<Record<string, string>>,
): { [key: string]: Json } {
  const text = /^\$\{jsonencode\((.*)\)\}$/s.exec(expression)?.[1];
  if (text === undefined) throw new UnsupportedExpressionError(`expected jsonencode(…), got ${expression}`);
  const tokens = new Tokens(text, variables);
  const value = tokens.value();
  tokens.end();
  if (typeof value !== 'object' || value === null)
    throw new UnsupportedExpressionError(`expected an object in ${text}`);
  return value;
}

class Tokens {
  #position = 0;

  constructor(
    private readonly text: string,
    private readonly variables: Readonly<Record<string, string>>,
  ) {}

  value(): Json {
    const [, mark, quoted, variable, literal] = this.#next();
    if (mark === '{') return this.#object();
    if (quoted !== undefined) return this.#text(quoted);
    if (variable !== undefined) return this.#variable(variable);
    if (literal !== undefined) return JSON.parse(literal) as Json;
    throw this.#unexpected();
  }

  end(): void {
    if (this.text.slice(this.#position).trim() !== '') throw this.#unexpected();
  }

  #object(): Json {
    const entries: [string, Json][] = [];
    for (;;) {
      const [, mark, key] = this.#next();
      if (mark === '}') return Object.fromEntries(entries);
      if (mark === ',' && entries.length > 0) continue;
      if (key === undefined || this.#next()[1] !== '=') throw this.#unexpected();
      entries.push([this.#text(key), this.value()]);
    }
  }

  /** A text with HCL's escapes and `${var.name}` in it; the escapes of quotes and lines are those of JSON. */
  #text(quoted: string): string {
    const plain = JSON.parse(`"${quoted}"`) as string;
    return plain
      .replace(/(\$?)\$\{(?:var\.(\w+))?(\}?)/g, (match, escaped: string, name: string | undefined, close: string) => {
        if (escaped !== '') return match.slice(1);
        if (name === undefined || close === '') throw this.#unexpected();
        return this.#variable(name);
      })
      .replaceAll('%%{', '%{');
  }

  #variable(name: string): string {
    const value = this.variables[name];
    if (value === undefined) throw new UnsupportedExpressionError(`the variable '${name}' has no value`);
    return value;
  }

  #next(): RegExpExecArray {
    TOKEN.lastIndex = this.#position;
    const match = TOKEN.exec(this.text);
    if (!match) throw this.#unexpected();
    this.#position = TOKEN.lastIndex;
    return match;
  }

  #unexpected(): UnsupportedExpressionError {
    return new UnsupportedExpressionError(
      `cannot read ${JSON.stringify(this.text.slice(this.#position, this.#position + 40))}`,
    );
  }
}
