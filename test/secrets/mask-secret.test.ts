import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskSecret } from '../../lib/secrets/mask-secret.ts';
import { searchItem } from '../../lib/secrets/search-item.ts';
import { SECRET_KINDS } from '../../lib/secrets/secret.ts';
import { unescapeText } from '../../lib/secrets/unescape.ts';

describe('a secret on a screen', () => {
  it.each([
    [{ kind: 'password', value: 'hunter2' }, '••••'],
    [{ kind: 'password', name: 'pwd', value: 'a-very-long-pass-phrase' }, 'pwd: ••••'],
    [{ kind: 'e-mail', value: 'chen@firm.example' }, 'c••••@firm.example'],
    [{ kind: 'telephone', value: '13812345678' }, '••••78'],
    [{ kind: 'token', value: 'abcdefghijk' }, '••••'],
    [{ kind: 'token', value: 'abcdefghijkl' }, 'abcd••••'],
  ] as const)('%j reads %s', (secret, shown) => expect(maskSecret(secret)).toBe(shown));

  it('never shows more than a third of its value, whatever it is', () => {
    const values = fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 60 });
    const kinds = fc.constantFrom(...SECRET_KINDS.filter((kind) => kind !== 'e-mail'));
    fc.assert(
      fc.property(kinds, values, (kind, value) => {
        fc.pre(kind !== 'telephone' || value.length >= 8);
        const shown = maskSecret({ kind, value }).replace('••••', '');
        expect(shown.length * 3).toBeLessThanOrEqual(value.length);
      }),
    );
  });

  it('hides all of an address but the first letter and its site', () => {
    const local = fc.stringMatching(/^[a-z][a-z.]{2,30}$/);
    fc.assert(
      fc.property(local, (name) => {
        expect(maskSecret({ kind: 'e-mail', value: `${name}@firm.example` })).toBe(
          `${name[0]}••••@firm.example`,
        );
      }),
    );
  });
});

describe('escapes of markup and scripts', () => {
  it.each([
    ['&quot;a&quot;', '"a"'],
    ['&#34;a&#x22;', '"a"'],
    ['a&commat;b', 'a@b'],
    ['\\u0022a\\"', '"a"'],
    ['\\\\\\"a\\/b', '"a/b'],
    ['&QUOT;', '"'],
    ['&nbsp;&copy; \\n', '&nbsp;&copy; \\n'],
    ['&#8364; \\u4e2d', '&#8364; \\u4e2d'],
  ])('%s reads %s', (written, read) => expect(unescapeText(written)).toBe(read));

  it('hide no secret from the search', () => {
    const value = 'b7f2c9a1e4d80536';
    for (const quote of ['"', '&quot;', '&#34;', '\\"', '\\u0022', '\\\\\\"', '\\\\u0022'])
      expect(
        searchItem([{ path: 'x', text: `${quote}sid${quote}:${quote}${value}${quote}` }]),
        quote,
      ).toMatchObject([{ kind: 'session-id', count: 1 }]);
  });
});

describe('what a search of an item says', () => {
  it('counts each occurrence in each file, and gives no more than five examples', () => {
    const tokens = Array.from({ length: 7 }, (_, at) => `a${at}b7f2c9a1e4d805${at}`);
    const data = tokens.map((value, at) => `"sid${at}":"x","sid":"${value}"`).join();
    const [finding, ...more] = searchItem([{ path: 'a.html', text: `${data} ${tokens[0]}` }]);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ path: 'a.html', kind: 'session-id', count: 8 });
    expect(finding?.where).toHaveLength(5);
  });

  it('never holds a value whole', () => {
    const value = 'b7f2c9a1e4d80536';
    const text = `"access_token":"${value}" <input type=password name=p value=hunter2x>`;
    const said = JSON.stringify(searchItem([{ path: 'a', text }]));
    expect(said).not.toContain(value);
    expect(said).not.toContain('hunter2x');
  });

  it('does not look for a short password in other files, where it stands by chance', () => {
    const password = '<input type="password" name="p" value="1234">';
    const found = searchItem([
      { path: 'dom.html', text: password },
      { path: 'text.txt', text: 'The year 1234 and again 1234' },
    ]);
    expect(found.map(({ path, count }) => [path, count])).toEqual([['dom.html', 1]]);
    const [own] = searchItem([{ path: 'dom.html', text: `${password} in 1234, again 1234` }]);
    expect(own).toMatchObject({ kind: 'password', count: 1 });
  });
});
