import { holds } from '../../src/cloudwatch/alarm-rule';
import type { AlarmState } from '../../src/cloudwatch/metric-alarm';
import { NotPlayedError } from '../../src/terraform';

const STATES: Readonly<Record<string, AlarmState>> = { ill: 'ALARM', well: 'OK', new: 'INSUFFICIENT_DATA' };
const now = (rule: string): boolean => holds(rule, (alarm) => STATES[alarm] ?? 'INSUFFICIENT_DATA');

it.each([
  ['ALARM("ill")', true],
  ['ALARM(ill)', true],
  ['OK("ill")', false],
  ['INSUFFICIENT_DATA("new")', true],
  ['ALARM("well") OR ALARM("ill")', true],
  ['ALARM("ill") OR ALARM("well")', true],
  ['ALARM("well") OR ALARM("new")', false],
  ['ALARM("ill") AND OK("well")', true],
  ['ALARM("ill") AND ALARM("well")', false],
  ['NOT ALARM("well")', true],
  ['TRUE OR FALSE AND FALSE', true],
  ['(TRUE OR FALSE) AND FALSE', false],
  ['NOT (TRUE AND FALSE)', true],
])('%s is %s', (rule, expected) => {
  expect(now(rule)).toBe(expected);
});

it.each(['', 'ALARM("ill") ALARM("well")', '(TRUE', 'TRUE OR', 'ILL("well")', 'TRUE)'])('%p is no rule', (rule) => {
  expect(() => now(rule)).toThrow(NotPlayedError);
});
