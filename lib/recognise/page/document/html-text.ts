import { find } from './dom.ts';
import { textWithEmoji } from './visible-text.ts';

/**
 * The text of a fragment of HTML from a site's data, parsed in a document that runs and loads
 * nothing. Undefined over 500,000 characters.
 */
export const htmlText = (html: string | undefined): string | undefined =>
  html === undefined || html.length > 500_000
    ? undefined
    : textWithEmoji(find(new DOMParser().parseFromString(html, 'text/html'), 'body'));
