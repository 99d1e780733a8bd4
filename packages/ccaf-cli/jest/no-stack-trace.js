// What CDKTF gets in tests for the place where each of its tokens is made, of which it says something in a few of its own
// errors. Jest looks up each line of a stack in source maps: that was a third of a synthesis.
module.exports = { captureStackTrace: () => [] };
