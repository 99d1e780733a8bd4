import { DEFAULT_APP } from './app-file';
import { BUNDLE, bundleHandler } from './bundle';
import { fail } from './failure';

// An empty variable counts as missing, as an unset build argument of an image is empty.
const app = process.env['FLINK_APP'] || DEFAULT_APP;

bundleHandler({ app }).then(
  (bytes) => console.log(`${BUNDLE} ${(bytes / 1000).toFixed(0)} kB, with the app of ${app}`),
  (error: unknown) => fail(error, process),
);
