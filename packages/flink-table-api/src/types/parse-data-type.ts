import { DataType } from './data-type';
import { type InnerType, MAX_LENGTH, type RowField, type TypeTree } from './type-tree';

/**
 * Reads a type as the information schema spells it in FULL_DATA_TYPE, and as Flink's short forms do. What this version does
 * not know keeps its spelling, so that a table may have a column that no app touches.
 *
 * @example parseDataType('ARRAY<VARCHAR(2147483647) NOT NULL>', true).name // 'ARRAY<STRING NOT NULL>'
 */
export function parseDataType(fullDataType: string, nullable: boolean): DataType {
  const reader = new Reader(fullDataType);
  const tree = reader.tree();
  reader.nullability();
  return new DataType(tree === undefined || !reader.isAtEnd ? other(fullDataType) : tree, nullable);
}

const other = (spelling: string): TypeTree => ({
  root: 'OTHER',
  spelling: spelling.trim().replace(/\s+NOT NULL$/i, ''),
});

/** Words, quoted names, texts, numbers and signs. */
const TOKEN = /`(?:[^`]|``)*`|'(?:[^']|'')*'|\w+|[^\s\w]/g;

const PLAIN: Readonly<Record<string, TypeTree>> = {
  STRING: { root: 'VARCHAR', length: MAX_LENGTH },
  BYTES: { root: 'VARBINARY', length: MAX_LENGTH },
  BOOLEAN: { root: 'BOOLEAN' },
  TINYINT: { root: 'TINYINT' },
  SMALLINT: { root: 'SMALLINT' },
  INT: { root: 'INT' },
  INTEGER: { root: 'INT' },
  BIGINT: { root: 'BIGINT' },
  FLOAT: { root: 'FLOAT' },
  DOUBLE: { root: 'DOUBLE' },
  DATE: { root: 'DATE' },
  VARIANT: { root: 'VARIANT' },
  NULL: { root: 'NULL' },
};

class Reader {
  readonly #tokens: readonly string[];
  #at = 0;

  constructor(text: string) {
    this.#tokens = text.match(TOKEN) ?? [];
  }

  get isAtEnd(): boolean {
    return this.#at === this.#tokens.length;
  }

  /** `undefined` for what is no type that is known here. */
  tree(): TypeTree | undefined {
    const word = this.#next().toUpperCase();
    switch (word) {
      case 'CHAR':
      case 'VARCHAR':
      case 'BINARY':
      case 'VARBINARY':
        return { root: word, length: this.#numbers()[0] ?? 1 };
      case 'DECIMAL':
      case 'DEC':
      case 'NUMERIC': {
        const [precision = 10, scale = 0] = this.#numbers();
        return { root: 'DECIMAL', precision, scale };
      }
      case 'TIME':
      case 'TIMESTAMP':
      case 'TIMESTAMP_LTZ':
        return this.#moment(word);
      case 'INTERVAL':
        return this.#interval();
      case 'ARRAY':
      case 'MULTISET': {
        const [element] = this.#inners(1);
        return element && { root: word, element };
      }
      case 'MAP': {
        const [key, value] = this.#inners(2);
        return key && value && { root: 'MAP', key, value };
      }
      case 'ROW':
        return this.#row();
      default:
        return PLAIN[word];
    }
  }

  nullability(): boolean {
    if (this.#accept('NOT')) {
      this.#accept('NULL');
      return false;
    }
    this.#accept('NULL');
    return true;
  }

  #moment(root: 'TIME' | 'TIMESTAMP' | 'TIMESTAMP_LTZ'): TypeTree {
    const [precision = root === 'TIME' ? 0 : 6] = this.#numbers();
    const isLocal = this.#accept('WITH') && this.#accept('LOCAL');
    if (isLocal || this.#accept('WITHOUT')) {
      this.#accept('TIME');
      this.#accept('ZONE');
    }
    return { root: isLocal ? 'TIMESTAMP_LTZ' : root, precision };
  }

  #interval(): TypeTree {
    let units = '';
    while (/^(YEAR|MONTH|DAY|HOUR|MINUTE|SECOND|TO)$/i.test(this.#peek())) {
      units += `${units === '' ? '' : ' '}${this.#next().toUpperCase()}`;
      const [digits] = this.#numbers();
      if (digits !== undefined) units += `(${digits})`;
    }
    return { root: /YEAR|MONTH/.test(units) ? 'YEAR_INTERVAL' : 'DAY_INTERVAL', units };
  }

  #row(): TypeTree | undefined {
    const close = this.#accept('(') ? ')' : this.#accept('<') ? '>' : undefined;
    if (close === undefined) return undefined;
    const fields: RowField[] = [];
    while (!this.#accept(close)) {
      const name = unquoted(this.#next());
      const type = this.#inner();
      if (type === undefined) return undefined;
      const comment = this.#peek().startsWith("'") ? { comment: unquoted(this.#next()) } : {};
      fields.push({ name, ...type, ...comment });
      this.#accept(',');
    }
    return { root: 'ROW', fields };
  }

  #inners(count: number): readonly (InnerType | undefined)[] {
    if (!this.#accept('<')) return [];
    const inners = Array.from({ length: count }, (_, index) => {
      if (index > 0) this.#accept(',');
      return this.#inner();
    });
    return this.#accept('>') ? inners : [];
  }

  #inner(): InnerType | undefined {
    const tree = this.tree();
    return tree && { tree, nullable: this.nullability() };
  }

  #numbers(): readonly number[] {
    const numbers: number[] = [];
    if (!this.#accept('(')) return numbers;
    while (!this.isAtEnd && !this.#accept(')')) {
      numbers.push(Number(this.#next()));
      this.#accept(',');
    }
    return numbers;
  }

  #accept(word: string): boolean {
    const isNext = this.#peek().toUpperCase() === word;
    if (isNext) this.#at += 1;
    return isNext;
  }

  #peek(): string {
    return this.#tokens[this.#at] ?? '';
  }

  #next(): string {
    const token = this.#peek();
    this.#at = Math.min(this.#at + 1, this.#tokens.length);
    return token;
  }
}

const unquoted = (token: string): string => {
  const [quote = ''] = token;
  return quote === '`' || quote === "'" ? token.slice(1, -1).replaceAll(quote + quote, quote) : token;
};
