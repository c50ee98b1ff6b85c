import { describe, expect, it } from 'vitest';
import { findKeys } from '../../lib/secrets/find-keys.ts';

const kindsIn = (text: string) => findKeys(text).map(({ kind }) => kind);
const valuesIn = (text: string) => findKeys(text).map(({ value }) => value);

/** Keys are put together here, so that no scanner takes this file for a leak. */
const repeat = (unit: string, length: number) => unit.repeat(length).slice(0, length);
const KEYS: readonly (readonly [issuer: string, kind: string, key: string])[] = [
  ['GitHub', 'token', `gho_${repeat('a1B2', 36)}`],
  ['GitHub, fine-grained', 'token', `github_pat_${repeat('a1B_', 60)}`],
  ['GitLab', 'token', `glpat-${repeat('a1B-', 20)}`],
  ['npm', 'token', `npm_${repeat('a1B2', 36)}`],
  ['Slack', 'token', `xoxb-${repeat('12-aB', 40)}`],
  ['Hugging Face', 'token', `hf_${repeat('aBcD', 34)}`],
  ['Google OAuth', 'token', `ya29.${repeat('a1B-', 60)}`],
  ['Facebook', 'token', `EAAC${repeat('a1B2', 90)}`],
  ['AWS', 'api-key', `ASIA${repeat('A1B2', 16)}`],
  ['Google', 'api-key', `AIza${repeat('a1B-', 35)}`],
  ['Alibaba Cloud', 'api-key', `LTAI${repeat('a1B2', 20)}`],
  ['Tencent Cloud', 'api-key', `AKID${repeat('a1B2', 32)}`],
  ['Stripe', 'api-key', `rk_test_${repeat('a1B2', 24)}`],
  ['SendGrid', 'api-key', `SG.${repeat('a1B-', 22)}.${repeat('c3D_', 43)}`],
  ['Shopify', 'api-key', `shpat_${repeat('a1b2', 32)}`],
  ['OpenAI', 'api-key', `sk-proj-${repeat('a1B2', 48)}`],
  ['Anthropic', 'api-key', `sk-ant-${repeat('a1B-', 60)}`],
];

describe('a key that its own form gives away', () => {
  it.each(KEYS)('of %s is found whole (%s), wherever it stands', (_, kind, key) => {
    for (const text of [key, `"${key}"`, `key=${key};`, `<b>${key}</b>`, `，${key}。`]) {
      expect(kindsIn(text), text).toEqual([kind]);
      expect(valuesIn(text)).toEqual([key]);
    }
  });

  it.each(KEYS)('of %s is not seen within a longer word (%s)', (_issuer, _kind, key) => {
    expect(valuesIn(`x${key}`)).not.toContain(key);
  });

  it.each([
    ['too short for GitHub', `ghp_${repeat('a1B2', 35)}`],
    ['too long for GitHub', `ghp_${repeat('a1B2', 37)}`],
    ['too short for AWS', `AKIA${repeat('A1B2', 15)}`],
    ['in small letters for AWS', `AKIA${repeat('a1b2', 16)}`],
    ['a class of a style sheet', 'sk-circle-fade-dot-animation-container-of-the-page'],
    ['a word of two parts', 'hf_token_of_the_person'],
  ])('is none that is %s', (_, text) => expect(findKeys(text)).toEqual([]));
});

describe('a private key', () => {
  it.each(['', 'RSA ', 'EC ', 'OPENSSH ', 'ENCRYPTED '])(
    'is found by its head: “%sPRIVATE KEY”',
    (kind) =>
      expect(kindsIn(`x\n-----BEGIN ${kind}PRIVATE KEY-----\nMIIEow`)).toEqual(['private-key']),
  );

  it.each(['PUBLIC KEY', 'CERTIFICATE'])('is not a %s, which everyone may see', (kind) =>
    expect(findKeys(`-----BEGIN ${kind}-----\nMIIEow`)).toEqual([]),
  );
});

describe('a header or an address that carries a secret', () => {
  it.each([
    ['Bearer 9f8e7d6c5b4a39281706f5e4', ['authorization']],
    ['Basic Y2hlbjpodW50ZXIy==', ['authorization']],
    ['Bearer of good news everyone reads', []],
    ['Basic understanding_of_the_law', []],
    ['ftp://chen:hunter2@files.firm.example/', ['password']],
    ['wss://chen:a-long-one@socket.example/', ['password']],
    ['https://x.example:8443/@chen', []],
    ['https://x.example/a:b@c', []],
  ] as const)('%s holds %j', (text, kinds) => expect(kindsIn(text)).toEqual(kinds));

  it('gives the password alone, without the name and host beside it', () => {
    expect(valuesIn('see https://chen:hunter2@files.firm.example/ for it')).toEqual(['hunter2']);
  });
});
