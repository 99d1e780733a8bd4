import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { apps } from '../handler/app';
import { statementOf, tablesOf } from './rendered';

it.each(apps)('renders $name as the file beside says', (app) => {
  const sql = `${tablesOf(app)};\n\n${statementOf(app)}\n`;
  expect(sql).toBe(readFileSync(join(__dirname, 'sql', `${app.name}.sql`), 'utf8'));
});
