import html2canvas from 'html2canvas';
import type { IsolatedWorld } from '../isolated-world.ts';
import { cloneFrameContainer } from './clone-frame.ts';

/** What the script returns: a PNG as a data URL, or the reason why there is none. */
export type Redrawing = { readonly dataUrl: string } | { readonly reason: string };

/** Above this many device pixels a side html2canvas gives an empty canvas without an error. */
const LONGEST_SIDE = 32_000;
/**
 * The redrawing may wait for so many turns of the page's event loop. Turns are counted, and not
 * time: on a busy machine they come late, as does all that the redrawing waits for, and work that
 * blocks the page is one turn however long it takes.
 */
const MOST_TURNS = 40;
const TURN_MS = 100;

/** Resolves after the most turns; `stop` ends the counting. */
const countTurns = () => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Redrawing>((resolve) => {
    const turn = (count: number): void => {
      if (count === MOST_TURNS) resolve({ reason: 'The page kept the redrawing waiting' });
      else timer = setTimeout(turn, TURN_MS, count + 1);
    };
    turn(0);
  });
  return { late, stop: () => clearTimeout(timer) };
};

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
 * Redraws the post that the capture script found. It gives up when it waits for 4 s of a page that
 * is not busy. Never throws and leaves nothing in the page.
 */
export const redrawPost = async (
  { matterproof }: IsolatedWorld,
  renderer = html2canvas,
): Promise<Redrawing> => {
  const post = matterproof?.post;
  if (!(post instanceof HTMLElement)) return { reason: 'No post was recognised' };
  const { late, stop } = countTurns();
  try {
    return await Promise.race([draw(post, renderer), late]);
  } catch (error) {
    return { reason: String(error) };
  } finally {
    stop();
    removeFrames();
  }
};
