import { linkOf } from '../../../page/address.ts';
import { attribute, find, findAll } from '../../../page/document/dom.ts';
import type { Draft } from '../../../page/draft.ts';
import type { Page } from '../../../page/page.ts';
import { lineAt } from '../../../page/select.ts';

/** A short: the one that plays, of several in the page. */
export const readShort = (page: Page, id: string): Draft | undefined => {
  const playing = findAll(page.document, 'ytd-reel-video-renderer[is-active]');
  const [short] = playing.length === 1 ? playing : [];
  const link =
    short && find(short, 'yt-reel-channel-bar-view-model a[href^="/@"], #channel-name a');
  const title = short && lineAt(short, 'yt-shorts-video-title-view-model h2, h2.title');
  const handle = /^\/@([\w.-]+)/u.exec(attribute(link, 'href') ?? '')?.[1];
  return short && (title || handle)
    ? {
        kind: 'post',
        platform: 'youtube',
        id,
        url: linkOf(page, `/shorts/${id}`),
        title,
        text: title,
        author: { handle, url: handle && linkOf(page, `/@${handle}`) },
        element: short,
      }
    : undefined;
};
