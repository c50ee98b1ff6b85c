import { describe, expect, it } from 'vitest';
import {
  findContacts,
  findInTitles,
  isEmail,
  isTelephone,
} from '../../lib/secrets/find-contacts.ts';
import { findFields } from '../../lib/secrets/find-fields.ts';

const valuesIn = (text: string) => findContacts(text).map(({ value }) => value);

describe('the address of a person', () => {
  it.each(['chen.wei@firm.example', 'c@a.cn', 'chen+tag@mail.firm.co.uk', 'CHEN@FIRM.EXAMPLE'])(
    'is %s',
    (value) => expect(isEmail(value)).toBe(true),
  );

  it.each([
    ...['info@firm.example', 'support-cn@firm.example', 'no-reply@firm.example', 'kefu@a.cn'],
    ...['you@domain.com', 'name@firm.example', 'logo@2x.png', 'chen@firm', '@firm.example'],
    ...['chen@firm.example,lin@firm.example', ' chen@firm.example', 'chen at firm.example'],
  ])('is not %s', (value) => expect(isEmail(value)).toBe(false));
});

describe('a telephone number', () => {
  it.each([
    '13812345678',
    '+86 138 1234 5678',
    '+1-212-555-0148',
    '(021) 6234 5678',
    '02162345678',
  ])('is %s', (value) => expect(isTelephone(value)).toBe(true));

  it.each([
    ['a service line', '400-800-8820'],
    ['another', '95588123456'],
    ['one digit over and over', '11111111111'],
    ['too short', '1234567'],
    ['too long for E.164', '1234567890123456'],
    ['a date', '2021.08.22'],
    ['a word', 'telephone'],
  ])('is not %s', (_, value) => expect(isTelephone(value)).toBe(false));
});

describe('the person logged in', () => {
  const MENU = '<div class="account-menu">';

  it('is named near the menu of the account, and not beyond its reach', () => {
    expect(valuesIn(`${MENU}${' '.repeat(500)}chen@firm.example`)).toEqual(['chen@firm.example']);
    expect(valuesIn(`${MENU}${' '.repeat(700)}lin@blog.example`)).toEqual([]);
    expect(valuesIn(`lin@blog.example ${MENU}`)).toEqual([]);
  });

  it('is named once where two menus stand beside each other', () => {
    expect(valuesIn(`${MENU}${MENU}chen@firm.example`)).toEqual(['chen@firm.example']);
  });

  it.each([
    'Signed in as chen@firm.example',
    'Google Account: Chen (chen@firm.example)',
    '已登录：chen@firm.example',
    '您好，chen@firm.example',
    '<nav data-testid="UserMenu-user-dropdown">chen@firm.example',
    '{"userEmail":"chen@firm.example"}',
    "{'login_email' : 'chen@firm.example'}",
  ])('is named by %s', (text) => expect(valuesIn(text)).toContain('chen@firm.example'));

  it('is not whoever the page itself speaks of', () => {
    expect(valuesIn('{"authorEmail":"lin@blog.example","contact":"lin@blog.example"}')).toEqual([]);
    expect(valuesIn('<script type="application/ld+json">{"email":"lin@b.cn"}</script>')).toEqual(
      [],
    );
  });

  it('is named by a mobile number, not by any number near the menu', () => {
    expect(valuesIn(`${MENU} 13812345678 1234567890`)).toEqual(['13812345678']);
    expect(valuesIn('{"mobile":13812345678,"phone_no":"+1 212 555 0148"}')).toEqual([
      '13812345678',
      '+1 212 555 0148',
    ]);
  });

  it('is named in the title of a mail program', () => {
    expect(findInTitles(['Inbox (3) - chen@firm.example', undefined, 'News'])).toEqual([
      { kind: 'e-mail', value: 'chen@firm.example' },
    ]);
  });
});

describe('a field of a form', () => {
  const kindsIn = (markup: string) => findFields(markup).map(({ kind, name }) => [kind, name]);

  it.each([
    ['<input type="password" name="p" value="hunter2">', [['password', 'p']]],
    ["<INPUT TYPE='text' NAME='user_passwd' VALUE='hunter2'>", [['password', 'user_passwd']]],
    ['<input name=newpwd autocomplete=new-password value=hunter2>', [['password', 'newpwd']]],
    ['<input type="hidden" name="uid" value="80031">', [['hidden-input', 'uid']]],
    ['<input type="hidden" name="memberNo" value="A-80031">', [['hidden-input', 'memberNo']]],
    ['<input type="tel" name="t" value="13812345678">', [['telephone', 't']]],
    ['<input name="mobile" value="13812345678">', [['telephone', 'mobile']]],
    ['<input name="c" value="chen&#64;firm.example">', [['e-mail', 'c']]],
    ['<meta name="csrf-token" content="b7f2c9a1e4d80536">', [['csrf', 'csrf-token']]],
  ])('%s holds %j', (markup, kinds) => expect(kindsIn(markup)).toEqual(kinds));

  it.each([
    '<input type="password" name="p">',
    '<input type="password" name="p" value="  ">',
    '<input type="submit" name="password" value="Forgot it 1">',
    '<input type="checkbox" name="show-password" value="on-1">',
    '<input type="hidden" name="uid" value="7">',
    '<input type="hidden" name="email" value="true">',
    '<input type="hidden" name="next" value="/account/1">',
    '<input name="q" value="13812345678">',
    '<meta name="description" content="A token of thanks">',
    '<div value="hunter2" name="password">',
  ])('%s holds nothing', (markup) => expect(kindsIn(markup)).toEqual([]));
});
