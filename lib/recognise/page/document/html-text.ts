import { find } from './dom.ts';
import { textWithEmoji } from './visible-text.ts';

/** The words of a piece of a site's own HTML, parsed where nothing of it can run or load. */
export const htmlText = (html: string | undefined): string | undefined =>
  html === undefined || html.length > 500_000
    ? undefined
    : textWithEmoji(find(new DOMParser().parseFromString(html, 'text/html'), 'body'));
