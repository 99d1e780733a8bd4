import { BUNDLE, bundleHandler } from './bundle';

bundleHandler().then(
  (bytes) => console.log(`${BUNDLE} ${(bytes / 1000).toFixed(0)} kB`),
  () => {
    process.exitCode = 1;
  },
);
