/** A row of a view of the information schema, by column. */
export type ViewRow = Readonly<Record<string, string | null>>;

/** Gives the rows of a view; `undefined` where the catalog does not exist. */
export type Views = (catalog: string, view: string) => readonly ViewRow[] | undefined;

const SECTION = /^SELECT\s+([\s\S]+?)\s+FROM\s+`([^`]+)`\.`INFORMATION_SCHEMA`\.`(\w+)`\s+WHERE\s+([\s\S]+)$/;
const ITEM = /(?:'([^']*)'|CAST\(NULL AS \w+\)|`(\w+)`)(?: AS `\w+`)?(?:,|$)/g;

/** Runs a query of the information schema: sections of SELECT, FROM and WHERE that are joined by UNION ALL. */
export function runViewQuery(sql: string, views: Views): (string | null)[][] {
  return sql.split(/\s+UNION ALL\s+/).flatMap((section) => {
    const [, items, catalog = '', view = '', condition = ''] = SECTION.exec(section.trim()) ?? [];
    if (items === undefined) throw new Error(`the simulation does not understand this query: ${section}`);
    const rows = views(catalog, view);
    if (!rows) throw new Error(`the catalog '${catalog}' does not exist`);
    const holds = conditionIn(condition);
    const cells = [...items.replaceAll(/\s+/g, ' ').matchAll(ITEM)].map(([, literal, column]) => ({ literal, column }));
    return rows
      .filter(holds)
      .map((row) =>
        cells.map(({ literal, column }) => literal ?? (column === undefined ? null : (row[column] ?? null))),
      );
  });
}

type Condition = (row: ViewRow) => boolean;

/** A condition of comparisons with `=`, AND, OR and brackets. */
function conditionIn(text: string): Condition {
  const tokens = text.match(/`\w+`\s*=\s*'(?:[^']|'')*'|AND|OR|\(|\)/g) ?? [];
  let at = 0;
  const one = (): Condition => {
    const token = tokens[at] ?? '';
    at += 1;
    if (token === '(') {
      const inner = either();
      at += 1;
      return inner;
    }
    const [, column = '', value = ''] = /^`(\w+)`\s*=\s*'(.*)'$/s.exec(token) ?? [];
    const wanted = value.replaceAll("''", "'");
    return (row) => row[column] === wanted;
  };
  const chain = (word: string, next: () => Condition, join: (all: Condition[]) => Condition) => (): Condition => {
    const all = [next()];
    while (tokens[at] === word) {
      at += 1;
      all.push(next());
    }
    return join(all);
  };
  const both = chain('AND', one, (all) => (row) => all.every((holds) => holds(row)));
  const either: () => Condition = chain('OR', both, (all) => (row) => all.some((holds) => holds(row)));
  return either();
}
