/** What the sequences of these tests follow from; `TEST_SEED=7 npm test` takes others. */
export const SEED = Number(process.env['TEST_SEED']);
