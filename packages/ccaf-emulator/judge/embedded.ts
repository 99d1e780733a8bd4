import { type Answer, isFailure, type Outcome } from './answer';
import { type Api, Refused } from './api';
import { type Asked, type Case, STATEMENTS } from './cases/case';
import { askStatements } from './embedded-statements';
import { groupBy } from './group-by';
import { producedRows } from './source-rows';

/** So many expressions are asked in one statement, as long as none of them fails. */
const AT_ONCE = 40;

/** Which rows of an expression are expected to fail, for it is these that have to be asked one by one. */
export type Expected = (asked: Case) => Answer | undefined;

/**
 * Asks the emulator what each expression is for each row of its table, through the statements API.
 *
 * @param sample how many of the rows of an expression that are expected to fail are asked; others are taken to fail
 */
export async function askEmulator(
  api: Api,
  { table, cases }: Asked,
  expected: Expected,
  sample: number,
): Promise<readonly Answer[]> {
  if (table.name === STATEMENTS) return await askStatements(api, cases);
  const columns = table.columns.map(([name, type]) => `${name} ${type}`);
  await api.run(`CREATE TABLE ${table.name} (id INT NOT NULL, ${columns.join(', ')})`);
  await api.produce(table.name, producedRows(table));
  const all = [...table.rows.keys()];
  const answers = new Map<Case, Answer>();
  const rowsOf = (one: Case) => fineRows(expected(one), all);
  for (const [rows, group] of groupBy(cases, (one) => rowsOf(one).join())) {
    const fine = rows === '' ? [] : rows.split(',').map(Number);
    for (let from = 0; from < group.length; from += AT_ONCE) {
      await askTogether({ api, all, sample }, group.slice(from, from + AT_ONCE), fine, answers);
    }
  }
  return cases.map((one) => answers.get(one) ?? { refused: 'it was not asked' });
}

function fineRows(answer: Answer | undefined, all: readonly number[]): readonly number[] {
  if (answer === undefined) return all;
  if ('refused' in answer) return [];
  return all.filter((row) => !isFailure(answer.outcomes[row] ?? null));
}

interface Asking {
  readonly api: Api;
  readonly all: readonly number[];
  /** So many of the rows of an expression that are expected to fail are asked. */
  readonly sample: number;
}

const NOT_ASKED: Outcome = { error: 'it was not asked' };

/** Expressions of which the same rows are expected to have values. */
async function askTogether(
  asking: Asking,
  cases: readonly Case[],
  fine: readonly number[],
  into: Map<Case, Answer>,
): Promise<void> {
  const [only] = cases;
  if (only === undefined) return;
  if (cases.length > 1 && fine.length > 0) {
    try {
      const { types, rows } = await asking.api.query(selectOf(cases, fine, asking.all));
      const found = cases.map((_, index) => ({ type: types[index + 1] ?? '', outcomes: outcomesOf(rows, index + 1) }));
      for (const [index, one] of cases.entries()) {
        into.set(one, await completed(asking, one, fine, found[index]));
      }
      return;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
    }
    const half = Math.ceil(cases.length / 2);
    await askTogether(asking, cases.slice(0, half), fine, into);
    await askTogether(asking, cases.slice(half), fine, into);
    return;
  }
  for (const one of cases) into.set(one, await askAlone(asking, one, fine));
}

async function askAlone(asking: Asking, one: Case, fine: readonly number[]): Promise<Answer> {
  try {
    await asking.api.check(selectOf([one], asking.all, asking.all));
  } catch (error) {
    if (error instanceof Refused) return { refused: error.message };
    throw error;
  }
  return await completed(asking, one, fine, await searched(asking, one, fine));
}

/** Adds the rows that are expected to fail, or a sample of them, each by a statement of its own. */
async function completed(
  asking: Asking,
  one: Case,
  fine: readonly number[],
  found: Found | undefined,
): Promise<Answer> {
  const outcomes = new Map(found?.outcomes);
  let type = found?.type;
  const isFine = new Set(fine);
  const failing = asking.all.filter((each) => !isFine.has(each));
  for (const row of failing) outcomes.set(row, NOT_ASKED);
  const step = Math.max(1, Math.ceil(failing.length / asking.sample));
  for (const row of failing.filter((_, index) => index % step === 0)) {
    const alone = await searched(asking, one, [row]);
    type ??= alone.type;
    for (const [each, outcome] of alone.outcomes) outcomes.set(each, outcome);
  }
  return { type: type ?? '', outcomes: asking.all.map((row) => outcomes.get(row) ?? null) };
}

interface Found {
  readonly type: string | undefined;
  readonly outcomes: ReadonlyMap<number, Outcome>;
}

/** The outcomes of these rows: halves of halves, where one of them fails. */
async function searched(asking: Asking, one: Case, rows: readonly number[]): Promise<Found> {
  if (rows.length === 0) return { type: undefined, outcomes: new Map() };
  try {
    const result = await asking.api.query(selectOf([one], rows, asking.all));
    return { type: result.types[1], outcomes: outcomesOf(result.rows, 1) };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const [row] = rows;
    if (rows.length === 1 && row !== undefined) {
      return { type: undefined, outcomes: new Map([[row, { error: error.message }]]) };
    }
  }
  const half = Math.ceil(rows.length / 2);
  const some = await searched(asking, one, rows.slice(0, half));
  const rest = await searched(asking, one, rows.slice(half));
  return { type: some.type ?? rest.type, outcomes: new Map([...some.outcomes, ...rest.outcomes]) };
}

function selectOf(cases: readonly Case[], rows: readonly number[], all: readonly number[]): string {
  const values = cases.map(({ expression }, index) => `${expression} AS v${index}`);
  const where = rows.length === all.length ? '' : ` WHERE id IN (${rows.join(', ')})`;
  return `SELECT id, ${values.join(', ')} FROM ${cases[0]?.table}${where}`;
}

const outcomesOf = (rows: readonly (readonly (string | null)[])[], column: number): ReadonlyMap<number, Outcome> =>
  new Map(rows.map((row) => [Number(row[0]), row[column] ?? null]));
