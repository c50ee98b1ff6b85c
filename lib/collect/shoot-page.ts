import { addStyle, callPage } from '../browser/page.ts';
import { shootTab } from '../browser/shoot.ts';
import type { CapturedTab } from '../browser/tab.ts';
import { STILL_CSS } from '../capture/still-css.ts';
import type { StillPage } from '../evidence/captured-page.ts';
import type { Bytes } from '../evidence/digest.ts';
import { cutPicture } from '../screen/cut-picture.ts';
import { planSegments } from '../screen/plan-segments.ts';
import { pngSize } from '../screen/png-size.ts';
import type { Collection } from '../store/collection.ts';
import type { ArtifactRow } from '../store/db.ts';

/** A page longer than this many screens is kept from its top down, and says so. */
export const MOST_SEGMENTS = 120;

const SHOT = { mediaType: 'image/png', method: 'tabs.captureVisibleTab' } as const;

/** Keeps a shot as the browser gave it. `offset` is in CSS pixels from the page's origin. */
export const keepShot = (
  collection: Collection,
  content: Bytes,
  role: 'viewport' | 'page-segment',
  offset?: { x: number; y: number },
): Promise<ArtifactRow> => {
  const number = collection.artifacts.filter((artifact) => artifact.role === 'page-segment').length + 1;
  const path = role === 'viewport' ? 'viewport.png' : `page-${String(number).padStart(3, '0')}.png`;
  const at = new Date().toISOString();
  return collection.keep({
    ...SHOT,
    path,
    role,
    content,
    at,
    pixels: pngSize(content),
    ...(offset ? { offset } : {}),
  });
};

const shootSegments = async (collection: Collection, tab: CapturedTab, still: StillPage): Promise<void> => {
  const tops = planSegments(still.layout, MOST_SEGMENTS);
  await collection.learn({}, tops.length);
  for (const [index, top] of tops.entries()) {
    const offset = await callPage(tab.id, 'scrollTo', top, index > 0);
    await keepShot(collection, await shootTab(tab), 'page-segment', offset);
  }
  const reached = (tops.at(-1) ?? 0) + still.layout.viewport.height;
  if (reached >= still.layout.height - 1) return;
  const message = `${tops.length} screens of ${Math.ceil(still.layout.height / still.layout.viewport.height)} were captured`;
  collection.trouble({ code: 'PAGE_TOO_TALL', message, part: 'segments' });
};

const restorePage = async (
  collection: Collection,
  tab: CapturedTab,
  removeStyle: () => Promise<void>,
): Promise<void> => {
  const gone = collection.problems.some(({ code }) => code === 'TAB_CLOSED' || code === 'TAB_NAVIGATED');
  if (gone) return;
  await collection.attempt('page', 'scripting.executeScript', 'restore', async () => {
    await removeStyle();
    if (await callPage(tab.id, 'restore')) return;
    collection.trouble({
      code: 'PAGE_NOT_RESTORED',
      message: 'The scroll position did not return',
      part: 'page',
    });
  });
};

/** Shoots the whole page, segment by segment, and puts it back as it was, also after an error. Returns how it lay. */
export const shootPage = async (collection: Collection, tab: CapturedTab): Promise<StillPage | undefined> => {
  let removeStyle = async () => {};
  let still: StillPage | undefined;
  await collection.attempt('segments', 'tabs.captureVisibleTab', 'segments', async () => {
    removeStyle = await addStyle(tab.id, STILL_CSS);
    still = await callPage(tab.id, 'still');
    for (const { step, detail } of still.changes)
      collection.note({ step, by: 'scripting.insertCSS', ...(detail ? { detail } : {}) });
    await shootSegments(collection, tab, still);
  });
  await restorePage(collection, tab, removeStyle);
  return still;
};

/** Cuts the post out of the segments' own pixels, without re-encoding loss. */
export const cutPost = async (collection: Collection, still: StillPage | undefined): Promise<void> => {
  const box = still?.postBox;
  if (!box) return;
  await collection.attempt('post', 'OffscreenCanvas', 'cut-post', async () => {
    const segments = collection.artifacts.flatMap(({ role, blob, offset }) =>
      role === 'page-segment' && offset ? [{ blob, offset }] : [],
    );
    const png = await cutPicture(segments, box, still.layout.devicePixelRatio);
    const content = new Uint8Array(await png.arrayBuffer());
    await collection.keep({
      path: 'post.png',
      role: 'post',
      mediaType: 'image/png',
      content,
      method: 'cut from the page segments, pixels unchanged',
      at: new Date().toISOString(),
      pixels: pngSize(content),
      offset: { x: box.x, y: box.y },
    });
  });
};
