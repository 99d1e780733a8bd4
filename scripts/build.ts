import { BUNDLE, bundleHandler } from './bundle';
import { fail } from './failure';

bundleHandler().then(
  (bytes) => console.log(`${BUNDLE} ${(bytes / 1000).toFixed(0)} kB`),
  (error: unknown) => fail(error, process),
);
