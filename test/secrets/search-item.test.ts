import { describe, expect, it } from 'vitest';
import { searchItem } from '../../lib/secrets/search-item.ts';

const JWT =
  'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U';
const search = (text: string) => searchItem([{ path: 'dom.html', text }]);
const kindsIn = (text: string) => search(text).map(({ kind }) => kind);

const SECRETS: readonly (readonly [what: string, kind: string, text: string])[] = [
  ['a JSON Web Token', 'token', `<script>start("${JWT}")</script>`],
  ['a GitHub token', 'token', `x=ghp_${'a1B2'.repeat(9)}`],
  ['an AWS key', 'api-key', 'AKIAIOSFODNN7EXAMPLE'],
  ['a Stripe key', 'api-key', '"sk_live_4eC39HqLyjWDarjtT1zdp7dc"'],
  ['a private key', 'private-key', '-----BEGIN RSA PRIVATE KEY-----\nMIIEow'],
  ['a bearer header', 'authorization', 'Authorization: Bearer 9f8e7d6c5b4a39281706f5e4'],
  ['a basic header in a script', 'authorization', `{"auth":"Basic Y2hlbjpodW50ZXIyMTIz"}`],
  ['a password in an address', 'password', 'https://chen:hunter2@intranet.firm.example/'],
  ['a password shown in clear', 'password', '<input type="text" name="password" value="hunter2">'],
  ['a password in data', 'password', '{"user":"chen","password":"hunter2!"}'],
  ['an access token in data', 'token', '{"access_token":"2YotnFZFEjr1zCsicMWpAA"}'],
  ['a token in an address', 'token', '/api?access_token=2YotnFZFEjr1zCsicMWpAA&a=1'],
  ['data escaped in a string', 'token', '"{\\"accessToken\\":\\"2YotnFZFEjr1zCsicMWpAA\\"}"'],
  [
    'data escaped in an attribute',
    'token',
    'data="{&quot;idToken&quot;:&quot;2YotnFZFEjr1zCs&quot;}"',
  ],
  ['a session id', 'session-id', "document.cookie='PHPSESSID=298zf09hf012fh2q'"],
  ['a cookie header', 'cookie', 'Set-Cookie: auth=38afes7a8f1c9d; Path=/'],
  ['a cookie in a list', 'session-id', '[{"name":"sessionid","value":"38afes7a8f1c9d"}]'],
  ['a CSRF field', 'csrf', '<input type=hidden name="csrf" value="b7f2c9a1e4d80536">'],
  ['a CSRF meta', 'csrf', '<meta name="csrf-token" content="b7f2c9a1e4d80536aa">'],
  [
    'a machine value in a hidden field',
    'hidden-input',
    '<input type="hidden" name="v" value="Zk93QmR2X1a8">',
  ],
  [
    'a person in a hidden field',
    'hidden-input',
    '<input type="hidden" name="user_id" value="80031">',
  ],
  ['an address in data', 'e-mail', '<script>state={"email":"chen.wei@firm.example"}</script>'],
  ['an address in a menu', 'e-mail', '<div class="account-menu"><b>Hi</b> chen.wei@firm.example'],
  ['an address in Chinese words', 'e-mail', '<p>当前账号 chen.wei@firm.example</p>'],
  [
    'an address filled in',
    'e-mail',
    '<input type="email" name="contact" value="chen.wei@firm.example">',
  ],
  ['a number in data', 'telephone', '{"mobile":"13812345678"}'],
  ['a number in a menu', 'telephone', '<ul id="user-dropdown"><li>+86 138 1234 5678</li></ul>'],
];

const ORDINARY: readonly (readonly [what: string, text: string])[] = [
  ['an address of the page', '<p>Write to the author: lin@blog.example</p>'],
  ['an address of the firm', '{"email":"info@shop.example"}'],
  [
    'an address for search engines',
    '<script type="application/ld+json">{"email":"lin@b.example"}</script>',
  ],
  ['a service line', '{"phone":"400-800-8820"}'],
  ['a word named token', '{"token":"string","csrfToken":"csrf-token-input"}'],
  [
    'a label of a password',
    '{"password":"Enter your password"} <label for="password">Password</label>',
  ],
  ['an empty password field', '<input type="password" name="pwd" value="">'],
  ['a button about passwords', '<input type="submit" name="password-reset" value="Reset 2">'],
  [
    'an ordinary hidden field',
    '<input type="hidden" name="lang" value="zh-CN"><input type="hidden" value="1">',
  ],
  ['a file name', '{"token":"chunk-5f3a9c1b2d4e.js"}'],
  ['a nonce of a content policy', '<script nonce="b7f2c9a1e4d80536aa">'],
  ['a retina picture', '<div class="user-menu"><img src="logo@2x.png">'],
  ['a time', '{"session_key":"2026-11-28T05:00:00Z"}'],
];

describe('secrets of a page', () => {
  it.each(SECRETS)('%s is found', (_, kind, text) => {
    expect(kindsIn(text)).toContain(kind);
  });

  it.each(ORDINARY)('%s is not taken for a secret', (_, text) => {
    expect(search(text)).toEqual([]);
  });

  it('are shown with their name, and never whole', () => {
    const text = `{"access_token":"2YotnFZFEjr1zCsicMWpAA","email":"chen.wei@firm.example",
      "password":"hunter2!","mobile":"13812345678"}`;
    expect(search(text).flatMap(({ where }) => where)).toEqual([
      'access_token: 2Yot••••',
      'password: ••••',
      'c••••@firm.example',
      '••••78',
    ]);
  });

  it('are counted wherever the same value occurs, and listed once', () => {
    const [finding] = search(`a="${JWT}" b="${JWT}" c="${JWT}"`);
    expect(finding).toMatchObject({ count: 3, where: ['eyJh••••'] });
  });

  it('are found in the text of the page too, where only another file tells that they are', () => {
    const found = searchItem([
      { path: 'text.txt', text: 'chen.wei@firm.example\nThe post\nlin@blog.example' },
      { path: 'dom.html', text: '<nav class="account-menu">chen.wei@firm.example</nav>' },
    ]);
    expect(found.map(({ path, where }) => [path, where])).toEqual([
      ['text.txt', ['c••••@firm.example']],
      ['dom.html', ['c••••@firm.example']],
    ]);
  });
});

describe('the time that a search takes', () => {
  /** Texts on which a careless pattern takes quadratic time: 2 MB would need hours. */
  it.each([
    ['the beginning of a token', 'eyJ-'],
    ['names of tokens', 'token='],
    ['backslashes', '\\'],
    ['quotes', 'token="'],
    ['opening tags', '<input '],
    ['account menus', 'class="user-menu" '],
    ['digits', '1-'],
    ['addresses without an end', 'a@'],
    ['scripts of structured data', '<script application/ld+json'],
  ])('stays bounded with %s repeated', (_, unit) => {
    expect(search(unit.repeat(2_000_000 / unit.length))).toEqual([]);
  });
});
