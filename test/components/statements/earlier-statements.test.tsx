// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import type { ListedItem } from '../../../components/workspace/listed-item.ts';
import { EarlierStatements } from '../../../components/workspace/statements/earlier-statements.tsx';
import { buildAnchor } from '../../../lib/casework/build-anchor.ts';
import type { Statement } from '../../../lib/evidence/casework.ts';
import type { ArtifactRow } from '../../../lib/store/db.ts';
import { render } from '../render.tsx';

const BEFORE = '桥洞拆机社发布：听说霁屿科技的产品已全部召回，公司账上没有一分钱，大家不要再买了。';
const WORDS = '公司账上没有一分钱';
const artifact = { path: 'post.txt', digest: `sha256:${'0'.repeat(64)}` } as ArtifactRow;
const item = (id: string, capturedAt: string) =>
  ({ id, exhibit: `YL-${id}`, capturedAt }) as unknown as ListedItem;

const show = (texts: ReadonlyMap<string, string>) => {
  const start = BEFORE.indexOf(WORDS);
  const anchor = buildAnchor(BEFORE, start, start + WORDS.length, artifact);
  const statement = { id: 's', item: '1', anchor, category: 'false-fact' } as unknown as Statement;
  return render(
    <EarlierStatements
      item={item('2', '2026-11-22T12:00:00.000Z')}
      artifact={artifact}
      texts={texts}
      earlier={[{ statement, from: item('1', '2026-11-21T12:00:00.000Z') }]}
      onShow={vi.fn()}
      onAdd={vi.fn()}
    />,
  );
};
const later = (text: string) => show(new Map([['post.txt', text]]));

describe('a statement of an earlier capture', () => {
  it.each([
    ['found', `置顶 ${BEFORE}`, 'Found again'],
    ['elsewhere', `有人转述：${WORDS}`, 'in other surroundings'],
    ['changed', BEFORE.replace('没有一分钱', '还有一些钱'), 'Changed'],
    ['gone', BEFORE.replace(WORDS, ''), 'Not in its place'],
    ['ambiguous', `${WORDS}。${WORDS}。`, 'Cannot tell'],
    ['not-found', '今天休息。', 'Not found'],
  ])('is said to be %s', async (state, text, words) => {
    const root = await later(text);
    expect(root.querySelector('[data-state]')?.getAttribute('data-state')).toBe(state);
    expect(root.textContent).toContain(words);
    expect(root.textContent).toMatch(/bserved at Nov 22, 2026/);
    expect(root.textContent).not.toMatch(/delete/i);
  });

  it('leads back to where it was made, and shows what stands there now', async () => {
    const root = await later(BEFORE.replace('没有一分钱', '还有一些钱'));
    expect(root.querySelector('a')?.getAttribute('href')).toBe('#/item/1/s');
    expect(root.querySelector('ins')?.textContent).toContain('还');
    expect(root.querySelectorAll('button')).toHaveLength(2);
  });

  it('is not said to be missing from a capture without text', async () => {
    const root = await show(new Map());
    expect(root.querySelector('[data-state]')?.getAttribute('data-state')).toBe('no-text');
    expect(root.querySelectorAll('button')).toHaveLength(0);
  });
});
