import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildAnchor } from '../../../lib/casework/quotes/build-anchor.ts';
import { findAnchor } from '../../../lib/casework/quotes/find-anchor.ts';

const ARTIFACT = { path: 'post.txt', digest: `sha256:${'0'.repeat(64)}` } as const;
const POST = `林间清风 发布于北京 3分钟前\n桥洞拆机社说：霁屿科技的产品已被全部召回，公司账上没有一分钱，大家不要再买。\n转发 12 评论 3 赞 45`;
const WORDS = '公司账上没有一分钱';

const anchorIn = (text: string, words: string, from = 0) => {
  const start = text.indexOf(words, from);
  const anchor = buildAnchor(text, start, start + words.length, ARTIFACT);
  if (!anchor) throw new Error('nothing to anchor');
  return anchor;
};

describe('an anchor', () => {
  it('holds the words, 32 units either side, their offsets and the artifact', () => {
    const anchor = anchorIn(POST, WORDS);
    expect(anchor).toMatchObject({ artifact: 'post.txt', digest: ARTIFACT.digest, exact: WORDS });
    expect(POST.slice(anchor.start, anchor.end)).toBe(WORDS);
    expect(anchor.prefix).toHaveLength(32);
    expect(anchor.prefix + anchor.exact + anchor.suffix).toBe(
      POST.slice(anchor.start - 32, anchor.end + anchor.suffix.length),
    );
  });

  it('leaves out the spaces at its ends, and is none without words', () => {
    expect(buildAnchor('a  words \n b', 1, 10, ARTIFACT)).toMatchObject({
      exact: 'words',
      start: 3,
      end: 8,
    });
    expect(buildAnchor('a   b', 1, 4, ARTIFACT)).toBeUndefined();
  });

  it('never cuts a character in two', () => {
    const text = '😀'.repeat(40);
    const anchor = buildAnchor(text, 41, 43, ARTIFACT);
    expect(anchor?.exact).toBe('😀😀');
    for (const part of [anchor?.prefix, anchor?.exact, anchor?.suffix])
      expect(part?.isWellFormed()).toBe(true);
  });
});

describe('anchored words in another capture', () => {
  it('are found where counts and times about them changed', () => {
    const later = POST.replace('3分钟前', '2小时前')
      .replace('转发 12', '转发 3456')
      .replace('林间', '置顶 林间');
    expect(findAnchor(later, anchorIn(POST, WORDS))).toMatchObject({
      state: 'found',
      start: later.indexOf(WORDS),
      sameContext: true,
    });
  });

  it('are found by their surroundings where they stand twice', () => {
    const text = `甲方说他是骗子，没有人相信。\n后来乙方在评论里写道他是骗子，转走了钱。`;
    const second = text.lastIndexOf('他是骗子');
    expect(findAnchor(`新的一行\n${text}`, anchorIn(text, '他是骗子', second))).toMatchObject({
      state: 'found',
      start: second + 5,
    });
  });

  it('are ambiguous where the context does not tell two matches apart', () => {
    const anchor = { exact: '骗子', prefix: '', suffix: '' };
    expect(findAnchor('他是骗子。他是骗子。', anchor)).toEqual({
      state: 'ambiguous',
      isVerbatim: true,
      matches: [
        { start: 2, end: 4 },
        { start: 7, end: 9 },
      ],
    });
  });

  it('are said to stand elsewhere when their surroundings are others', () => {
    expect(findAnchor(`有人转述：${WORDS}`, anchorIn(POST, WORDS))).toMatchObject({
      state: 'found',
      sameContext: false,
    });
  });

  it.each([
    ['公司账上只剩一分钱', '公司账上只剩一分钱'],
    ['本公司经营正常', '本公司经营正常'],
    ['', ''],
  ])('are changed where the place now says “%s”', (now, says) => {
    const later = POST.replace(WORDS, now);
    expect(findAnchor(later, anchorIn(POST, WORDS))).toMatchObject({ state: 'changed', says });
  });

  it('are not found in another text, nor in none', () => {
    for (const other of ['', '今天天气很好，适合出去走走。', 'Nothing of the kind.'])
      expect(findAnchor(other, anchorIn(POST, WORDS))).toEqual({ state: 'not-found' });
  });

  it.each([
    ['The owner\u00a0is a thief and', 'owner is a thief', 'space'],
    ['The owner\nis a thief and', 'owner is a thief', 'space'],
    ['他用 iPhone 拍\n了照', '他用iPhone拍了照', 'space'],
    ['价格\u3000不变', '价格不变', 'space'],
    ['The ow\u200bner is a thief and', 'owner is a thief', 'invisible'],
    ['a co\u00adoperation of fools', 'cooperation of fools', 'invisible'],
    ['He said “thief” and ran', '"thief"', 'quotes'],
    ['他说「骗子」', '“骗子”', 'quotes'],
    ['il dit « voleur » et', '"voleur"', 'space quotes'],
    ['a well–known liar', 'well-known liar', 'dashes'],
    ['他——骗子', '他—骗子', 'dashes'],
    ['ＡＢＣ公司是骗子', 'ABC公司是骗子', 'form'],
    ['a cafe\u0301 thief', 'café thief', 'form'],
    ['\u1112\u1161\u11ab국 사람', '한국 사람', 'form'],
    ['他是骗子，大家小心', '他是骗子。大家小心', 'punctuation'],
  ])('in "%s" the words "%s" are found, and it is said that %s differs', (page, words, ways) => {
    const quote = { exact: words, prefix: '', suffix: '' };
    const found = findAnchor(`前文。${page}！`, quote);
    expect(found).toMatchObject({ state: 'found', differs: ways.split(' ') });
    const { start, end } = found as { start: number; end: number };
    const seen = `前文。${page}！`.slice(start, end).normalize('NFKC');
    const letters = (text: string) => text.normalize('NFKC').replace(/[^\p{L}\p{M}\p{N}]/gu, '');
    expect(letters(seen)).toBe(letters(words));
  });

  it.each([
    ['The owners a thief', 'owner is a thief'],
    ['price 3.5 only', 'price 35 only'],
    ['a drop of -5 points', 'a drop of 5 points'],
    ['He is a thief? So', 'He is a thief. So'],
    ['x is Thief here now', 'x is thief here now'],
    ['the theowner is', 'the owner is'],
  ])('in "%s" the words "%s" are not found', (page, words) =>
    expect(findAnchor(page, { exact: words, prefix: '', suffix: '' }).state).not.toBe('found'),
  );

  it('are found with other spaces in their context rather than verbatim elsewhere', () => {
    const quote = { exact: '他是 骗子', prefix: '甲方在法庭上公开说', suffix: '，没有人相信' };
    const page = `他是 骗子？\n甲方在法庭上公开说他是骗子，没有人相信`;
    expect(findAnchor(page, quote)).toMatchObject({ start: 16, sameContext: true });
  });

  it('are looked for in a large hostile text in reasonable work', () => {
    const anchor = { exact: '哈'.repeat(400), prefix: '', suffix: '' };
    expect(findAnchor('哈'.repeat(399).concat('嘿').repeat(2_000), anchor).state).not.toBe('found');
  });
});

