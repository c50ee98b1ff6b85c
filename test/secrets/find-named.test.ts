import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNamed, namedSecret } from '../../lib/secrets/find-named.ts';
import { isRandom } from '../../lib/secrets/is-random.ts';

const VALUE = '2YotnFZFEjr1zCsicMWpAA';
const found = (text: string) => findNamed(text).map(({ kind, name, value }) => [kind, name, value]);

describe('a name that says that its value is secret', () => {
  it.each([
    ['access_token', 'token'],
    ['accessToken', 'token'],
    ['refresh_token_value', 'token'],
    ['jwt', 'token'],
    ['csrfmiddlewaretoken', 'csrf'],
    ['__RequestVerificationToken', 'csrf'],
    ['fb_dtsg', 'csrf'],
    ['PHPSESSID', 'session-id'],
    ['connect.sid', 'session-id'],
    ['user_session_key', 'session-id'],
    ['Authorization', 'authorization'],
    ['apiKey', 'api-key'],
    ['client_secret', 'api-key'],
    ['Cookie', 'cookie'],
  ])('%s is %s', (name, kind) => {
    expect(namedSecret(name, VALUE)).toEqual({ kind, name, value: VALUE });
  });

  it.each([
    'tokenizer',
    'sidebar',
    'keyboard',
    'author',
    'password_hint',
    'cookies_accepted',
    'session',
  ])('%s is none', (name) => expect(namedSecret(name, VALUE)).toBeUndefined());

  it.each([
    ['JSON', `{"access_token":"${VALUE}"}`],
    ['JSON with blanks', `{ "access_token" : "${VALUE}" }`],
    ['a script', `access_token = '${VALUE}';`],
    ['a query', `?a=1&access_token=${VALUE}&b=2`],
    ['a header', `access_token: ${VALUE}\r\nHost: x`],
    ['an attribute', `<a access_token=${VALUE}>`],
  ])('has its value read in %s', (_, text) => {
    expect(found(text)).toEqual([['token', 'access_token', VALUE]]);
  });

  it('has no value that stands on another line, or is empty', () => {
    expect(found(`"access_token":\n\n\n\n\n\n"${VALUE}"`)).toEqual([]);
    expect(found('"access_token":"","next":"word"')).toEqual([]);
  });

  it('that lists of cookies write beside its value is read with it', () => {
    expect(
      found(`[{"name":"sid","value":"${VALUE}"},{"name":"theme","value":"dark1234567"}]`),
    ).toEqual([['session-id', 'sid', VALUE]]);
  });

  it('of a cookie header gives the value of its pair, and nothing after it', () => {
    expect(found(`Set-Cookie: auth=${VALUE}; Path=/; HttpOnly`)).toContainEqual([
      'cookie',
      'Set-Cookie',
      VALUE,
    ]);
  });
});

describe('a password under its name', () => {
  it.each(['hunter2!', 'Passw0rd', 'a#bc'])('%s is one', (value) => {
    expect(namedSecret('password', value)?.kind).toBe('password');
    expect(namedSecret('login_pwd', value)?.kind).toBe('password');
  });

  it.each(['', 'abc', 'password', 'Enter your password 1', '请输入密码1'])(
    '%s is a word of the page',
    (value) => expect(namedSecret('password', value)).toBeUndefined(),
  );
});

describe('a value that a machine drew', () => {
  it.each([
    '2YotnFZFEjr1zCsicMWpAA',
    'b7f2c9a1e4d80536',
    'B7F2C9A1E4D80536',
    '298zf09hf012fh2q',
    'a1b2c3d4-e5f6-7890-abcd-ef1234567890',
    'abcdefabcdefa123',
  ])('is %s', (value) => expect(isRandom(value)).toBe(true));

  it.each([
    ['too short', '2YotnFZFEjr'],
    ['a word', 'unsubscribe-link'],
    ['a name with a number', 'item-view-2-UserMenu_v3'],
    ['an address', 'https://x.com/2YotnFZFEjr1zCsicMWpAA'],
    ['a path', '/2YotnFZFEjr1zCsicMWpAA'],
    ['a file', 'chunk-2YotnFZFEjr1zCsic.js'],
    ['a time', '2026-11-28T05:00:00Z'],
    ['digits alone', '20261128050000123'],
    ['letters of one kind', 'aaaaaaaaaaa1'],
    ['a sentence', '2 Yotn FZFEjr1z Csic MWpAA'],
    ['Chinese', '令牌2YotnFZFEjr1zCsicMWpAA'],
    ['longer than a key is', 'a1B2c3D4'.repeat(600)],
  ])('is not %s', (_, value) => expect(isRandom(value)).toBe(false));

  it('is any run of hexadecimal digits that has both digits and letters', () => {
    const hex = fc
      .uint8Array({ minLength: 8, maxLength: 32 })
      .map((bytes) => Buffer.from(bytes).toString('hex'))
      .filter((text) => /\d/.test(text) && /[a-f]/.test(text) && new Set(text).size >= 7);
    fc.assert(
      fc.property(hex, (value) => {
        expect(isRandom(value)).toBe(true);
      }),
    );
  });
});
