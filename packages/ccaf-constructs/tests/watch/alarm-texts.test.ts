import { checkTexts, linesOf } from '../../src/watch/alarm-texts';

const URL = 'https://github.com/acme/orders/blob/main/';

it('an alarm says who is needed when, for which conditions, and where to read on', () => {
  const [project, orders] = linesOf('f', ['orders'], URL);
  expect(orders?.texts).toEqual({
    page:
      'The app orders needs attention now: failed, missing, stopped, stuck, degraded, pending or doubled. ' +
      `The log of the function says which of these it is, and what to do. See ${URL}docs/day-2.md#page`,
    ticket:
      'The app orders needs attention today: falling-behind, warned or expiring. The log of the function ' +
      `says which of these it is, and what to do. See ${URL}docs/day-2.md#ticket`,
  });
  expect(project?.texts.page).toContain('The project needs attention now: unauthorized. The log');
  expect(project?.texts.ticket).toContain('needs attention today: pool-exhausted or over-budget. The log');
});

it('each text is of the length that CloudWatch takes, with a long name and a long link', () => {
  const url = `https://git.example.com/${'a'.repeat(200)}/`;
  const texts = linesOf('f', ['o'.repeat(40)], url).flatMap((line) => Object.values(line.texts));
  expect([...texts, ...Object.values(checkTexts(url))].filter(({ length }) => length > 1024)).toEqual([]);
});

it('the alarms on the checks say what it means, and lead to sections of their own', () => {
  const { silence, undelivered } = checkTexts('');
  expect(silence).toMatch(/^The checks have stopped\. No check .* See docs\/day-2\.md#silence$/);
  expect(undelivered).toMatch(/ See docs\/day-2\.md#undelivered$/);
});
