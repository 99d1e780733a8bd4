import { appsOf } from 'flink-table-api';
import * as exported from '../../handler/app';

/** The project's apps, which no deploy watches for a while: what is measured must not wait. */
export const apps = appsOf(exported).map((app) => ({ ...app, soakSeconds: 0 }));
