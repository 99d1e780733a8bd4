import { createHandler } from 'ccaf-deployer/lambda';
import { name } from '../package.json';
import { app } from './app';

/** What Lambda calls. */
export const handler = createHandler({ project: name, apps: [app] });
