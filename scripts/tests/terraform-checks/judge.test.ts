import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readExceptions } from '../../terraform-checks/exceptions';
import { findingsIn, judge } from '../../terraform-checks/judge';

const FUNCTION = 'aws_lambda_function.container_function_0F69D295';
const report = (summary: object, ...failed_checks: readonly object[]): object => ({
  check_type: 'terraform_plan',
  results: { failed_checks },
  summary: { passed: 3, failed: failed_checks.length, parsing_errors: 0, resource_count: 3, ...summary },
});
const QUEUE = { check_id: 'CKV_AWS_116', check_name: 'has a queue', resource: FUNCTION };
const FINDING = { check: 'CKV_AWS_116', title: 'has a queue', resource: FUNCTION };
const EXCEPTION = { check: 'CKV_AWS_116', type: 'aws_lambda_function', reason: 'it is invoked synchronously' };

describe('what checkov prints', () => {
  it('is one report or several', () => {
    expect(findingsIn(JSON.stringify(report({}, QUEUE)))).toEqual([FINDING]);
    expect(findingsIn(JSON.stringify([report({}), report({}, QUEUE)]))).toEqual([FINDING]);
  });

  it.each([
    ['a plan that it could not read', report({ parsing_errors: 1 })],
    ['plans without a resource', report({ resource_count: 0 })],
    // What it prints where it found no file that it knows.
    ['nothing', { passed: 0, failed: 0, skipped: 0, parsing_errors: 0, resource_count: 0 }],
  ])('is refused where it tells of %s', (_, printed) => {
    expect(() => findingsIn(JSON.stringify(printed))).toThrow('checkov did not understand the plans');
  });
});

describe('a finding', () => {
  it('is a problem, once, where nobody gave a reason', () => {
    expect(judge([FINDING, FINDING], [])).toEqual([`CKV_AWS_116 (has a queue): ${FUNCTION}`]);
  });

  it('is none where there is a reason for resources of its type', () => {
    expect(judge([FINDING], [EXCEPTION])).toEqual([]);
    const other = { ...EXCEPTION, type: 'aws_lambda' };
    expect(judge([FINDING], [other])).toEqual([
      `CKV_AWS_116 (has a queue): ${FUNCTION}`,
      'CKV_AWS_116 has an exception for aws_lambda, but nothing fails it any more: remove the exception',
    ]);
  });
});

describe('the exceptions', () => {
  it('of this project can be read', () => {
    const text = readFileSync(join(__dirname, '../../../.github/checkov-exceptions.yml'), 'utf8');
    expect(readExceptions(text)).not.toEqual([]);
  });

  it.each([
    ['no list', 'check: CKV_AWS_1', 'the exceptions must be a list'],
    ['no reason', '- {check: CKV_AWS_1, type: aws_iam_role}', 'exception 1 must have a reason'],
    ['a blank reason', '- {check: CKV_AWS_1, type: aws_iam_role, reason: " "}', 'exception 1 must have a reason'],
    ['no check', '- {type: aws_iam_role, reason: so}', 'exception 1 must have a check'],
  ])('are refused where there is %s', (_, text, message) => {
    expect(() => readExceptions(text)).toThrow(message);
  });
});
