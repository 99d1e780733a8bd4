/**
 * Whether the random tests run all that they can: `TEST_THOROUGH=true npm test`, which takes twice as long, and which CI
 * does each night. Else they run a part of it, that every change can wait for.
 */
export const IS_THOROUGH = process.env['TEST_THOROUGH'] === 'true';
