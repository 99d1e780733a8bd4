import { App, TerraformStack } from 'cdktf';

// The least that a CDKTF app can do: one stack with nothing in it.
const app = new App({ skipValidation: true });
new TerraformStack(app, 'empty');
app.synth();
