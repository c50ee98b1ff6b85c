import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePdfDate } from '../../../lib/files/pdf/pdf-date.ts';

describe('a date in the information of a PDF', () => {
  it.each([
    ["D:20260102030405+08'00'", '2026-01-01T19:04:05.000Z'],
    ["D:20260102030405+08'00", '2026-01-01T19:04:05.000Z'],
    ['D:20260102030405+0800', '2026-01-01T19:04:05.000Z'],
    ["D:20260102030405-03'30'", '2026-01-02T06:34:05.000Z'],
    ['D:20260102030405Z', '2026-01-02T03:04:05.000Z'],
    ["D:20260102030405Z00'00'", '2026-01-02T03:04:05.000Z'],
    ['20260102030405Z', '2026-01-02T03:04:05.000Z'],
    ['D:202601020304Z', '2026-01-02T03:04:00.000Z'],
    [' D:20240229000000Z\n', '2024-02-29T00:00:00.000Z'],
  ])('%j is the instant %s', (raw, at) => {
    expect(parsePdfDate(raw)).toBe(at);
  });

  it.each([
    ['without a zone', 'D:20260102030405'],
    ['of a day alone', 'D:20260102'],
    ['of a month alone', 'D:202601'],
    ['in words', '2 January 2026'],
    ['with a thirteenth month', 'D:20261302030405Z'],
    ['of 30 February, which would be 2 March', 'D:20260230030405Z'],
    ['of 29 February in a year that has none', 'D:20260229030405Z'],
    ['of 31 April', "D:20260431030405+08'00'"],
    ['of the day 0', 'D:20260100030405Z'],
    ['with a twenty-sixth hour', 'D:20260102260405Z'],
    ['with words behind it', 'D:20260102030405Z, or so'],
  ])('%s is no instant', (_, raw) => {
    expect(parsePdfDate(raw)).toBeUndefined();
  });

  it('of any instant and zone is that instant', () => {
    const anyDate = fc.date({ min: new Date(0), max: new Date('2099-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -47, max: 47 }), (date, quarters) => {
        const minutes = quarters * 15;
        const local = new Date(Math.floor(date.getTime() / 1000) * 1000 + minutes * 60_000);
        const digits = local.toISOString().replace(/\D/gu, '').slice(0, 14);
        const two = (number: number) => String(number).padStart(2, '0');
        const size = Math.abs(minutes);
        const zone = `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}'${two(size % 60)}'`;
        const at = parsePdfDate(`D:${digits}${zone}`);
        expect(at && Date.parse(at)).toBe(Math.floor(date.getTime() / 1000) * 1000);
      }),
    );
  });
});
