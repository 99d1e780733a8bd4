/**
 * Says at the end which tests did not run, and why: a skipped test is easily taken for one that passed.
 *
 * A title tells the reason: `the page (skipped: no Chromium)`.
 */
module.exports = class WhatDidNotRun {
  onRunComplete(_contexts, { testResults }) {
    const reasons = new Map();
    for (const { testResults: tests } of testResults) {
      for (const { status, fullName } of tests) {
        if (status !== 'pending') continue;
        const reason = /\(skipped: (.*?)\)/.exec(fullName)?.[1] ?? fullName;
        reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
      }
    }
    for (const [reason, count] of reasons) {
      process.stderr.write(`NOT RUN: ${count} ${count === 1 ? 'test' : 'tests'}: ${reason}\n`);
    }
  }
};
