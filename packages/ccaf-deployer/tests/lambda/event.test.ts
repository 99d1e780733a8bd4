import { errorModeOf, InvalidEventError, parseEvent } from '../../src/lambda/event';

const VALID = { catalog_name: 'Shops', database_name: 'depotsDB', ccaf_secrets_path: '/ccaf/settings' };
const problemsOf = (event: unknown): readonly string[] => {
  try {
    parseEvent(event);
  } catch (error) {
    if (error instanceof InvalidEventError) return error.problems;
    throw error;
  }
  return [];
};

it('reads the event of the article’s Python app, names in their letter case', () => {
  expect(parseEvent(VALID)).toEqual({
    catalogName: 'Shops',
    databaseName: 'depotsDB',
    ccafSecretsPath: '/ccaf/settings',
    action: 'deploy',
    errorMode: 'response',
    answers: [],
    terraformAction: '',
  });
});

it('reads what Terraform adds', () => {
  const event = {
    ...VALID,
    action: 'plan',
    error_mode: 'throw',
    deployment: { image_uri: 'x@sha256:0', id: '1' },
    tf: { action: 'create', prev_input: null },
  };
  expect(parseEvent(event)).toMatchObject({ action: 'plan', errorMode: 'throw', terraformAction: 'create' });
});

it('reports every problem at once', () => {
  expect(
    problemsOf({ catalog_name: ' ', database_name: 7, action: 'drop', error_mode: null, tf: 'x', region: 'eu' }),
  ).toEqual([
    '\'catalog_name\' must not be blank, got " "',
    "'database_name' must be a non-blank string, got 7",
    "'ccaf_secrets_path' is missing; expected a non-blank string",
    '\'action\' must be one of deploy, plan, status, watch, teardown, forget, got "drop"',
    "'error_mode' must be one of response, throw, got null",
    '\'tf\' must be an object, got "x"',
    '"region" is not known; expected one of catalog_name, database_name, ccaf_secrets_path, action, error_mode, deployment, answers, watch, tf',
  ]);
});

const ARN = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:/ccaf/settings-AbCdEf';
const PLACE = { region: 'us-east-1', accountId: '123456789012' };

it('takes the ARN of a secret, of the place where the function is', () => {
  expect(parseEvent({ ...VALID, ccaf_secrets_path: ARN }, PLACE).ccafSecretsPath).toBe(ARN);
  expect(problemsOf({ ...VALID, ccaf_secrets_path: ARN.replace('us-east-1', 'eu-west-1') })).toEqual([]);
});

it.each([
  ['us-east-1', 'eu-west-1'],
  ['123456789012', '210987654321'],
  ['secretsmanager', 'ssm'],
])('refuses the ARN of a secret elsewhere: not %s but %s', (here, there) => {
  const elsewhere = ARN.replace(here, there);
  expect(() => parseEvent({ ...VALID, ccaf_secrets_path: elsewhere }, PLACE)).toThrow(
    `'ccaf_secrets_path' must be the name of a secret (letters, digits and /_+=.@-, at most 512), or the ARN of one in the region us-east-1 of the account 123456789012, got "${elsewhere}"`,
  );
});

it.each([
  ['catalog_name', 'Shops\n'],
  ['database_name', ' live'],
  ['database_name', 'li\rve'],
  ['ccaf_secrets_path', '/ccaf/settings '],
  ['ccaf_secrets_path', 'a b!'],
])('refuses the %s %j, which was copied with more than it', (key, value) => {
  expect(problemsOf({ ...VALID, [key]: value })).toEqual([
    expect.stringMatching(new RegExp(`^'${key}' must be (a text without spaces around it|the name of a secret)`)),
  ]);
});

