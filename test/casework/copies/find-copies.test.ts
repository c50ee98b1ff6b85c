import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copyText, counterOf, shinglesOf } from '../../../lib/casework/copies/copy-text.ts';
import { findCopies } from '../../../lib/casework/copies/find-copies.ts';
import { pairCopies } from '../../../lib/casework/copies/pair-copies.ts';
import { ANY_UNIT } from '../../support/any-unit.ts';

const item = (id: string, text: string, url = `https://w.example/${id}`, day = 10) => ({
  id,
  record: {
    capturedAt: `2026-11-${day}T00:00:00.000Z`,
    page: { url },
    post: { kind: 'post' as const, recognisedBy: 'test', text },
  },
});
const LONG =
  '启岚的移动电源电芯是翻新的，用三个月必鼓包，我拆了三台，里面全是回收料，检测报告也是花钱买来的，大家千万不要再买了，转给你身边的人看看。';
const OWN =
  '昨天有人在群里问我怎么看这件事，我的看法和他不一样，因为我自己用的那一台到今天也没有出过任何毛病，先把原话放在下面，各位自行判断：';
const told = (...items: ReturnType<typeof item>[]) =>
  findCopies(items).map((group) =>
    group.map(({ item: { id }, likeness, to }) => [id, likeness?.kind, to?.id]),
  );

describe('copies', () => {
  it('are the same however a platform dresses them', () => {
    expect(
      told(
        item('A', LONG),
        item('B', `@拆机老林 ${LONG.replaceAll('，', ' , ')} https://t.example/x1 😡`),
        item('C', '今天天气很好，适合出门散步和拍照。'),
      ),
    ).toEqual([
      [
        ['A', undefined, undefined],
        ['B', 'same', 'A'],
      ],
    ]);
  });

  it('are found in traditional and in simplified characters, which the group says', () => {
    const simplified =
      '这家店卖的某品牌商品全部都是假货，大家不要上当，我已经拍了照片留作证据，看着办吧。';
    const traditional =
      '這家店賣的某品牌商品全部都是假貨，大家不要上當，我已經拍了照片留作證據，看著辦吧。';
    const [group, ...others] = findCopies([
      item('A', simplified),
      item('B', traditional),
      item('C', simplified),
    ]);
    expect(others).toEqual([]);
    expect(group?.map(({ item: { id }, isOtherScript }) => [id, isOtherScript])).toEqual([
      ['A', undefined],
      ['B', true],
      ['C', undefined],
    ]);
    expect(group?.map(({ likeness }) => likeness?.kind)).toEqual([undefined, 'same', 'same']);
  });

  it('are nearly the same, or the one in the other, each with its share', () => {
    const near = LONG.replace('三个月', '两个月');
    const [group] = findCopies([item('A', LONG), item('B', near), item('C', `${OWN}${LONG}`)]);
    const [, second, third] = group ?? [];
    expect([second?.likeness?.kind, third?.likeness?.kind]).toEqual(['near', 'contains']);
    expect(second?.likeness?.share).toBeGreaterThan(0.7);
    expect(second?.likeness?.share).toBeLessThan(1);
  });

  it('are not what two captures of one post say, nor what hardly says anything', () => {
    expect(
      told(item('A', LONG, 'https://w.example/1'), item('B', LONG, 'https://w.example/1', 12)),
    ).toEqual([]);
    expect(told(item('A', '转发微博'), item('B', '转发微博'))).toEqual([]);
  });

  const texts = fc.uniqueArray(
    fc.string({ unit: fc.constantFrom('甲', '乙', '丙', 'a', '1'), minLength: 5, maxLength: 60 }),
    { maxLength: 12 },
  );

  it('are all found: what an index passes over is like nothing', () => {
    fc.assert(
      fc.property(texts, fc.nat(11), fc.string({ maxLength: 4 }), (list, at, more) => {
        const all = [...new Set([...list, `${list[at] ?? ''}${more}`])].filter(
          (text) => text.length >= 5,
        );
        const found = new Set<string>();
        pairCopies(all, ({ one, other }) => found.add([one, other].sort().join(' ')));
        for (const [one, text] of all.entries())
          for (let other = one + 1; other < all.length; other += 1) {
            const [a, b] = [shinglesOf(text), shinglesOf(all[other] ?? '')];
            const shared = new Set(a).intersection(new Set(b)).size;
            const isNear = shared / (a.length + b.length - shared) >= 0.7;
            const least = Math.min(a.length, b.length);
            const isIn = least >= 20 && shared / least >= 0.9;
            expect(found.has([one, other].sort().join(' '))).toBe(isNear || isIn);
          }
      }),
    );
  });

  it('are told by text that is the same when normalised again', () => {
    fc.assert(
      fc.property(fc.string({ unit: ANY_UNIT }), (text) => {
        expect(copyText(copyText(text))).toBe(copyText(text));
      }),
      { numRuns: 50 },
    );
  });

  const hashes = fc
    .uniqueArray(fc.oneof(fc.integer({ min: -6, max: 6 }), fc.integer()), { maxLength: 40 })
    .map((values) => Int32Array.from(values).sort());

  it('are counted by their shared hashes, whatever these are', () => {
    fc.assert(
      fc.property(hashes, hashes, (one, other) => {
        expect(counterOf(one)(other)).toBe(new Set(one).intersection(new Set(other)).size);
        expect(counterOf(one)(one)).toBe(one.length);
      }),
    );
  });
});
