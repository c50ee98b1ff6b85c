import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { policyFor } from '../../../lib/vault/check/policies.ts';

const PLACE = { endpoint: 'https://s3.example.com', bucket: 'BUCKET', prefix: 'PREFIX/' };

describe('the smallest policies', () => {
  it('are those of the documentation', () => {
    const text = readFileSync('docs/vault.md', 'utf8');
    const blocks = [...text.matchAll(/```json\n(.*?)```/gsu)];
    const [writer, reader, both] = blocks.map(([, json]) => JSON.parse(json ?? ''));
    expect(writer).toEqual(policyFor(PLACE, ['write']));
    expect(reader).toEqual(policyFor(PLACE, ['read']));
    const { Statement } = policyFor(PLACE, ['write'], ['arn:aws:iam:::user/WRITER']);
    const ofReader = policyFor(PLACE, ['read'], ['arn:aws:iam:::user/READER']).Statement;
    expect(both.Statement).toEqual([...Statement, ...ofReader]);
    expect(blocks).toHaveLength(3);
  });

  it('permit nothing that deletes, shortens a lock or alters the bucket', () => {
    const { Statement } = policyFor(PLACE, ['write', 'read']);
    const actions = Statement.flatMap(({ Effect, Action }) => (Effect === 'Allow' ? Action : []));
    expect(
      actions.filter((action) => /Delete|Bypass|PutBucket|PutLifecycle|\*/u.test(action)),
    ).toEqual([]);
    expect(actions.filter((action) => action.startsWith('s3:Put'))).toEqual([
      's3:PutObject',
      's3:PutObjectRetention',
    ]);
  });

  it('limit no listing where the vault is the whole bucket', () => {
    const { Statement } = policyFor({ ...PLACE, prefix: '' }, ['read']);
    expect(Statement.some((statement) => 'Condition' in statement)).toBe(false);
    expect(Statement[0]?.Resource).toBe('arn:aws:s3:::BUCKET/*');
  });

  it.each([
    ['https://s3.cn-north-1.amazonaws.com.cn', 'arn:aws-cn:s3:::BUCKET'],
    ['https://s3.eu-central-1.amazonaws.com', 'arn:aws:s3:::BUCKET'],
    ['https://amazonaws.com.cn.example.com', 'arn:aws:s3:::BUCKET'],
  ])('name the bucket of %s as AWS does there', (endpoint, arn) => {
    expect(policyFor({ ...PLACE, endpoint }, ['write']).Statement[1]?.Resource).toBe(arn);
  });
});
