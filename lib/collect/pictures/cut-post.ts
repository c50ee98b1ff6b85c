import type { Box, Size } from '../../evidence/page/box.ts';
import type { HeldPage } from '../../evidence/page/calls/held-page.ts';
import { ProblemError } from '../../evidence/problem.ts';
import { cutPicture } from '../../screen/cut-picture.ts';
import { pngSize } from '../../screen/png-size.ts';
import { sharedBox } from '../../screen/subtract-boxes.ts';
import type { CaptureRun } from '../capture-run.ts';

/** Why the post has no picture of its own. */
const notCut = (error: unknown): ProblemError =>
  new ProblemError('POST_NOT_CUT', error instanceof Error ? error.message : String(error), 'post');

/** The post's box, on the page or in the content of the part (`area`) that holds the post. */
const placeOf = (
  { draft }: CaptureRun['collection'],
  { postBox, postArea, layout }: HeldPage,
): { readonly box: Box; readonly area?: number } | undefined => {
  const { page, areas = [] } = draft.conditions.coverage ?? {};
  const within = (box: Box, size: Size) =>
    sharedBox(box, { x: 0, y: 0, width: size.width, height: size.height });
  if (!postArea) return postBox && { box: within(postBox, page ?? layout) };
  const { index, box } = postArea;
  const content = areas[index]?.content;
  return { box: content ? within(box, content) : box, area: index };
};

/**
 * Cuts the post out of the page's segments, with their very pixels; what of it lies outside the
 * page cannot be seen and is left out. Where the segments do not show all of it, nothing is cut,
 * and the problem `POST_NOT_CUT` says what is missing.
 */
export const cutPost = async (
  { collection }: Pick<CaptureRun, 'collection'>,
  held: HeldPage | undefined,
  cut = cutPicture,
): Promise<void> => {
  const place = held && placeOf(collection, held);
  const segments = collection.artifacts.flatMap(({ role, blob, offset, usable, scale, area }) =>
    role === 'page-segment' && offset && area === place?.area
      ? [{ blob, offset, ...(usable && { usable }), ...(scale !== undefined && { scale }) }]
      : [],
  );
  if (!held || !place || segments.length === 0) return;
  const { box, area } = place;
  const scale = segments[0]?.scale ?? held.layout.devicePixelRatio;
  await collection.runStep('post', 'OffscreenCanvas', 'cut-post', async () => {
    const png = await cut(segments, box, scale).catch((error) => {
      throw notCut(error);
    });
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
      ...(scale === held.layout.devicePixelRatio ? {} : { scale }),
      ...(area === undefined ? {} : { area }),
    });
  });
};
