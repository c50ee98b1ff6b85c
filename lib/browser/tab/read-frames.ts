import { browser } from 'wxt/browser';
import { withinTime } from '../time-limit.ts';

/** The words that a frame shows, and where they come from. */
export type FrameText = { readonly origin: string; readonly text: string };

/** Limit of reading all frames of a page; a frame with a blocked script never answers. */
const FRAMES_MS = 5_000;

const readOwnText = (): { origin: string; text: string } | undefined =>
  globalThis.top === globalThis.self
    ? undefined
    : { origin: location.origin, text: document.body?.innerText ?? '' };

/** Whether a person has let the extension read pages of this origin. */
export const mayRead = (origin: string): Promise<boolean> =>
  browser.permissions.contains({ origins: [`${origin}/*`] }).catch(() => false);

/**
 * Reads the words of a tab's frames, where the person has let the extension read them; the browser
 * leaves out the others. Empty where nothing answered in time.
 */
export const readFrames = async (tabId: number): Promise<readonly FrameText[]> => {
  const target = { tabId, allFrames: true };
  const work = browser.scripting.executeScript({
    target,
    func: readOwnText,
    injectImmediately: true,
  });
  const frames = await withinTime(work, FRAMES_MS, 'The frames of the page').catch(() => []);
  return frames.flatMap(({ result }) => (result as FrameText | null | undefined) ?? []);
};
