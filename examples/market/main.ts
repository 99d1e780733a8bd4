import { fail } from 'ccaf-cli/terminal';
import { loadConfig } from 'ccaf-constructs/config';
import { App } from 'cdktf';
import { name } from './package.json';
import { addStacks } from './src/stacks';

try {
  const app = new App({ skipValidation: true });
  addStacks(app, loadConfig(name, process.env));
  app.synth();
} catch (error) {
  fail(error, process);
}
