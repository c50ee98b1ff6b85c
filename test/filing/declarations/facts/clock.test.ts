import { describe, expect, it } from 'vitest';
import type { ClockSkew, ItemRecord } from '../../../../lib/evidence/item.ts';
import { clockInterval, clockSentences } from '../../../../lib/filing/declarations/facts/clock.ts';
import { gatherFacts } from '../../../../lib/filing/declarations/facts/filed-items.ts';
import type { StampFacts } from '../../../../lib/filing/filing-input.ts';
import { wordsIn } from '../../../../lib/filing/model/filled-words.ts';
import { filingInput } from '../../../support/filing/filing-matter.ts';
import { NO_PLACES } from '../../../support/filing/made-items.ts';

const input = filingInput();
const HEADER = 'date header of the second look';

const clockOf = (skew: ClockSkew | undefined): ItemRecord['clock'] => ({
  ...{ timeZone: 'Asia/Shanghai', utcOffsetMinutes: 480 },
  ...(skew && { skew }),
});

const sentencesOf = (
  skews: readonly (ClockSkew | undefined)[],
  {
    stamped = 0,
    language = 'en' as 'en' | 'zh-CN',
    standings = undefined as readonly StampFacts['standing'][] | undefined,
  } = {},
) => {
  const items = input.items.slice(0, skews.length).map(({ recordToken: _, ...item }, at) => ({
    ...item,
    record: { ...item.record, clock: clockOf(skews[at]) },
    ...(at < stamped && { recordToken: new TextEncoder().encode('token') }),
  }));
  const stamps = standings?.map((standing, at) => {
    const id = items[at]?.record.id ?? '';
    return [id, { authority: `O=Firm, CN=${standing} stamps`, standing }] as const;
  });
  const matter = { ...input, items, ...(stamps && { stamps: new Map(stamps) }) };
  return clockSentences(gatherFacts(matter, NO_PLACES, language));
};

describe('what is known of the clock', () => {
  it('is the widest interval over all captures, in seconds', () => {
    const [bounds] = sentencesOf([
      { minMs: -640, maxMs: 412, source: HEADER },
      { minMs: -100, maxMs: 1500, source: HEADER },
      { minMs: 20, maxMs: 30, source: HEADER },
    ]);
    expect(bounds).toContain('At 3 of 3 captures');
    expect(bounds).toContain('between -0.64 s and 1.5 s');
    expect(bounds).not.toContain(HEADER);
  });

  it('names every source once, one of another version in its own words', () => {
    const [bounds] = sentencesOf([
      { minMs: 0, maxMs: 1, source: HEADER },
      { minMs: 0, maxMs: 1, source: 'NTP' },
      { minMs: 0, maxMs: 1, source: 'NTP' },
    ]);
    expect(bounds?.match(/NTP/gu)).toHaveLength(1);
    expect(bounds).toMatch(/Date header of the server’s answer[^;]*; NTP/u);
  });

  it('names the captures for which there is none', () => {
    const sentences = sentencesOf([{ minMs: 0, maxMs: 1, source: HEADER }, undefined, undefined]);
    expect(sentences[0]).toContain('At 1 of 3 captures');
    expect(sentences[1]).toContain('XM-2021-0002, XM-2021-0003 (2)');
  });

  it('is nothing where no capture could compare it', () => {
    expect(sentencesOf([undefined, undefined])[0]).toBe(
      'At none of the 2 captures could the computer’s clock be compared.',
    );
  });

  it('counts the records that bear a time-stamp', () => {
    const without = sentencesOf([undefined, undefined]).at(-1);
    expect(without).toBe('No record bears a time-stamp of an authority.');
    const [, counted, unchecked] = sentencesOf([undefined, undefined], { stamped: 1 });
    expect(counted).toMatch(/\b1\b.*\b2\b/u);
    expect(unchecked).toBe('Whether the authorities are known was not checked for this document.');
  });

  it.each(['en', 'zh-CN'] as const)(
    'says which time-stamps are of a known authority, of an unknown one, or failed, in %s',
    (language) => {
      const standings = ['known', 'unknown', 'invalid'] as const;
      const three = [undefined, undefined, undefined];
      const [, , ...said] = sentencesOf(three, { stamped: 3, language, standings });
      expect(said).toHaveLength(3);
      expect(said[0]).toContain('known stamps');
      expect(said[1]).toMatch(/unknown stamps.*XM-2021-0002/u);
      expect(said[2]).toContain('XM-2021-0003');
      expect(said.join()).not.toContain('CN=');
    },
  );

  it('has no place that is left unfilled in either language', () => {
    for (const language of ['en', 'zh-CN'] as const)
      for (const stamped of [0, 1])
        expect(
          sentencesOf([{ minMs: 0, maxMs: 1, source: HEADER }, undefined], { stamped, language }),
        ).not.toContainEqual(expect.stringMatching(/\{\{/u));
  });
});

it('a capture whose clock was not compared says so in place of an interval', () => {
  const [item] = input.items;
  if (!item) throw new Error('no item');
  const interval = (skew: ClockSkew | undefined) =>
    clockInterval({ ...item.record, clock: clockOf(skew) }, wordsIn('en'));
  expect(interval({ minMs: -640, maxMs: 412, source: HEADER })).toBe('-0.64 to 0.412 s');
  expect(interval({ minMs: 0, maxMs: 0, source: HEADER })).toBe('0 to 0 s');
  expect(interval(undefined)).toBe('not compared');
});
