import { describe, expect, it } from 'vitest';
import { digestNow } from '../../../lib/evidence/digest.ts';
import type { ParsedDerived, ParsedItem } from '../../../lib/format/parse-index.ts';
import type { ParsedRecord } from '../../../lib/format/parse-record.ts';
import { buildShownPage } from '../../../lib/package/shown-page/build-shown-page.ts';
import type { Bag } from '../../../lib/verify/bag.ts';
import { shownPageFault } from '../../../lib/verify/contents/shown-page-fault.ts';
import { pngOf } from '../../support/capture/fake-browser.ts';

/** The policy at the beginning of a kept document (`document-html.ts`). */
const INERT_PREFIX =
  `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; ` +
  'img-src data:; font-src data:">';
const PAGE = 'https://zhiyan.example/p/1';
const PNG = pngOf(4, 4);
const BASE64 = Buffer.from(PNG).toString('base64');
const FOLDER = 'items/0001-01ITEM';

const picture = { path: 'media/001.png', mediaType: 'image/png', bytes: PNG.length };
const video = { path: 'media/002.webm', mediaType: 'video/webm', bytes: 9 };
const ONE = { ...picture, url: 'https://zhiyan.example/one.png' };
const CLIP = { ...video, url: 'https://cdn.example/clip.webm' };

const documentOf = (body: string) =>
  `<!DOCTYPE html>${INERT_PREFIX}\n<html><body>${body}</body></html>`;
const show = async (body: string, media = [ONE, CLIP], url = PAGE) =>
  (await buildShownPage(documentOf(body), url, media, async () => BASE64))?.html;

describe('a document that shows the kept media', () => {
  it.each([
    ['by a path of its site', '<img alt="a > b" src="/one.png">'],
    [
      'by a set of addresses',
      '<img src="/small.png" data-matterproof-srcset="/two.png 1x, /one.png 2x">',
    ],
    [
      'by the source of a picture',
      '<picture><source data-matterproof-srcset="/one.png"><img src="/small.png"></picture>',
    ],
    ['by the base that its page states', '<base data-matterproof-href="/"><img src="one.png">'],
  ])('shows a picture that it names %s, within itself', async (_, body) => {
    expect(await show(body)).toContain(
      `<img data-matterproof-shown src=data:image/png;base64,${BASE64} `,
    );
  });

  it('plays what is kept by its path, with what is shown before', async () => {
    expect(
      await show('<video poster="/one.png"><source src="//cdn.example/clip.webm"></video>'),
    ).toBe(
      documentOf(
        '<video data-matterproof-shown src=../media/002.webm srcset ' +
          `poster=data:image/png;base64,${BASE64} poster="/one.png"><source ` +
          'data-matterproof-shown src srcset src="//cdn.example/clip.webm"></video>',
      ).replace('img-src data:;', 'img-src data:; media-src file:;'),
    );
  });

  it('lets nothing else be asked for, wherever it stands', async () => {
    const body =
      '<img src="/one.png"><audio src="//host/share/a.mp3"></audio><style><video src="</style>';
    const html = await show(body);
    expect(html).toContain('<audio data-matterproof-shown src srcset src="//host/share/a.mp3">');
    expect(html).toContain('<style><video data-matterproof-shown src srcset src="</style>');
  });

  it('is not made where it would show nothing, or of another document', async () => {
    expect(await show('<img src="/other.png">')).toBeUndefined();
    expect(await show('<img src="/one.png" data-matterproof-shown="">')).toBeUndefined();
    const bare = '<html><body><img src="/one.png"></body></html>';
    expect(await buildShownPage(bare, PAGE, [ONE], async () => BASE64)).toBeUndefined();
  });
});

const BODY =
  '<picture><img src="/one.png"></picture><video src="https://cdn.example/clip.webm"></video>';
const artifact = (path: string, role: string, mediaType: string, digest: string, url?: string) => ({
  ...{ path, role, mediaType, digest, bytes: 1 },
  ...(url && { medium: { url, element: 'html' } }),
});
const DOM = documentOf(BODY);
const [DOM_DIGEST, PNG_DIGEST, CLIP_DIGEST] = [digestNow(DOM), digestNow(PNG), digestNow('clip')];
const ARTIFACTS = [
  artifact('dom.html', 'dom', 'text/html', DOM_DIGEST),
  artifact('media/001.png', 'media', 'image/png', PNG_DIGEST, ONE.url),
  artifact('media/002.webm', 'media', 'video/webm', CLIP_DIGEST, CLIP.url),
];

/** What the verifier says of a copy with these words, made from these files. */
const judge = (html: string, changed: { sent?: string[]; from?: string[]; path?: string } = {}) => {
  const {
    sent = ARTIFACTS.map(({ path }) => path),
    from,
    path = 'derived/page-with-media.html',
  } = changed;
  const content = new TextEncoder().encode(html);
  const bag = {
    files: new Map([[`data/${FOLDER}/${path}`, { content }]]),
  } as unknown as Bag;
  const item = { folder: FOLDER, artifacts: sent.map((one) => ({ path: `${FOLDER}/${one}` })) };
  const file = {
    path: `${FOLDER}/${path}`,
    mediaType: 'text/html',
    from: from ?? [DOM_DIGEST, PNG_DIGEST, CLIP_DIGEST],
  };
  const record = { page: { url: PAGE }, artifacts: ARTIFACTS };
  return shownPageFault(
    bag,
    item as unknown as ParsedItem,
    file as unknown as ParsedDerived,
    record as unknown as ParsedRecord,
  );
};

describe('the verifier', () => {
  it('accepts such a document as it is made', async () => {
    expect(judge((await show(BODY)) ?? '')).toBeUndefined();
  });

  it.each<readonly [string, (html: string) => string, object]>([
    ['with another word', (html) => html.replace('<body>', '<body>!'), {}],
    ['with another picture', (html) => html.replace(BASE64, btoa('another')), {}],
    ['with what is no base64', (html) => html.replace(BASE64, 'A'), {}],
    [
      'with a kept file in another place',
      (html) => html.replace('src=../media/002.webm', `src=data:image/png;base64,${BASE64}`),
      {},
    ],
    [
      'that asks a file server',
      (html) => html.replace('src=../media/002.webm', 'src=//host/a'),
      {},
    ],
    [
      'that lets its player ask',
      (html) => html.replace(' data-matterproof-shown src=../media/002.webm srcset', ''),
      { from: [DOM_DIGEST, PNG_DIGEST] },
    ],
    ['with a wider policy', (html) => html.replace('media-src file:', 'media-src *'), {}],
    ['that does not name all that it shows', (html) => html, { from: [DOM_DIGEST, PNG_DIGEST] }],
    [
      'of a document that stays back',
      (html) => html,
      { sent: ['media/001.png', 'media/002.webm'] },
    ],
    ['that shows a file that stays back', (html) => html, { sent: ['dom.html', 'media/002.webm'] }],
    ['under another name', (html) => html, { path: 'derived/page.html' }],
  ])('finds one %s', async (_, change, changed) => {
    expect(judge(change((await show(BODY)) ?? ''), changed)).toBeDefined();
  });
});