describe('a target that Terraform leaves', () => {
  const LEFT = {
    catalog_name: ' Shops',
    database_name: 'live\n',
    ccaf_secrets_path: ARN.replace('123456789012', '210987654321'),
    action: 'teardown',
  };

  it('is taken as it was when the rules were others', () => {
    expect(parseEvent({ ...LEFT, tf: { action: 'delete' } }, PLACE)).toMatchObject({
      catalogName: ' Shops',
      databaseName: 'live\n',
      ccafSecretsPath: LEFT.ccaf_secrets_path,
    });
  });

  it.each([
    ['a teardown by hand', {}],
    ['a retirement that is made', { tf: { action: 'create' } }],
    ['a deploy', { action: 'deploy', tf: { action: 'delete' } }],
  ])('is not what %s has', (_, event) => {
    expect(() => parseEvent({ ...LEFT, ...event }, PLACE)).toThrow(
      /'catalog_name'.*\n.*'database_name'.*\n.*'ccaf_secrets_path'/,
    );
  });
});

it.each([[null], ['text'], [[VALID]], [undefined]])('refuses %j, which is no object', (event) => {
  expect(problemsOf(event)).toHaveLength(1);
});

it('puts all problems into the message', () => {
  expect(() => parseEvent({})).toThrow(
    [
      'the event is not valid; nothing was submitted:',
      "  - 'catalog_name' is missing; expected a non-blank string",
      "  - 'database_name' is missing; expected a non-blank string",
      "  - 'ccaf_secrets_path' is missing; expected a non-blank string",
    ].join('\n'),
  );
});

it('knows how to report a failure even of an event that is not valid', () => {
  expect(errorModeOf({ error_mode: 'throw', nonsense: 1 })).toBe('throw');
  expect(errorModeOf('text')).toBe('response');
});

describe('a check', () => {
  it('is read with what it may do', () => {
    expect(parseEvent({ ...VALID, action: 'watch' }).watch).toEqual({ resumeFailed: false });
    const watch = { resume_failed: true, cfu_minutes_a_day: 600 };
    expect(parseEvent({ ...VALID, action: 'watch', watch }).watch).toEqual({ resumeFailed: true, cfuMinutesADay: 600 });
  });

  it('has no budget where that is 0', () => {
    const watch = { cfu_minutes_a_day: 0 };
    expect(parseEvent({ ...VALID, action: 'watch', watch }).watch).toEqual({ resumeFailed: false });
  });

  it('is refused with all that is wrong', () => {
    expect(problemsOf({ ...VALID, action: 'watch', watch: 'yes' })).toEqual(['\'watch\' must be an object, got "yes"']);
    expect(
      problemsOf({ ...VALID, watch: { resume_failed: 'true', cfu_minutes_a_day: -1, resume_stopped: true } }),
    ).toEqual([
      '\'watch\' is only for the action "watch", got the action "deploy"',
      '\'watch.resume_failed\' must be true or false, got "true"',
      "'watch.cfu_minutes_a_day' must be a number of 0 or more, got -1",
      '"watch.resume_stopped" is not known; expected one of resume_failed, cfu_minutes_a_day',
    ]);
  });
});

describe('answers', () => {
  const ADOPT = 'adopt combined-1 asked=2026-11-26T17:00:00Z';
  const START = 'start s after none a=earliest asked=2026-11-26T17:00:00Z';

  it('are read', () => {
    expect(parseEvent({ ...VALID, answers: [ADOPT] }).answers).toEqual([
      { kind: 'adopt', statements: ['combined-1'], askedAt: 1_795_712_400_000, line: ADOPT },
    ]);
  });

  it('are refused where they are none, all at once', () => {
    expect(problemsOf({ ...VALID, answers: ADOPT })).toEqual([`'answers' must be a list of lines, got "${ADOPT}"`]);
    expect(problemsOf({ ...VALID, answers: ['yes', ADOPT, 7] })).toEqual([
      expect.stringMatching(/^"yes" is not an answer; expected a line of the form start <sink>/),
      expect.stringMatching(/^"7" is not an answer; /),
    ]);
  });

  it('hold no start where everything is to be forgotten, after which it would be valid again', () => {
    expect(problemsOf({ ...VALID, action: 'forget', answers: [ADOPT, START] })).toEqual([
      "'answers' must not have a 'start' if the action is 'forget': it would be valid again afterwards",
    ]);
    expect(problemsOf({ ...VALID, action: 'forget', answers: [ADOPT] })).toEqual([]);
    expect(problemsOf({ ...VALID, action: 'teardown', answers: [START] })).toEqual([]);
  });
});
