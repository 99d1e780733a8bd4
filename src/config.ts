import { type Config, loadConfig as load } from 'ccaf-constructs/config';
import { name } from '../package.json';

/** Reads what the stacks are synthesised for. The project's name is said once, in package.json. */
export const loadConfig = (env: Readonly<Record<string, string | undefined>>): Config => load(name, env);
