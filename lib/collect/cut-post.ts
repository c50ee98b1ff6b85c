import type { StillPage } from '../evidence/captured-page.ts';
import { cutPicture } from '../screen/cut-picture.ts';
import { pngSize } from '../screen/png-size.ts';
import type { Collection } from '../store/capture/collection.ts';

/** Cuts the post out of the segments' own pixels, without re-encoding loss. */
export const cutPost = async (
  collection: Collection,
  still: StillPage | undefined,
): Promise<void> => {
  const box = still?.postBox;
  const segments = collection.artifacts.flatMap(({ role, blob, offset }) =>
    role === 'page-segment' && offset ? [{ blob, offset }] : [],
  );
  if (!box || segments.length === 0) return;
  await collection.attempt('post', 'OffscreenCanvas', 'cut-post', async () => {
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
