import { createHandler } from 'ccaf-deployer/lambda';
import { app } from './app';

/** What Lambda calls. */
export const handler = createHandler({ app });
