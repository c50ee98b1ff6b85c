import { describe, expect, it } from 'vitest';
import { findInAddresses } from '../../lib/secrets/find-in-addresses.ts';

const VALUE = 'f3A9kQ27xLmZ0pT5vB8nR1sD';
const kindsIn = (text: string) => findInAddresses(text).map(({ kind, value }) => [kind, value]);

describe('a secret in an address', () => {
  it.each([
    [`https://shop.example/orders?session=${VALUE}&lang=en`, 'session-id'],
    [`https://shop.example/orders?PHPSESSID=${VALUE}`, 'session-id'],
    [`https://a.example/?sid=${VALUE}`, 'session-id'],
    [`https://a.example/file.pdf?Expires=1&Signature=${VALUE}`, 'token'],
    [`https://a.example/file.pdf?X-Amz-Signature=${VALUE}`, 'token'],
    [`https://a.example/file.pdf?sig=${VALUE}`, 'token'],
    [`https://a.example/cb#access_token=${VALUE}&expires_in=3600`, 'token'],
    [`https://a.example/app#/page?ticket=${VALUE}`, 'token'],
    [`https://a.example/?code=${VALUE}`, 'token'],
    [`https://a.example/v1?key=${VALUE}`, 'api-key'],
    [`https://a.example/?csrf=${VALUE}`, 'csrf'],
    ['https://a.example/login?user=me&pwd=hunter2', 'password'],
    ['https://a.example/reset?mail=chen.wei%40firm-example.cn', 'e-mail'],
  ])('is found in %s', (address, kind) => {
    const [[found] = []] = kindsIn(`{"url":"${address}","title":"x"}`);
    expect(found).toBe(kind);
  });

  it('is found in the address that a log-in page returns to, with its value decoded', () => {
    const back = encodeURIComponent(`https://a.example/home?token=${VALUE}`);
    expect(kindsIn(`https://id.example/login?next=${back}`)).toEqual([['token', VALUE]]);
  });

  it.each([
    'https://a.example/watch?v=dQw4w9WgXcQ&list=PLrAXtmErZgOeiKm4sgNOknGvNjby9efdf',
    'https://a.example/p?signup=true&key=summer&code=CN&session=3&state=open',
    'https://a.example/?utm_source=token-of-thanks&hash=',
    'https://a.example/#chapter-2',
    'mailto:someone?token=abc',
  ])('is not found in %s', (address) => expect(kindsIn(address)).toEqual([]));

  it('is searched for in linear time, also in a text of nothing but addresses', () => {
    const text = `https://a.example/?x=1 `.repeat(20_000);
    expect(findInAddresses(text)).toEqual([]);
  });
});
