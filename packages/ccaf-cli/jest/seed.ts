import { configureGlobal } from 'fast-check';

// The same cases at each run, so that a test that fails does so again; TEST_SEED gives others.
configureGlobal({ seed: Number(process.env['TEST_SEED']) });
