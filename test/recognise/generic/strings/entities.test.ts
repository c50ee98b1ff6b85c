import { describe, expect, it } from 'vitest';
import { comparable } from '../../../../lib/recognise/generic/strings/comparable.ts';
import { decodeEntities } from '../../../../lib/recognise/generic/strings/entities.ts';

describe('character references', () => {
  it.each([
    ['O&#039;Loom &amp; Co', "O'Loom & Co"],
    ['&#x1F98A;', '🦊'],
    ['&ldquo;looms&rdquo;&hellip;', '“looms”…'],
    ['&amp;lt;', '&lt;'],
    ['&unknown; &#0; &#x110000;', '&unknown; &#0; &#x110000;'],
    ['a & b', 'a & b'],
  ])('%s is decoded once, to %s', (text, decoded) => expect(decodeEntities(text)).toBe(decoded));
});

describe('keys for comparison', () => {
  it('case, width, punctuation and spaces make no difference', () =>
    expect(comparable('Ｌooms, Copied — in “Town”!')).toBe(comparable('looms copied in town')));

  it('letters and digits of any script do', () =>
    expect(comparable('织机 2')).not.toBe(comparable('织机 3')));
});