/**
 * Texts of few letters repeat themselves a lot, which is the hard case; rows of letters that occur
 * once are the easy one.
 */
const text = fc.string({ unit: fc.constantFrom(...'天地人和\n ab'), maxLength: 200 });
const sentence = fc.uniqueArray(fc.integer({ min: 0x4e00, max: 0x9fa5 }), {
  minLength: 90,
  maxLength: 120,
});
const inWords = (codes: readonly number[]) => String.fromCharCode(...codes);

describe('for any text', () => {
  it('unaltered words are found at their new offset after edits elsewhere', () => {
    fc.assert(
      fc.property(
        sentence,
        text,
        fc.integer({ min: 0, max: 39 }),
        fc.nat(30),
        (codes, added, at, cut) => {
          const before = inWords(codes);
          const anchor = buildAnchor(before, 40, 60, ARTIFACT);
          if (!anchor) throw new Error('nothing to anchor');
          for (const edit of [at, 60 + (at % 30)]) {
            const end = edit < 40 ? Math.min(40, edit + cut) : edit + cut;
            const later = before.slice(0, edit) + added + before.slice(end);
            expect(findAnchor(later, anchor)).toMatchObject({
              state: 'found',
              start: later.indexOf(anchor.exact),
            });
          }
        },
      ),
    );
  });

  it('altered words are changed, and what stands there now is given', () => {
    fc.assert(
      fc.property(
        sentence,
        fc.array(fc.nat(19), { minLength: 1, maxLength: 5 }),
        fc.constantFrom('', 'x', 'yz'),
        (codes, alter, by) => {
          const before = inWords(codes);
          const anchor = buildAnchor(before, 40, 60, ARTIFACT);
          if (!anchor) throw new Error('nothing to anchor');
          const now = [...anchor.exact]
            .map((letter, at) => (alter.includes(at) ? by : letter))
            .join('');
          const later = before.slice(0, 40) + now + before.slice(60);
          expect(findAnchor(later, anchor)).toEqual({
            state: 'changed',
            start: 40,
            end: 40 + now.length,
            says: now,
          });
        },
      ),
    );
  });

  it('words are never found that are not there', () => {
    fc.assert(
      fc.property(text, text, fc.nat(200), fc.nat(20), (one, other, start, length) => {
        const anchor = buildAnchor(one, start, start + length, ARTIFACT);
        fc.pre(anchor !== undefined);
        const found = findAnchor(other, anchor as NonNullable<typeof anchor>);
        if (found.state === 'found') {
          const words = other.slice(found.start, found.end);
          const isVerbatim = words === anchor?.exact;
          expect(found.differs === undefined).toBe(isVerbatim);
          const letters = (of = '') => of.replace(/\s/gu, '');
          expect(letters(words)).toBe(letters(anchor?.exact));
        }
        if (found.state === 'changed') {
          expect(other).not.toContain(anchor?.exact);
          expect(other.slice(found.start, found.end)).toBe(found.says);
        }
        if (found.state === 'not-found') expect(other).not.toContain(anchor?.exact);
      }),
      { numRuns: 1_000 },
    );
  });
});
