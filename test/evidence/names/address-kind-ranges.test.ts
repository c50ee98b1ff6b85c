import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { archiveOf, copyDateOf, isLocalAddress } from '../../../lib/evidence/names/address-kind.ts';

const byte = fc.nat(255);
const at = (...parts: readonly number[]) => `http://${parts.join('.')}/p`;

describe('the edges of the private ranges of addresses', () => {
  it.each([
    ['172.15.255.255', '172.16.0.0'],
    ['172.32.0.0', '172.31.255.255'],
    ['100.63.255.255', '100.64.0.0'],
    ['100.128.0.0', '100.127.255.255'],
    ['169.253.0.1', '169.254.0.1'],
    ['169.255.0.1', '169.254.255.255'],
    ['192.167.0.1', '192.168.0.1'],
    ['11.0.0.0', '10.255.255.255'],
    ['1.0.0.0', '0.255.255.255'],
    ['128.0.0.1', '127.255.255.255'],
  ])('%s is public and %s is not', (open, closed) => {
    expect([isLocalAddress(`http://${open}/`), isLocalAddress(`http://${closed}/`)]).toEqual([
      false,
      true,
    ]);
  });

  it('are the same for every address in a range, and on any port', () => {
    fc.assert(
      fc.property(byte, byte, byte, fc.integer({ min: 1, max: 65_535 }), (b, c, d, port) => {
        expect(isLocalAddress(at(10, b, c, d))).toBe(true);
        expect(isLocalAddress(at(127, b, c, d))).toBe(true);
        expect(isLocalAddress(at(192, 168, c, d))).toBe(true);
        expect(isLocalAddress(`https://10.${b}.${c}.${d}:${port}/`)).toBe(true);
        expect(isLocalAddress(at(8, b, c, d))).toBe(false);
      }),
    );
  });

  it.each([
    ['http://[fc00::1]/', true],
    ['http://[fdff:1:2::3]/', true],
    ['http://[fe80::1]/', true],
    ['http://[febf::1]/', true],
    ['http://[fec0::1]/', false],
    ['http://[fbff::1]/', false],
    ['http://[::]/', true],
    ['http://[::2]/', false],
    ['http://[2001:db8::1]/', false],
  ])('of IPv6: %s local %s', (url, isLocal) => expect(isLocalAddress(url)).toBe(isLocal));

  it.each([
    ['http://0x7f.1/', 'hexadecimal'],
    ['http://017700000001/', 'octal'],
    ['http://127.1/', 'short'],
    ['http://LOCALHOST./', 'in capitals with a dot'],
    ['http://user:pw@10.0.0.1/', 'behind a name and password'],
  ])('see through %s, this computer or network written %s', (url) => {
    expect(isLocalAddress(url)).toBe(true);
  });
});

describe('a host that only looks like an archive', () => {
  it.each([
    'https://archive.ph.evil.example/AbCdE',
    'https://xarchive.ph/AbCdE',
    'https://perma-cc.example/AB12',
    'https://archiveXph/AbCdE',
    'https://web.archive.org.evil.example/web/2021/https://x.com/',
    'https://evil.example/?u=https://archive.ph/AbCdE',
    'https://sogou.com.evil.example/websnapshot',
    'ftp://archive.ph/AbCdE',
  ])('vouches for nothing: %s', (url) => {
    expect(archiveOf(url)).toBeUndefined();
    expect(copyDateOf(url)).toBeUndefined();
  });

  it.each(['https://archive.ph./AbCdE', 'https://ARCHIVE.PH/AbCdE', 'http://archive.ph:80/x'])(
    'is not %s, the archive itself',
    (url) => expect(archiveOf(url)?.replace(/\.$/u, '')).toBe('archive.ph'),
  );
});

describe('the date of a copy', () => {
  const dates = fc.date({
    min: new Date('1996-01-01T00:00:00Z'),
    max: new Date('2099-12-31T00:00:00Z'),
    noInvalidDate: true,
  });

  it('is the one in the address of the Wayback Machine, to the second, for any date', () => {
    fc.assert(
      fc.property(dates, (date) => {
        const iso = `${date.toISOString().slice(0, 19)}.000Z`;
        const digits = iso.replace(/\D/g, '').slice(0, 14);
        const url = `https://web.archive.org/web/${digits}/https://x.com/a`;
        expect(copyDateOf(url)?.toISOString()).toBe(iso);
      }),
    );
  });

  it('is nine hours earlier than the digits of Megalodon, which are those of Japan', () => {
    expect(copyDateOf('https://megalodon.jp/2021-0101-0030-00/https://x.com/a')).toEqual(
      new Date('2020-12-31T15:30:00.000Z'),
    );
  });

  it.each([
    ['a month alone', 'https://web.archive.org/web/202108/https://x.com/a'],
    ['an hour that no clock shows', 'https://web.archive.org/web/20210822250000/https://x.com/a'],
    ['a thirteenth month', 'https://web.archive.org/web/20211322010203/https://x.com/a'],
    ['a list of copies', 'https://web.archive.org/web/*/https://x.com/a'],
    ['the date of another page', 'https://web.archive.org/web/?u=/20210822010203/https://x.com'],
  ])('is not read from %s', (_, url) => expect(copyDateOf(url)).toBeUndefined());
});
