import { describe, expect, it } from 'vitest';
import type { ListLine } from '../../lib/evidence/list/list-line.ts';
import type { Watch } from '../../lib/evidence/watch/watch.ts';
import { judgeAnswer } from '../../lib/lists/page/judge-answer.ts';
import { buildVisit, type CapturedPage } from '../../lib/watches/build-visit.ts';
import { readPages, type WordedPage } from './read-pages.ts';

const URL = 'https://teardown.example/p/1';
const WATCHED =
  '启岚电子的手机外壳用回收料冒充新料，成本不到二十元，却按新料的价格卖给消费者。\n' +
  '监管部门早就知道，只是不说，因为他们跟这家公司有长期合作关系。';

const captured = (id: string, title: string, text: string) =>
  ({ record: { id, page: { url: URL, title, status: 200 } }, text }) as unknown as CapturedPage;

/** What a visit tells of a page; without a watched text, it is the first visit of an address. */
const tell = ({ title, text }: WordedPage, watched?: string): string => {
  const shown = { url: URL, title, text, textLength: text.length };
  const seen = { ...shown, secretFields: 0, sources: [] };
  const reason = judgeAnswer({ asked: URL, landed: URL, status: 200, seen });
  const line = { due: '', item: 'b', ...(reason && { reason }) } as unknown as ListLine;
  const watch = { id: 'w', url: URL, ...(watched !== undefined && { of: 'a' }) } as Watch;
  const before = watched === undefined ? undefined : captured('a', '', watched);
  return buildVisit(watch, { ...line, due: '' }, before, captured('b', title, text)).state;
};

const brief = (page: WordedPage, told: string): string =>
  `${page.is} → ${told}: ${page.site}, ${page.text.split('\n')[0]}`;

describe('what sites say in the place of a text, in Chinese and English', () => {
  const absent = readPages('absent');

  it('is never told as the text, as a change of it, or as another kind of page', () => {
    const kind = (state: string) => (state === 'soft-not-found' ? 'notice' : state);
    const wrong = absent
      .map((page) => [page, tell(page, WATCHED)] as const)
      .filter(([page, told]) => told !== 'cannot-tell' && kind(told) !== kind(page.is));
    expect(wrong.map(([page, told]) => brief(page, told))).toEqual([]);
  });

  it('is told as a notice, a page that is not there or a wall, but for a few', () => {
    const missed = absent.filter((page) => tell(page, WATCHED) === 'cannot-tell');
    expect(absent.length).toBeGreaterThan(100);
    expect(missed.map((page) => brief(page, 'cannot-tell'))).toMatchInlineSnapshot(`
      [
        "notice → cannot-tell: Bilibili, 首页 番剧 直播 游戏中心",
        "login-wall → cannot-tell: LinkedIn, Sign in",
      ]
    `);
  });

  it('becomes no text that later visits are compared with', () => {
    const taken = absent.filter((page) => tell(page) === 'same');
    expect(taken.map((page) => brief(page, 'same'))).toMatchInlineSnapshot(`
      [
        "notice → same: Bilibili, 首页 番剧 直播 游戏中心",
        "login-wall → same: LinkedIn, Sign in",
      ]
    `);
  });
});

describe('a post that speaks of removals, of pages not found or of signing in', () => {
  const genuine = readPages('genuine');

  it.each(
    genuine.map((page) => [page.site, page.text.split('\n')[1] ?? page.title, page] as const),
  )('is none itself: %s, %s', (_site, _words, page) => {
    expect(tell(page, page.text)).toBe('same');
    expect(['cannot-tell', 'changed']).toContain(tell(page, WATCHED));
    expect(tell(page)).toBe('same');
  });
});
