import html2canvas from 'html2canvas';
import type { IsolatedWorld } from './answer-calls.ts';
import { cloneFrameContainer } from './clone-frame.ts';

/** What the script returns: a PNG as a data URL, or why there is none. */
export type Redrawing = { readonly dataUrl: string } | { readonly reason: string };

/** Above this many pixels a side html2canvas gives an empty canvas without an error. */
const LONGEST_SIDE = 32_000;
const GIVE_UP_MS = 4_000;

const cleanUp = (): void => {
  // html2canvas works in a frame of its own inside the page, and leaves it there when it fails.
  for (const frame of Document.prototype.querySelectorAll.call(document, '.html2canvas-container'))
    frame.remove();
};

const draw = async (post: HTMLElement): Promise<Redrawing> => {
  const { width, height } = post.getBoundingClientRect();
  if (Math.max(width, height) * devicePixelRatio > LONGEST_SIDE)
    return { reason: 'The post is too tall to redraw' };
  const canvas = await html2canvas(post, {
    logging: false,
    useCORS: false,
    allowTaint: false,
    imageTimeout: 1_500,
    backgroundColor: '#ffffff',
    iframeContainer: cloneFrameContainer as unknown as HTMLElement,
  });
  return { dataUrl: canvas.toDataURL('image/png') };
};

/** Redraws the post that the capture script found. Never throws; leaves nothing in the page. */
export const redrawPost = async ({ matterproof }: IsolatedWorld): Promise<Redrawing> => {
  const post = matterproof?.post;
  if (!(post instanceof HTMLElement)) return { reason: 'No post was recognised' };
  const late = new Promise<Redrawing>((resolve) =>
    setTimeout(resolve, GIVE_UP_MS, { reason: `Not drawn within ${GIVE_UP_MS / 1000} s` }),
  );
  try {
    return await Promise.race([draw(post), late]);
  } catch (error) {
    return { reason: String(error) };
  } finally {
    cleanUp();
  }
};
