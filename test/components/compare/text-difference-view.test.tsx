// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { TextDifferenceView } from '../../../components/workspace/compare/text-difference-view.tsx';
import { render } from '../render.tsx';

const show = (before: string, after: string, language?: 'en' | 'zh-CN') =>
  render(<TextDifferenceView before={before} after={after} language="zh-CN" />, language);
const texts = (root: Element, selector: string) =>
  [...root.querySelectorAll(selector)].map(({ textContent }) => textContent);

describe('the difference of two texts', () => {
  it('is in del and ins, each also said in words, and counted', async () => {
    const root = await show('公司已经破产。', '公司没有破产。<b>新</b>');
    expect(texts(root, 'del')).toEqual(['only in the earlier: 已经 end. ']);
    expect(texts(root, 'ins')[0]).toBe('only in the later: 没有 end. ');
    expect(root.textContent).toContain('2 changes');
    expect(root.querySelector('b')).toBeNull();
  });

  it('says what it left out, how many, and what stood there before', async () => {
    const root = await show('3分钟前\n正文\n赞 12', '2小时前\n正文\n赞 1.5万');
    expect(root.textContent).toContain('The texts say the same.');
    expect(root.textContent).toContain('1 count and 1 relative time that differ');
    expect(root.querySelector('[title]')?.getAttribute('title')).toBe('left out; earlier: 3分钟前');
    expect(root.querySelector('del, ins')).toBeNull();
  });

  it('says so in Chinese too', async () => {
    const root = await show('正文\n赞 12', '正文改\n赞 13', 'zh-CN');
    expect(root.textContent).toContain('1 处变化');
    expect(root.textContent).toContain('1 个计数');
  });
});
