import { readOperations } from '../../clients/operations';

const operations = readOperations();

it('lists at least 119 operations, each once', () => {
  const ids = operations.map(({ group, id }) => `${group}/${id}`);
  expect(operations.length).toBeGreaterThanOrEqual(119);
  expect(new Set(ids).size).toBe(ids.length);
});

it('covers connection, DDL, inserts, types, queries, parameters, management, dry runs and errors', () => {
  expect([...new Set(operations.map(({ group }) => group))]).toEqual([
    ...['connection', 'ddl', 'dry-run', 'errors', 'insert', 'management', 'metadata', 'parameters'],
    ...['snapshot', 'streaming', 'types'],
  ]);
});

it('says of each operation what it must show, or which error is right', () => {
  const vague = operations.filter(({ run, shows, raises, says }) => {
    const isError = raises !== undefined && says !== undefined;
    return run === '' || isError === (shows !== undefined);
  });
  expect(vague).toEqual([]);
});
