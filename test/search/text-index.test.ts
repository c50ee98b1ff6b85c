import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../lib/evidence/names/fold-text.ts';
import { buildTextBlock } from '../../lib/search/text-block.ts';
import { buildTextIndex } from '../../lib/search/text-index.ts';

const index = (texts: Record<string, string>, fields: Record<string, string> = {}) => {
  const built = buildTextIndex();
  for (const [id, words] of Object.entries(fields)) built.putFields(id, foldText(words));
  for (const [id, text] of Object.entries(texts)) built.putText(id, foldText(text));
  return built;
};

describe('the index of texts', () => {
  it('finds any part of a Chinese or English word, in either case and width', async () => {
    const built = index({
      a: '四颗电芯全是报废车上拆下来的',
      b: 'The Power Bank caught FIRE',
      c: 'ＸＭ公司',
    });
    expect(await built.find('报废车')).toEqual(['a']);
    expect(await built.find('芯')).toEqual(['a']);
    expect(await built.find('caught fire')).toEqual(['b']);
    expect(await built.find('aught')).toEqual(['b']);
    expect(await built.find('xm公司')).toEqual(['c']);
    expect(await built.find('报车')).toEqual([]);
    expect(await built.find('')).toEqual(['a', 'b', 'c']);
  });

  it('asks for every word, in fields or text, and for a phrase as one', async () => {
    const built = index({ a: 'beta gamma' }, { a: 'Alpha', b: 'beta' });
    expect(await built.find('alpha gamma')).toEqual(['a']);
    expect(await built.find('beta')).toEqual(['a', 'b']);
    expect(await built.find('"beta gamma"')).toEqual(['a']);
    expect(await built.find('"gamma beta"')).toEqual([]);
  });

  it('follows items that change and leave', async () => {
    const built = index({ a: 'one', b: 'two' }, { a: 'x', b: 'y' });
    built.putFields('a', 'z');
    expect(await built.find('x')).toEqual([]);
    expect(await built.find('z')).toEqual(['a']);
    expect(await built.find('one z')).toEqual(['a']);
    built.drop('a');
    expect(await built.find('one')).toEqual([]);
    expect([built.hasText('a'), built.hasText('b')]).toEqual([false, true]);
    built.putText('a', 'three');
    expect(await built.find('one')).toEqual([]);
    expect(await built.find('three')).toEqual(['a']);
  });

  it('finds a text in its block from then on, and in memory once it was put anew', async () => {
    const built = index({}, { a: 'x', b: 'y', late: 'z' });
    const block = buildTextBlock([
      ['a', 'one'],
      ['b', 'two'],
      ['later', 'one more'],
    ]);
    built.putBlock(7, block);
    expect(await built.find('one')).toEqual(['a']);
    built.putFields('later', '');
    expect(await built.find('one')).toEqual(['a', 'later']);
    expect(built.blocks()).toEqual([7]);
    expect(built.retire(7)).toEqual(['a', 'b', 'later']);
    expect([built.blocks(), built.hasText('a')]).toEqual([[], false]);
    expect(await built.find('one')).toEqual(['a', 'later']);
    built.putText('a', 'another');
    expect(await built.find('one')).toEqual(['later']);
    expect(await built.find('another')).toEqual(['a']);
    built.drop('b');
    built.putText('later', 'one');
    built.tidy();
    built.putFields('b', 'y');
    expect(await built.find('two')).toEqual([]);
  });

  it('tells of a block that cannot be read, and finds the rest', async () => {
    const lost: unknown[] = [];
    const built = buildTextIndex((...of) => lost.push(of));
    const block = buildTextBlock([['a', 'one']]);
    block.blob.slice = () => {
      throw new Error('unreadable');
    };
    built.putFields('a', 'first');
    built.putBlock(7, block);
    built.putText('b', 'one');
    expect(await built.find('one')).toEqual(['b']);
    expect(lost).toEqual([[7, ['a']]]);
    expect([built.hasText('a'), built.blocks()]).toEqual([false, []]);
    built.putText('a', 'one');
    expect(await built.find('one')).toEqual(['a', 'b']);
  });

  it('gives up a query for whose answer nobody waits', async () => {
    const built = index({}, { a: '' });
    built.putBlock(1, buildTextBlock([['a', 'one']]));
    expect(await built.find('one', () => false)).toBeUndefined();
  });

  it('finds what a plain scan finds, in memory, in blocks and after items went', async () => {
    const unit = fc.constantFrom('电', '芯', '报', 'a', 'b', ' ', '\n', '𠮷', 'é', '的');
    const text = fc.string({ unit, maxLength: 30 });
    const item = fc.record({
      fields: fc.string({ unit, maxLength: 4 }),
      text,
      lies: fc.constantFrom('in memory', 'in the first block', 'in the second', 'dropped', 'anew'),
    });
    const word = fc.stringMatching(/^[电芯报ab𠮷é的]{1,4}$/u);
    await fc.assert(
      fc.asyncProperty(
        fc.array(item, { maxLength: 30 }),
        fc.array(word, { minLength: 1, maxLength: 2 }),
        async (items, words) => {
          const built = buildTextIndex();
          const those = (...lies: string[]) =>
            items.flatMap((one, at) => (lies.includes(one.lies) ? [[`i${at}`, one.text]] : [])) as [
              string,
              string,
            ][];
          for (const [at, { fields }] of items.entries()) built.putFields(`i${at}`, fields);
          for (const [id, of] of those('in memory')) built.putText(id, of);
          built.putBlock(1, buildTextBlock(those('in the first block', 'dropped')));
          built.putBlock(2, buildTextBlock(those('in the second')));
          built.putBlock(3, buildTextBlock(those('anew').map(([id]) => [id, '电芯报ab'])));
          for (const [id, of] of those('anew')) built.putText(id, of);
          for (const [id] of those('dropped')) built.drop(id);
          built.tidy();
          const scanned = items.flatMap(({ fields, text: own, lies }, at) =>
            lies !== 'dropped' && words.every((one) => fields.includes(one) || own.includes(one))
              ? [`i${at}`]
              : [],
          );
          expect(await built.find(words.join(' '))).toEqual(scanned);
        },
      ),
      { numRuns: 50 },
    );
  });
});
