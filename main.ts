import { App } from 'cdktf';
import { ConfigError, loadConfig } from './src/config';
import { addStacks } from './src/stacks';

function main(): void {
  const config = loadConfig(process.env);
  // CDKTF's validations run `terraform version` where the backend is Terraform Cloud; synthesis needs no terraform. The
  // other validations run in the tests.
  const app = new App({ skipValidation: true });
  addStacks(app, config);
  app.synth();
}

try {
  main();
} catch (error) {
  // A mistake in the environment is the reader's to mend: the list of problems helps, a stack trace does not.
  if (!(error instanceof ConfigError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
