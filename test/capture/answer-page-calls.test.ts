// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerPageCalls } from '../../lib/capture/answer-page-calls.ts';
import { releasePage } from '../../lib/capture/hold/held-page.ts';
import type { IsolatedWorld } from '../../lib/capture/isolated-world.ts';
import type { HeldPage, RestoredPage } from '../../lib/evidence/page/calls/held-page.ts';
import type { CapturedPage } from '../../lib/evidence/page/captured-page.ts';
import { fillBody, layOut, layOutPage } from '../support/capture/layout.ts';

let world: IsolatedWorld = {};
const ask = (name: string, ...args: unknown[]) => world.matterproof?.answer(name, args);
const answerTo = async <T>(answer: unknown): Promise<T> => ((await answer) as { value: T }).value;

/** A page whose article a recogniser takes as its post, and a second block beside it. */
const fillPage = () => {
  document.head.innerHTML = '<title>微文</title><meta property="og:type" content="article">';
  return fillBody(`
    <article id="post"><h1>虚假陈述</h1><p>某公司的产品有毒</p></article>
    <section id="other">another post of the page</section>`);
};

beforeEach(() => {
  layOutPage();
  world = {};
  answerPageCalls(world);
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => queueMicrotask(frame));
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  vi.stubGlobal('PerformanceObserver', { supportedEntryTypes: [] });
  vi.stubGlobal('visualViewport', { scale: 1 });
  Object.assign(Document.prototype, { getAnimations: () => [] });
  Object.assign(Element.prototype, { checkVisibility: () => true });
  Object.assign(Range.prototype, {
    getClientRects: () => ({ length: 1 }),
    getBoundingClientRect: () => ({ x: 0, y: 0, width: 10, height: 10, bottom: 10 }),
  });
});
afterEach(() => {
  releasePage();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('reading the page', () => {
  it('gives its text, document and facts in one answer', async () => {
    fillPage();
    const page = await answerTo<CapturedPage>(ask('read'));
    expect(page.text).toContain('某公司的产品有毒');
    expect(page.html).toContain('<h1>虚假陈述</h1>');
    expect(page.htmlLength).toBe(page.html.length);
    expect(page.facts).toMatchObject({ title: '微文', url: location.href });
    expect(page.layout.viewport).toEqual({ width: 800, height: 600 });
    expect(page.conditions.translated).toBe(false);
    expect(page).not.toHaveProperty('selection');
  });

  it('gives the comments that it shows', async () => {
    fillPage();
    const comment = (name: string) =>
      `<li class="comment"><b class="fn">${name}</b><time>2021-08-22 09:15</time><p>虚假</p></li>`;
    document
      .getElementById('other')
      ?.insertAdjacentHTML(
        'afterend',
        `<ol class="comment-list">${comment('甲某')}${comment('乙某')}</ol>`,
      );
    const { comments } = await answerTo<CapturedPage>(ask('read'));
    expect(comments).toMatchObject({
      recognisedBy: 'generic/1',
      found: 2,
      comments: [{ author: { name: '甲某' }, text: '虚假' }, { author: { name: '乙某' } }],
    });
  });

  it('counts a relative time from when the page was opened, not captured', async () => {
    vi.spyOn(performance, 'timeOrigin', 'get').mockReturnValue(Date.now() - 36e5);
    document.head.innerHTML = '<title>微文</title><meta property="og:type" content="article">';
    fillBody(
      '<h1>虚假陈述的文章</h1><div><span>3分钟前</span></div>' +
        '<article><p>某公司的产品有毒，大家不要上当，我已经拍了照片留作证据。</p></article>',
    );
    const { post } = await answerTo<CapturedPage>(ask('read'));
    const openedAt = new Date(performance.timeOrigin).toISOString();
    expect(post?.published).toMatchObject({ raw: '3分钟前', countedFrom: openedAt });
  });

  it('gives the parts of a large document, of 12 Mi characters each', async () => {
    const [part, rest] = ['x'.repeat(12 * 1024 ** 2), 'the rest</html>'];
    Object.assign(world.matterproof as object, { html: part + rest });
    expect(await answerTo<string>(ask('htmlPart', 0))).toHaveLength(part.length);
    expect(await answerTo(ask('htmlPart', part.length))).toBe(rest);
  });

  it('takes the element that a person pointed at as the post, with its own text only', async () => {
    const find = fillPage();
    Object.assign(world.matterproof as object, { picked: find('other') });
    const { post, postText } = await answerTo<CapturedPage>(ask('read'));
    expect(post).toEqual({
      kind: 'post',
      text: 'another post of the page',
      recognisedBy: 'pointed/1',
    });
    expect(postText).toBe('another post of the page');
    expect(world.matterproof?.post).toBe(find('other'));
  });

  it('gives the selected text with its context', async () => {
    const find = fillPage();
    getSelection()?.selectAllChildren(find('other'));
    const { selection } = await answerTo<CapturedPage>(ask('read'));
    expect(selection?.exact).toBe('another post of the page');
    getSelection()?.removeAllRanges();
  });
});

describe('a glance at the page, for the popup', () => {
  it('gives the title and whether text is selected', async () => {
    const find = fillPage();
    expect(await answerTo(ask('glance'))).toMatchObject({ title: '微文', selection: false });
    getSelection()?.selectAllChildren(find('other'));
    expect(await answerTo(ask('glance'))).toMatchObject({ selection: true });
    getSelection()?.removeAllRanges();
  });
});

describe('holding, scrolling and restoring the page', () => {
  it('holds it around the post that was read', async () => {
    const find = fillPage();
    Object.assign(world.matterproof as object, { picked: find('other') });
    layOut(find('other'), { x: 10, y: 20, width: 300, height: 100 });
    await ask('read');
    const { postBox } = await answerTo<HeldPage>(ask('holdStill', 120, false, 0));
    expect(postBox).toEqual({ x: 10, y: 20, width: 300, height: 100 });
  });

  it('scrolls it and says where it is', async () => {
    layOutPage({ height: 2_000 });
    fillPage();
    await ask('holdStill', 120, false, 0);
    const url = location.href;
    expect(await answerTo(ask('scrollTo', 0, 700, true))).toEqual({
      url,
      x: 0,
      y: 700,
      width: 800,
      height: 2_000,
    });
    expect(await answerTo(ask('restore'))).toMatchObject({ isRestored: true });
    expect(window.scrollY).toBe(0);
  });

  it('gives what came after the reading and the document, or nothing if little came', async () => {
    const find = fillPage();
    await ask('read');
    document.body.append('\n', 'x'.repeat(39));
    expect(await answerTo(ask('restore'))).not.toHaveProperty('scrolled');
    await ask('holdStill', 120, false, 0);
    document.body.append('\n', 'one more line');
    find('other').remove();
    const { scrolled, htmlLength } = await answerTo<RestoredPage>(ask('restore'));
    expect(scrolled).toMatchObject({ came: 52, isWhole: true });
    expect(scrolled?.gone).toBeGreaterThan(0);
    expect(scrolled?.readings.flatMap(({ lines }) => lines).at(-1)).toBe('one more line');
    const html = await answerTo(ask('htmlPart', 0));
    expect(html).toHaveLength(htmlLength ?? 0);
    expect(html).toContain('one more line');
  });
});

describe('words that change while the page is shot', () => {
  it('are found where they were swapped before one picture only', async () => {
    const find = fillPage();
    Object.assign(world.matterproof as object, { picked: find('other') });
    await ask('read');
    await ask('holdStill', 120, false, 0);
    find('other').textContent = 'another past of the page';
    await ask('scrollTo', 0, 0, false);
    find('other').textContent = 'another post of the page';
    expect(await answerTo(ask('restore'))).toMatchObject({
      changed: { post: { gone: 1, came: 1 }, page: { gone: 1, came: 1 } },
    });
  });

  it('are found where they were swapped after the last picture was asked for', async () => {
    const find = fillPage();
    await ask('read');
    find('other').textContent = 'another post of the pages';
    expect(await answerTo(ask('restore'))).toMatchObject({
      changed: { page: { gone: 0, came: 1 } },
    });
  });

  it('are told from a counter that runs', async () => {
    const find = fillPage();
    find('other').textContent = 'seen 12 times';
    await ask('read');
    find('other').textContent = 'seen 15 times';
    expect(await answerTo(ask('restore'))).toMatchObject({
      changed: { page: { gone: 1, came: 1, onlyDigits: true } },
    });
  });

  it('are not reported where only white space moved', async () => {
    const find = fillPage();
    await ask('read');
    find('other').textContent = 'another  post of\nthe page';
    expect(await answerTo(ask('restore'))).not.toHaveProperty('changed');
  });
});

describe('the second look', () => {
  it('compares the answer with the post’s text where there is a post', async () => {
    const find = fillPage();
    Object.assign(world.matterproof as object, { picked: find('other') });
    await ask('read');
    vi.stubGlobal('fetch', async () => ({
      status: 200,
      headers: new Headers(),
      blob: async () =>
        new Blob(['<body><i></i><section>another post of the page, and more</section></body>']),
    }));
    expect(await answerTo(ask('secondLook'))).toMatchObject({
      comparison: { compared: 'post', charactersAdded: 0, charactersOfPostMissing: 8 },
    });
  });
});

describe('the answers of the capture script', () => {
  it('give an error as a value, since errors do not cross into the background', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    expect(await ask('secondLook')).toEqual({
      problem: { code: 'PAGE_UNREADABLE', message: 'Failed to fetch', part: 'page' },
    });
  });

  it('give null for what is not answered', async () => {
    expect(await ask('noSuchCall')).toEqual({ value: null });
  });

  it('begin anew when the script is injected again, but keep what was pointed at', async () => {
    const find = fillPage();
    Object.assign(world.matterproof as object, { picked: find('other'), html: 'old' });
    answerPageCalls(world);
    expect(world.matterproof?.picked).toBe(find('other'));
    expect(await answerTo(ask('htmlPart', 0))).toBe('');
  });
});
