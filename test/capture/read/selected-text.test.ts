// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { selectedText } from '../../../lib/capture/read/selected-text.ts';

const select = (text: string) => {
  document.body.replaceChildren(text);
  getSelection()?.selectAllChildren(document.body);
};

describe('the selected text', () => {
  it('is quoted with up to 64 characters on each side', () => {
    select('虚假陈述');
    const text = `${'a'.repeat(70)}虚假陈述${'b'.repeat(70)}`;
    expect(selectedText(text)).toEqual({
      exact: '虚假陈述',
      prefix: 'a'.repeat(64),
      suffix: 'b'.repeat(64),
    });
  });

  it('has no more context than the page has text', () => {
    select('word');
    expect(selectedText('a word')).toEqual({ exact: 'word', prefix: 'a ', suffix: '' });
  });

  it('stands without context where the page’s text does not contain it', () => {
    select('word');
    expect(selectedText('another text')).toEqual({ exact: 'word' });
  });

  it.each(['', ' \n '])('is none where %j is selected', (text) => {
    select(text);
    expect(selectedText('any')).toBeUndefined();
  });

  it('does not cut a character of two units in half', () => {
    select('word');
    const text = `${'😀'.repeat(33)}x`.slice(0, -1);
    const { prefix } = selectedText(`y${text}word`) ?? {};
    expect(prefix?.isWellFormed()).toBe(true);
    const odd = selectedText(`${text}yword`);
    expect(odd?.prefix?.startsWith('\ufffd')).toBe(true);
  });
});
