import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildAnchor } from '../../../lib/casework/quotes/build-anchor.ts';
import { findAnchor } from '../../../lib/casework/quotes/find-anchor.ts';
import { moveChoice } from '../../../lib/casework/quotes/move-choice.ts';
import { compareTexts, type Piece } from '../../../lib/casework/quotes/text-difference.ts';
import type { Digest } from '../../../lib/evidence/digest.ts';
import { splitVolatile } from '../../../lib/texts/volatile-text.ts';

const ARTIFACT = { path: 'text.txt', digest: `sha256:${'0'.repeat(64)}` as Digest };
const piece = fc.constantFrom(
  '电芯',
  '翻新',
  '😡',
  '👨‍👩‍👧',
  ' ',
  '\n',
  'cells ',
  '，',
  '3 likes',
  '3天前',
);
const text = fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(''));
const RUNS = { numRuns: 80 };

const isInPair = (words: string, at: number): boolean =>
  /[\udc00-\udfff]/u.test(words.charAt(at)) && /[\ud800-\udbff]/u.test(words.charAt(at - 1));

describe('an anchor of any words of any text', () => {
  const chosen = fc.tuple(text, fc.nat(60), fc.nat(60));

  it('states the words where they stand, with what is around them, no character split', () => {
    fc.assert(
      fc.property(chosen, ([words, one, other]) => {
        const [from, to] = [Math.min(one, other), Math.max(one, other)];
        const anchor = buildAnchor(words, from, to, ARTIFACT);
        if (!anchor) {
          expect(
            words
              .slice(from, to)
              .replace(/[\ud800-\udfff]/gu, '')
              .trim(),
          ).toBe('');
          return;
        }
        const { start, end, exact, prefix, suffix } = anchor;
        expect(words.slice(start, end)).toBe(exact);
        expect(words.slice(0, start).endsWith(prefix)).toBe(true);
        expect(words.slice(end).startsWith(suffix)).toBe(true);
        for (const part of [exact, prefix, suffix]) expect(part.isWellFormed()).toBe(true);
        expect(Math.max(prefix.length, suffix.length)).toBeLessThanOrEqual(32);
        expect(exact).toBe(exact.trim());
      }),
      RUNS,
    );
  });

  it('is found again in its own text, at its place or among equal ones', () => {
    fc.assert(
      fc.property(chosen, ([words, one, other]) => {
        const anchor = buildAnchor(words, Math.min(one, other), Math.max(one, other), ARTIFACT);
        if (!anchor) return;
        const found = findAnchor(words, anchor);
        const range = { start: anchor.start, end: anchor.end };
        if (found.state === 'ambiguous') expect(found.matches).toContainEqual(range);
        else expect(found).toMatchObject({ state: 'found' });
        if (found.state === 'found') expect(words.slice(found.start, found.end)).toBe(anchor.exact);
      }),
      RUNS,
    );
  });
});

describe('the words that changed', () => {
  const quote = { prefix: '', suffix: '' };

  it.each([
    ['他说小米很差劲了', '小米真差劲', '小米很差劲'],
    ['林某：电芯全是旧的翻新货。', '电芯全是新的翻新货', '电芯全是旧的翻新货'],
    ['x They copied every loam y', 'They copied every loom', 'They copied every loam'],
  ])('in %j, quoted as %j, are said without the character before them', (now, exact, says) => {
    expect(findAnchor(now, { ...quote, exact })).toMatchObject({ state: 'changed', says });
  });
});

describe('a caret moved by any keys through any text', () => {
  const key = fc.constantFrom(
    ...['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'],
  );

  it('stays inside the text, out of pairs, and moves by itself where Shift is not held', () => {
    const keys = fc.array(fc.tuple(key, fc.boolean(), fc.boolean()), { maxLength: 12 });
    fc.assert(
      fc.property(text, keys, (words, presses) => {
        let choice = { anchor: 0, focus: 0 };
        for (const [name, shift, byWord] of presses) {
          const next = moveChoice(words, choice, { key: name, shift, byWord });
          if (!next) throw new Error(`${name} moves a caret`);
          expect(next.anchor).toBe(shift ? choice.anchor : next.focus);
          expect(next.focus).toBeGreaterThanOrEqual(0);
          expect(next.focus).toBeLessThanOrEqual(words.length);
          if (/Left|Right|Home|End/u.test(name)) expect(isInPair(words, next.focus)).toBe(false);
          choice = next;
        }
      }),
      RUNS,
    );
  });

  it('comes back to where it was by the opposite key within a line', () => {
    fc.assert(
      fc.property(text, fc.nat(20), (words, steps) => {
        const press = (focus: number, name: string): number =>
          moveChoice(words, { anchor: focus, focus }, { key: name, shift: false, byWord: false })
            ?.focus ?? -1;
        let at = 0;
        for (let step = 0; step < steps; step += 1) at = press(at, 'ArrowRight');
        if (at < words.length) expect(press(press(at, 'ArrowRight'), 'ArrowLeft')).toBe(at);
        expect(press(press(at, 'End'), 'Home')).toBe(press(at, 'Home'));
      }),
      RUNS,
    );
  });
});

describe('any two texts compared', () => {
  const side = (pieces: readonly Piece[], left: 'gone' | 'new'): string =>
    pieces
      .filter(({ kind }) => kind === 'same' || kind === 'volatile' || kind === left)
      .map((one) => (one.kind === 'volatile' && left === 'gone' ? one.was : one.text))
      .join('');

  it('are both whole in the pieces, and no two pieces of one kind follow one another', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { pieces, leftOut } = compareTexts(before, after);
        expect(side(pieces, 'gone')).toBe(before);
        expect(side(pieces, 'new')).toBe(after);
        const kinds = pieces.map(({ kind }) => kind);
        expect(kinds.some((kind, at) => kind !== 'volatile' && kind === kinds[at - 1])).toBe(false);
        const marked = kinds.filter((kind) => kind === 'volatile').length;
        expect(leftOut.count + leftOut.time).toBe(marked);
      }),
      RUNS,
    );
  });

  it('of which one is the other have nothing but what is the same', () => {
    fc.assert(
      fc.property(text, (words) => {
        expect(compareTexts(words, words).pieces.every(({ kind }) => kind === 'same')).toBe(true);
      }),
      RUNS,
    );
  });

  it('are split into parts of which the text is made', () => {
    fc.assert(
      fc.property(text, (words) => {
        expect(
          splitVolatile(words)
            .map((part) => part.text)
            .join(''),
        ).toBe(words);
      }),
      RUNS,
    );
  });
});
