import { createHandler } from 'ccaf-deployer/lambda';
import { appsOf } from 'flink-table-api';
import { name } from '../package.json';
import * as exported from './app';

/** What Lambda calls. */
export const handler = createHandler({ project: name, apps: appsOf(exported) });
