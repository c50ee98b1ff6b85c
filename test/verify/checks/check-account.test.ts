import { describe, expect, it } from 'vitest';
import type { Digest } from '../../../lib/evidence/digest.ts';
import { buildLedger, type LoggedEntry } from '../../../lib/evidence/ledger.ts';
import type { ParsedIndex } from '../../../lib/format/parse-index.ts';
import { checkAccount } from '../../../lib/verify/checks/check-account.ts';

const digest = (number: number): Digest => `sha256:${String(number).repeat(64)}`;
const arrival = (number: number): LoggedEntry => ({
  seq: number,
  at: 'T',
  actor: 'A',
  event: 'captured',
  item: `item-${number}`,
  digest: digest(number),
  detail: { number },
});
const ledger = buildLedger([arrival(1), arrival(2)]);
const elsewhere = { number: 2, id: 'item-2', digest: digest(2), volume: 2 };

const codes = (lists: object) => {
  const index = {
    items: [{ number: 1 }],
    withheld: [],
    elsewhere: [],
    export: { volume: { index: 1, count: 2 } },
    ...lists,
  } as unknown as ParsedIndex;
  return checkAccount(index, ledger).map(({ code, item }) => [code, item].filter(Boolean));
};

describe('checkAccount', () => {
  it.each([
    ['withheld', { withheld: [{ number: 2, reason: 'privileged' }] }],
    ['held in another volume', { elsewhere: [elsewhere] }],
    ['held here', { items: [{ number: 1 }, { number: 2 }] }],
  ])('accepts an item that is %s', (_, lists) => {
    expect(codes(lists)).toEqual([]);
  });

  it('reports an item of the log that no list names, with its id', () => {
    expect(codes({})).toEqual([['LOG_WITHOUT_ITEM', 'item-2']]);
  });

  it.each([
    ['this volume', { volume: 1 }],
    ['volume 0', { volume: 0 }],
    ['a volume after the last', { volume: 3 }],
    ['another volume with another id', { id: 'item-9' }],
    ['another volume with another digest', { digest: digest(9) }],
  ])('reports an item that the index places in %s', (_, change) => {
    expect(codes({ elsewhere: [{ ...elsewhere, ...change }] })).toEqual([['INDEX_DISAGREES']]);
  });

  it('reports a number that is said to be deleted, and is held or never left', () => {
    const left = [1, 2, 3].map((number) => ({ number, how: 'deleted' }));
    const listed = { items: [{ number: 1 }], elsewhere: [elsewhere], left };
    expect(codes(listed)).toEqual(left.map(() => ['INDEX_DISAGREES']));
  });

  it('reports a withheld number that the log does not have', () => {
    const withheld = [2, 3].map((number) => ({ number, reason: '' }));
    expect(codes({ withheld })).toEqual([['INDEX_DISAGREES']]);
  });
});
