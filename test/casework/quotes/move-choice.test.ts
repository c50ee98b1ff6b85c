import { describe, expect, it } from 'vitest';
import { moveChoice } from '../../../lib/casework/quotes/move-choice.ts';

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
