import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suggestEntities } from '../../lib/casework/accounts/suggest-entities.ts';
import { moveChoice } from '../../lib/casework/quotes/move-choice.ts';
import { splitMarks } from '../../lib/casework/quotes/split-marks.ts';
import type { Entity } from '../../lib/evidence/casework.ts';

const TEXT = '霁屿科技 is\n破产了。\n\nend 😀👨‍👩‍👧!';
const press = (at: number, key: string, { shift = false, byWord = false, anchor = at } = {}) =>
  moveChoice(TEXT, { anchor, focus: at }, { key, shift, byWord });

describe('a caret in a captured text', () => {
  it('goes by characters as people see them, by words, by lines', () => {
    expect(press(0, 'ArrowRight')).toEqual({ anchor: 1, focus: 1 });
    expect(press(2, 'ArrowRight', { byWord: true })?.focus).toBe(4);
    const family = TEXT.indexOf('👨');
    expect(press(family, 'ArrowRight')?.focus).toBe(TEXT.indexOf('!'));
    expect(press(TEXT.indexOf('!'), 'ArrowLeft')?.focus).toBe(family);
    expect(press(2, 'ArrowDown')).toEqual({ anchor: 10, focus: 10 });
    expect(press(10, 'ArrowUp')?.focus).toBe(2);
    expect(press(6, 'ArrowDown')?.focus).toBe(12);
    expect(press(12, 'ArrowDown')?.focus).toBe(13);
    expect(press(2, 'End')?.focus).toBe(7);
    expect(press(10, 'Home')?.focus).toBe(8);
  });

  it('stretches with Shift, stays inside the text, and leaves other keys alone', () => {
    expect(press(3, 'ArrowRight', { shift: true })).toEqual({ anchor: 3, focus: 4 });
    expect(press(0, 'ArrowLeft')?.focus).toBe(0);
    expect(press(TEXT.length, 'ArrowRight')?.focus).toBe(TEXT.length);
    expect(press(TEXT.length, 'ArrowDown')?.focus).toBe(TEXT.length);
    expect(press(0, 'Tab')).toBeUndefined();
  });
});

describe('marks over a text', () => {
  it('may overlap: each stretch names those over it, the shortest first', () => {
    const marks = [
      { id: 'long', start: 2, end: 9 },
      { id: 'short', start: 4, end: 6 },
      { id: 'next', start: 5, end: 12 },
    ];
    expect(
      splitMarks(20, marks).map(({ start, ids, ends }) => [start, ids.join(), ends.join()]),
    ).toEqual([
      [0, '', ''],
      [2, 'long', ''],
      [4, 'short,long', ''],
      [5, 'short,long,next', 'short'],
      [6, 'long,next', 'long'],
      [9, 'next', 'next'],
      [12, '', ''],
    ]);
  });

  it('give the whole text again, for any marks', () => {
    const mark = fc.record({ id: fc.uuid(), start: fc.nat(40), end: fc.nat(60) });
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 6 }), (marks) => {
        const stretches = splitMarks(40, marks);
        expect(stretches[0]?.start).toBe(0);
        expect(stretches.at(-1)?.end).toBe(40);
        for (const [at, { start }] of stretches.slice(1).entries())
          expect(start).toBe(stretches[at]?.end);
      }),
    );
    expect(splitMarks(0, [])).toEqual([]);
  });
});

describe('entities that words name', () => {
  const entity = (name: string, aliases: string[] = [], handles: string[] = []): Entity =>
    ({ id: name, kind: 'entity', name, aliases, handles }) as unknown as Entity;
  const named = (words: string) =>
    suggestEntities(words, [
      entity('霁屿科技', ['Jiyu', 'AI', ' ']),
      entity('澄岭小额贷款有限公司', ['澄岭'], ['@chengling']),
    ]).map(({ name }) => name);

  it('are named by name, alias or handle in any case or width', () => {
    expect(named('听说霁屿科技要完')).toEqual(['霁屿科技']);
    expect(named('ＪＩＹＵ and 澄岭')).toEqual(['霁屿科技', '澄岭小额贷款有限公司']);
    expect(named('ask @ChengLing.')).toEqual(['澄岭小额贷款有限公司']);
  });

  it('are not named by a part of another word', () => {
    expect(named('he said Jiyuan')).toEqual([]);
    expect(named('用AI写的')).toEqual(['霁屿科技']);
  });
});
