import { type Names, standardNames } from 'ccaf-constructs';
import type { Config } from 'ccaf-constructs/config';

/**
 * What things are called: the standard names, all made from the project's. Another name is another thing to Terraform,
 * which it creates before it destroys the one of the old name.
 */
export const namesOf = (config: Pick<Config, 'project' | 'environment' | 'region'>): Names => ({
  ...standardNames(config),
});
