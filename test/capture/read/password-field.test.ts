// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { isPasswordField } from '../../../lib/capture/read/password-field.ts';

const fieldIn = (html: string): HTMLInputElement => {
  document.body.innerHTML = html;
  return document.querySelector('input, textarea') as HTMLInputElement;
};

describe('a field', () => {
  it.each([
    '<input type="password">',
    '<input type="text" autocomplete="section-a current-password">',
    '<input autocomplete="new-password">',
    '<input name="user[password]">',
    '<input id="loginPwd">',
    '<input placeholder="请输入密码">',
    '<input aria-label="Pass phrase or passphrase">',
    '<label for="x">Your password <b>!</b></label><input id="x">',
    '<label>密码<input></label>',
    '<input type="hidden" name="passwd" value="x">',
    '<textarea name="wallet-passphrase"></textarea>',
  ])('%s is for a password, shown or not', (html) => {
    expect(isPasswordField(fieldIn(html))).toBe(true);
  });

  it.each([
    '<input type="checkbox" name="show-password">',
    '<input type="submit" value="Reset password">',
    '<input name="passenger">',
    '<input name="compass">',
    '<input type="hidden" name="csrf" value="x">',
    '<label>Name<input></label>',
    '<textarea name="comment"></textarea>',
  ])('%s is not for a password', (html) => {
    expect(isPasswordField(fieldIn(html))).toBe(false);
  });
});
