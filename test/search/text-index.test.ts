import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../lib/evidence/names/fold-text.ts';
import { buildTextIndex } from '../../lib/search/text-index.ts';

const index = (texts: Record<string, string>, fields: Record<string, string> = {}) => {
  const built = buildTextIndex();
  for (const [id, words] of Object.entries(fields)) built.putFields(id, foldText(words));
  for (const [id, text] of Object.entries(texts)) built.putText(id, foldText(text));
  return built;
};

describe('the index of texts', () => {
  it('finds any part of a Chinese or English word, in either case and width', () => {
    const built = index({
      a: '四颗电芯全是报废车上拆下来的',
      b: 'The Power Bank caught FIRE',
      c: 'ＸＭ公司',
    });
    expect(built.find('报废车')).toEqual(['a']);
    expect(built.find('芯')).toEqual(['a']);
    expect(built.find('caught fire')).toEqual(['b']);
    expect(built.find('aught')).toEqual(['b']);
    expect(built.find('xm公司')).toEqual(['c']);
    expect(built.find('报车')).toEqual([]);
    expect(built.find('')).toEqual(['a', 'b', 'c']);
  });

  it('asks for every word, in fields or text, and for a phrase as one', () => {
    const built = index({ a: 'beta gamma' }, { a: 'Alpha', b: 'beta' });
    expect(built.find('alpha gamma')).toEqual(['a']);
    expect(built.find('beta')).toEqual(['a', 'b']);
    expect(built.find('"beta gamma"')).toEqual(['a']);
    expect(built.find('"gamma beta"')).toEqual([]);
  });

  it('follows items that change and leave', () => {
    const built = index({ a: 'one', b: 'two' }, { a: 'x', b: 'y' });
    built.putFields('a', 'z');
    expect([built.find('x'), built.find('z'), built.find('one z')]).toEqual([[], ['a'], ['a']]);
    built.drop('a');
    expect([built.find('one'), built.hasText('a'), built.hasText('b')]).toEqual([[], false, true]);
    built.putText('a', 'three');
    expect([built.find('one'), built.find('three')]).toEqual([[], ['a']]);
  });

  it('finds the same texts after most were dropped and the n-gram index was rebuilt', () => {
    const built = buildTextIndex();
    for (let at = 0; at < 3000; at += 1) built.putText(`i${at}`, `word${at} 第${at}件`);
    for (let at = 0; at < 2900; at += 1) built.drop(`i${at}`);
    for (let at = 0; at < 10; at += 1) built.putText(`j${at}`, `other${at}`);
    expect(built.find('word2950')).toEqual(['i2950']);
    expect(built.find('第2999件')).toEqual(['i2999']);
    expect(built.find('word12')).toEqual([]);
    expect(built.find('other7')).toEqual(['j7']);
  });

  it('finds what a plain scan finds, whatever the texts hold', () => {
    const unit = fc.constantFrom('电', '芯', '报', 'a', 'b', ' ', '\n', '𠮷', 'é', '的');
    const text = fc.string({ unit, maxLength: 30 });
    fc.assert(
      fc.property(
        fc.array(text, { maxLength: 40 }),
        fc.string({ unit, minLength: 1, maxLength: 5 }),
        (texts, word) => {
          fc.pre(!/[\s"]/.test(word));
          const built = buildTextIndex();
          for (const [at, one] of texts.entries()) built.putText(String(at), one);
          const scanned = texts.flatMap((one, at) => (one.includes(word) ? [String(at)] : []));
          expect(built.find(word)).toEqual(scanned);
        },
      ),
    );
  });
});
