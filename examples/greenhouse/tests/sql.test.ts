import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { statementOf, tablesOf } from 'market/rendered';
import { apps } from '../handler/app';

it.each(apps)('renders $name as the file beside says', (app) => {
  const sql = `${tablesOf(app)};\n\n${statementOf(app)}\n`;
  expect(sql).toBe(readFileSync(join(__dirname, 'sql', `${app.name}.sql`), 'utf8'));
});
