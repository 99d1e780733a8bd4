/** An app as Flink SQL. */
export interface AppSql {
  /** The app's name. */
  readonly app: string;
  /** The topics that it writes, by which it is the same app under another name. */
  readonly tables: readonly string[];
  /** The `CREATE TABLE` of each sink, for where it is missing. */
  readonly sinks: readonly string[];
  /** The `INSERT INTO` that runs, or the statement set. */
  readonly statement: string;
  /** Whether it keeps state, and only adds rows, and what becomes of rows that cannot be read, a sentence each. @default - an earlier version of this project did not say */
  readonly nature?: string;
}

/** The SQL of one app, or of several, each under its name in a comment. */
export function sqlText(apps: readonly AppSql[]): string {
  const textOf = ({ sinks, statement }: AppSql): string => [...sinks, statement].map((sql) => `${sql};\n`).join('\n');
  return apps.map((app) => (apps.length === 1 ? '' : `-- ${app.app}\n\n`) + textOf(app)).join('\n');
}
