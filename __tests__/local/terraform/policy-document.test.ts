import { policyDocument } from '../../../local/terraform/behaviours/policy-document';
import type { ObjectValue } from '../../../local/terraform/protocol/value';

async function json(config: ObjectValue): Promise<unknown> {
  return (await policyDocument(config, undefined))['minified_json'];
}

describe('policy document', () => {
  test('has members in the order of IAM, one element as text, and more in descending order', async () => {
    const statement = [{ sid: 'Read', effect: 'Allow', resources: ['arn:b', 'arn:a'], actions: ['s3:GetObject'] }];
    expect((await policyDocument({ version: '2012-10-17', statement }, undefined))['json']).toBe(
      `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "Read",
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": [
        "arn:b",
        "arn:a"
      ]
    }
  ]
}`,
    );
  });

  test('groups principals by type, and writes everybody as a star', async () => {
    const principals = [
      { type: 'Service', identifiers: ['lambda.amazonaws.com'] },
      { type: 'AWS', identifiers: ['arn:1', 'arn:2'] },
    ];
    expect(await json({ statement: [{ actions: ['a'], principals }] })).toBe(
      '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"a","Principal":{"AWS":["arn:2","arn:1"],"Service":"lambda.amazonaws.com"}}]}',
    );
    const everybody = [{ type: '*', identifiers: ['*'] }];
    expect(await json({ statement: [{ principals: everybody }] })).toContain('"Principal":"*"');
    expect(await json({ statement: [{ principals: [{ type: 'AWS', identifiers: ['*'] }] }] })).toContain('{"AWS":"*"}');
  });

  test('joins the values of one condition in their order', async () => {
    const condition = [
      { test: 'StringLike', variable: 'b', values: ['2'] },
      { test: 'StringLike', variable: 'a', values: ['z', 'y'] },
      { test: 'ArnLike', variable: 'c', values: ['&{aws:username}'] },
    ];
    expect(await json({ statement: [{ condition }] })).toContain(
      '"Condition":{"ArnLike":{"c":"${aws:username}"},"StringLike":{"a":["z","y"],"b":"2"}}',
    );
  });

  test('replaces a statement of a source by one with the same Sid', async () => {
    const source =
      '{"Statement":[{"Action":["b","a"],"Sid":"One","Principal":{"AWS":["1","2"]}},{"Sid":"Two","Effect":"Deny"}]}';
    expect(await json({ source_policy_documents: [source], statement: [{ sid: 'Two', actions: ['c'] }] })).toBe(
      '{"Version":"2012-10-17","Statement":[{"Sid":"One","Action":["b","a"],"Principal":{"AWS":["2","1"]}},{"Sid":"Two","Effect":"Allow","Action":"c"}]}',
    );
  });

  test('refuses a Sid that is used twice', async () => {
    await expect(json({ statement: [{ sid: 'A' }, { sid: 'A' }] })).rejects.toThrow('duplicate Sid (A)');
  });

  test('escapes as Go does', async () => {
    expect(await json({ statement: [{ actions: ['<&>'] }] })).toContain('"Action":"\\u003c\\u0026\\u003e"');
  });

  test('has the CRC-32 of its JSON as id', async () => {
    const { id, json: text } = await policyDocument({ version: '2012-10-17', statement: [] }, undefined);
    expect(text).toBe('{\n  "Version": "2012-10-17"\n}');
    expect(id).toBe('1132004489');
  });
});
