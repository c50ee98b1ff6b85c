import { bodyElement } from '../generic/body.ts';
import { titleOf } from '../page/dom.ts';
import { linkOf } from '../page/open-page.ts';
import { visibleText } from '../page/visible-text.ts';
import type { Draft, Page } from '../recogniser.ts';

/**
 * The page at a post's address that shows no post (gone, behind a login, not loaded): its id
 * stands, nothing else is said of the post.
 */
export const readUnshown = (page: Page, id: string): Draft => ({
  kind: 'page',
  id,
  url: linkOf(page, page.url.href),
  title: titleOf(page.document)?.replace(/\s+/gu, ' ').trim(),
  text: visibleText(bodyElement(page.document)),
});
