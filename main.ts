import { App } from 'cdktf';
import { fail } from './scripts/failure';
import { loadConfig } from './src/config';
import { addStacks } from './src/stacks';

function main(): void {
  const config = loadConfig(process.env);
  // CDKTF's validations run `terraform version` where the backend is Terraform Cloud; synthesis needs no terraform. The
  // other validations run in the tests.
  const app = new App({ skipValidation: true });
  withPlainTraces(() => {
    addStacks(app, config);
    app.synth();
  });
}

/**
 * CDKTF takes a stack trace for every token that it makes, and reads it at once: with source maps, which tsx switches on,
 * that is a fifth of the work. An error that ends the work is shown by its source map all the same: its trace is read later.
 */
function withPlainTraces(work: () => void): void {
  const { sourceMapsEnabled } = process;
  process.setSourceMapsEnabled(false);
  try {
    work();
  } finally {
    process.setSourceMapsEnabled(sourceMapsEnabled);
  }
}

try {
  main();
} catch (error) {
  fail(error, process);
}
