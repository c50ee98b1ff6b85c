import type { Page } from '../recogniser.ts';
import { attributeAt } from './select.ts';

/**
 * Whether a page's tags for link previews may be believed of the post whose address carries this
 * sign. Apps that change their page in place leave the tags of the page first opened: those that
 * name another address are of another post.
 */
export const previewTellsOf = ({ document }: Page, sign: string): boolean => {
  const claimed = [
    attributeAt(document, 'meta[property="og:url"]', 'content'),
    attributeAt(document, 'link[rel~="canonical"]', 'href'),
  ].filter((address) => address !== undefined);
  return claimed.length === 0 || claimed.some((address) => address.includes(sign));
};
