import { describe, expect, it } from 'vitest';
import { openTypeface, PICTURE_HEIGHT } from '../../../../lib/filing/pdf/kit/typeface.ts';
import { fakePdf } from '../../../support/filing/pdf/fake-pdf.ts';

/** A typeface of the fake font; `drawn` has the characters that were drawn as pictures. */
const open = (canDraw = true) => {
  const drawn: string[] = [];
  const drawGlyph = async (text: string) => {
    drawn.push(text);
    return { jpeg: Uint8Array.of(1), width: 60, height: 72 };
  };
  return { face: openTypeface(fakePdf().pdf, canDraw ? drawGlyph : undefined), drawn };
};

const textsOf = (letters: readonly { readonly text: string }[]) => letters.map(({ text }) => text);

describe('the letters of a text', () => {
  it('are its characters, with tabs, line ends and hard spaces as spaces', () => {
    const { face } = open();
    expect(textsOf(face.letters('a\tb\r\nc\u00a0长'))).toEqual([
      ...['a', ' ', 'b', ' ', 'c', ' ', '长'],
    ]);
  });

  it('name in place what nobody would see', () => {
    expect(textsOf(open().face.letters('a\u202Eb')).join('')).toBe('a[U+202E]b');
  });

  it('name what the font lacks where nothing can draw it', () => {
    expect(textsOf(open(false).face.letters('a𠮷')).join('')).toBe('a[U+20BB7]');
  });

  it('are one picture for what the font lacks, as wide as it was drawn', async () => {
    const { face, drawn } = open();
    await face.prepare(['a𠮷b𠮷']);
    const letters = face.letters('a𠮷b');
    expect(textsOf(letters)).toEqual(['a', '𠮷', 'b']);
    expect(letters[1]?.advance).toBeCloseTo((60 / 72) * PICTURE_HEIGHT, 6);
    expect(letters[1]?.image).toBeDefined();
    expect(letters[0]?.image).toBeUndefined();
    expect(drawn).toEqual(['𠮷']);
  });

  it('of a script that joins its letters are drawn together, and others one by one', async () => {
    const { face, drawn } = open();
    await face.prepare(['سلام 𠮷𠮶']);
    expect(drawn).toEqual(['سلام', '𠮷', '𠮶']);
  });

  it('keep a sequence of an emoji together', async () => {
    const { face, drawn } = open();
    const family = '👨‍👩‍👧';
    await face.prepare([`a${family}`]);
    expect(drawn).toEqual([family]);
    expect(textsOf(face.letters(family))).toEqual([family]);
  });

  it('that join without end are drawn in pieces of at most 24', async () => {
    const { face, drawn } = open();
    await face.prepare(['س'.repeat(60)]);
    expect(new Set(drawn.map((one) => one.length))).toEqual(new Set([24, 12]));
    expect(textsOf(face.letters('س'.repeat(60))).join('')).toBe('س'.repeat(60));
  });

  it('are named once a hostile page had 3,000 pictures drawn', async () => {
    const { face, drawn } = open();
    const many = Array.from({ length: 3100 }, (_, at) => String.fromCodePoint(0x20000 + at));
    await face.prepare([many.join('')]);
    expect(drawn).toHaveLength(3000);
    expect(textsOf(face.letters(many[3050] ?? '')).join('')).toMatch(/^\[U\+20BEA\]$/u);
  });
});
