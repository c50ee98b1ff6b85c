import { describe, expect, it } from 'vitest';
import { addPage } from '../../lib/collect/add-page.ts';
import { canonicalText } from '../../lib/evidence/chain/canonical.ts';
import type { CommentList } from '../../lib/evidence/comments/comment-list.ts';
import type { Post } from '../../lib/evidence/item.ts';
import { listJournal } from '../../lib/store/capture/journal.ts';
import { capturedPage } from '../support/capture/fake-browser.ts';
import { problemsOf, startRun } from '../support/capture/start-run.ts';

const textOf = async (run: Awaited<ReturnType<typeof startRun>>, path: string) =>
  (await run.stored()).find((one) => one.path === path)?.blob.text();

describe('keeping what was read from a page', () => {
  it('stores the document, the text and the post’s text in UTF-8', async () => {
    const started = await startRun();
    await addPage(started.run, capturedPage(), 'post');
    expect(started.collection.artifacts.map(({ path, role }) => [path, role])).toEqual([
      ['dom.html', 'dom'],
      ['text.txt', 'text'],
      ['post.txt', 'post-text'],
    ]);
    expect(await textOf(started, 'dom.html')).toBe('<html>虚假陈述</html>');
    expect(await textOf(started, 'text.txt')).toBe('虚假陈述 and the rest of the page');
    expect(await textOf(started, 'post.txt')).toBe('虚假陈述');
  });

  it('keeps the answer’s status before any text, should the capture be cut short', async () => {
    const started = await startRun();
    const { runStep } = started.collection;
    const statuses: (number | undefined)[] = [];
    const noting: typeof runStep = async (...step) => {
      statuses.push((await listJournal(started.store))[0]?.draft.page.status);
      return runStep(...step);
    };
    const page = capturedPage();
    const facts = { ...page.facts, status: 404 };
    const collection = Object.assign(Object.create(started.collection), { runStep: noting });
    await addPage({ ...started.run, collection }, { ...page, facts }, 'post');
    expect(statuses).toEqual([404, 404, 404]);
  });

  it('keeps the recognised text apart where the page does not show it word for word', async () => {
    const started = await startRun();
    const post = { kind: 'post', text: '并不是虚假陈述', recognisedBy: 'weibo/1' } as const;
    await addPage(started.run, capturedPage({ post }), 'post');
    expect(await textOf(started, 'post-recognised.txt')).toBe('并不是虚假陈述');
    const file = started.collection.artifacts.at(-1);
    expect(file).toMatchObject({ role: 'post-recognised', method: 'recogniser weibo/1' });
  });

  it.each([
    ['white space and invisible characters', '虚假\n 陈\u200b述', '虚 假陈述'],
    ['what stands around it', '作者 虚假陈述 转发', '虚假陈述'],
  ])('keeps no recognised text apart for %s', async (_, postText, text) => {
    const started = await startRun();
    const post = { kind: 'post', text, recognisedBy: 'weibo/1' } as const;
    await addPage(started.run, capturedPage({ post, postText }), 'post');
    expect(await textOf(started, 'post-recognised.txt')).toBeUndefined();
  });

  describe('the comments of a page', () => {
    const comments: CommentList = {
      format: 'matterproof-comments/1',
      recognisedBy: 'weibo/1',
      found: 2,
      stated: { raw: '1,203 评论', count: 1203 },
      comments: [
        { number: 1, author: { name: '=HYPERLINK(1)' }, text: 'the rest\nof' },
        { number: 2, parent: 1, text: 'the page[怒]' },
      ],
    };

    const post: Post = {
      kind: 'post',
      text: 'the words',
      recognisedBy: 'weibo/1',
      engagement: { comments: { raw: '26条评论', count: 26 } },
    };

    it('are kept as canonical JSON, with a mark on words that the text does not have', async () => {
      const started = await startRun();
      await addPage(started.run, capturedPage({ comments }), 'post');
      const [one, two] = comments.comments;
      const marked = { ...comments, comments: [one, { ...two, recognised: true }] };
      expect(await textOf(started, 'post.comments.json')).toBe(canonicalText(marked));
      expect(started.collection.artifacts.at(-1)).toMatchObject({
        role: 'comments',
        mediaType: 'application/json',
        method: 'recogniser weibo/1',
      });
      expect(started.collection.steps).toContainEqual(
        expect.objectContaining({
          step: 'comments',
          detail: '2 found in the captured page, which states 1,203 评论',
        }),
      );
      expect(problemsOf(started.collection)).toEqual([]);
    });

    it.each([
      ['fewer', { comments }, { found: 2, stated: 1203 }],
      ['none', { post }, { found: 0, stated: 26 }],
    ])('%s than the page states are a problem where everything was to be shown', async (...row) => {
      const [, page, values] = row;
      const started = await startRun();
      await started.collection.addArtifact({
        path: 'unopened.png',
        role: 'unopened',
        mediaType: 'image/png',
        content: new Uint8Array([1]),
        method: 'tabs.captureVisibleTab',
        at: '2026-11-21T12:00:00.000Z',
      });
      await addPage(started.run, capturedPage(page), 'post');
      expect(started.collection.problems).toMatchObject([
        { code: 'COMMENTS_FEWER', part: 'post', values },
      ]);
    });

    it('that a page counts and that were not found are told in a step', async () => {
      const { run, collection } = await startRun();
      await addPage(run, capturedPage({ post }), 'post');
      expect(collection.steps).toContainEqual(
        expect.objectContaining({
          step: 'comments',
          detail: '0 found in the captured page, which states 26条评论',
        }),
      );
      expect(problemsOf(collection)).toEqual([]);
    });
  });

  it('stores no post.txt in a page without a post', async () => {
    const { run, collection } = await startRun();
    const { postText: _, ...page } = capturedPage();
    await addPage(run, page, 'page');
    expect(collection.artifacts.map(({ path }) => path)).toEqual(['dom.html', 'text.txt']);
  });

  it('writes the facts to the journal and keeps what was known of the browser', async () => {
    const { run, journal } = await startRun();
    const selection = { exact: '虚假' };
    await addPage(run, capturedPage({ selection }), 'selection');
    expect((await journal())?.draft).toMatchObject({
      page: { language: 'zh' },
      post: { kind: 'post', text: '虚假陈述' },
      selection,
      conditions: { scope: 'selection', sinceLoadMs: 1200 },
      environment: { userAgent: 'test', zoom: 1.25, viewport: { width: 800, height: 600 } },
    });
  });

  it('leaves the zoom out where the browser does not tell it', async () => {
    const { run, collection } = await startRun({
      browser: { zoomOf: () => Promise.reject(new Error('no zoom')) },
    });
    await addPage(run, capturedPage(), 'page');
    expect(collection.draft.environment).not.toHaveProperty('zoom');
    expect(problemsOf(collection)).toEqual([]);
  });

  it('keeps the other files where one cannot be stored', async () => {
    const { run, collection } = await startRun();
    await collection.addArtifact({
      path: 'dom.html', // taken: the store refuses a second one
      role: 'dom',
      mediaType: 'text/html',
      content: new Uint8Array(1),
      method: 'test',
      at: '2026-11-21T09:00:01.000Z',
    });
    await addPage(run, capturedPage(), 'page');
    expect(collection.artifacts.map(({ path }) => path).slice(1)).toEqual(['text.txt', 'post.txt']);
    expect(problemsOf(collection)).toEqual(['STORE_FAILED item']);
  });
});
