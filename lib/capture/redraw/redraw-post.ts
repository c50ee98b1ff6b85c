import html2canvas from 'html2canvas';
import type { IsolatedWorld } from '../isolated-world.ts';
import { cloneFrameContainer } from './clone-frame.ts';

/** What the script returns: a PNG as a data URL, or the reason why there is none. */
export type Redrawing = { readonly dataUrl: string } | { readonly reason: string };

/** Above this many device pixels a side html2canvas gives an empty canvas without an error. */
const LONGEST_SIDE = 32_000;
const LIMIT_MS = 4_000;

/** html2canvas works in a frame that it adds to the page, and leaves it there when it fails. */
const removeFrames = (): void => {
  for (const frame of Document.prototype.querySelectorAll.call(document, '.html2canvas-container'))
    frame.remove();
};

const draw = async (post: HTMLElement, renderer: typeof html2canvas): Promise<Redrawing> => {
  const { width, height } = post.getBoundingClientRect();
  if (Math.max(width, height) * devicePixelRatio > LONGEST_SIDE)
    return { reason: 'The post is too tall to redraw' };
  const canvas = await renderer(post, {
    logging: false,
    useCORS: false,
    allowTaint: false,
    imageTimeout: 1_500,
    backgroundColor: '#ffffff',
    iframeContainer: cloneFrameContainer as unknown as HTMLElement,
  });
  return { dataUrl: canvas.toDataURL('image/png') };
};

/**
 * Redraws the post that the capture script found, within 4 s. Never throws and leaves nothing in
 * the page.
 */
export const redrawPost = async (
  { matterproof }: IsolatedWorld,
  renderer = html2canvas,
): Promise<Redrawing> => {
  const post = matterproof?.post;
  if (!(post instanceof HTMLElement)) return { reason: 'No post was recognised' };
  const late = new Promise<Redrawing>((resolve) =>
    setTimeout(resolve, LIMIT_MS, { reason: `Not drawn within ${LIMIT_MS / 1000} s` }),
  );
  try {
    return await Promise.race([draw(post, renderer), late]);
  } catch (error) {
    return { reason: String(error) };
  } finally {
    removeFrames();
  }
};
