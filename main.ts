import { fail } from 'ccaf-cli/terminal';
import { App } from 'cdktf';
import { loadConfig } from './src/config';
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
  fail(error, process);
}
