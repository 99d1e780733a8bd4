import { app } from '../../../handler/app';
import { columnMap } from '../../../handler/deployment/columns';
import { buildApp } from '../../../handler/table-api';

it('traces each sink column to its column or literal in each source', () => {
  const columns = app.sink.properties.columns;
  const map = columnMap(
    buildApp(
      app,
      (table) => ['env', 'db', table],
      () => columns,
    ),
  );
  expect(Object.keys(map)).toEqual([...app.sink.columns]);
  expect(map['flight_number']).toEqual({ skyone_avro: '`flight_number`', sunset_avro: '`flight_number`' });
  expect(map['airline']).toEqual({ skyone_avro: "'SkyOne'", sunset_avro: "'Sunset'" });
});
