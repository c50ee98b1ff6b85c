import type { HeldPage } from '../evidence/page/captured-page.ts';
import { cutPicture } from '../screen/cut-picture.ts';
import { pngSize } from '../screen/png-size.ts';
import type { CaptureRun } from './capture-run.ts';

/** Cuts the post out of the page's segments, with their very pixels. */
export const cutPost = async (
  { collection }: Pick<CaptureRun, 'collection'>,
  held: HeldPage | undefined,
  cut = cutPicture,
): Promise<void> => {
  const box = held?.postBox;
  const segments = collection.artifacts.flatMap(({ role, blob, offset }) =>
    role === 'page-segment' && offset ? [{ blob, offset }] : [],
  );
  if (!box || segments.length === 0) return;
  await collection.runStep('post', 'OffscreenCanvas', 'cut-post', async () => {
    const png = await cut(segments, box, held.layout.devicePixelRatio);
    const content = new Uint8Array(await png.arrayBuffer());
    await collection.addArtifact({
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
