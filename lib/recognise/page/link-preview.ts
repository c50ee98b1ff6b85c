import type { Page } from './page.ts';
import { attributeAt } from './select.ts';

/**
 * Whether the page's link-preview tags describe the post with this id, short code or path part in
 * its address. Single-page apps keep the tags of the page that was opened first, so tags that name
 * another address describe another post.
 */
export const isPreviewOf = ({ document }: Page, idInAddress: string): boolean => {
  const claimed = [
    attributeAt(document, 'meta[property="og:url"]', 'content'),
    attributeAt(document, 'link[rel~="canonical"]', 'href'),
  ].filter((address) => address !== undefined);
  return claimed.length === 0 || claimed.some((address) => address.includes(idInAddress));
};
