import { linkOf } from '../../page/address.ts';
import { bodyElement, titleOf } from '../../page/document/dom.ts';
import { visibleText } from '../../page/document/visible-text.ts';
import type { Draft } from '../../page/draft.ts';
import type { Page } from '../../page/page.ts';

/**
 * The page at a post's address that shows no post (gone, behind a login, not loaded): its id
 * stands, nothing else is said of the post.
 */
export const readMissingPost = (page: Page, id: string): Draft => ({
  kind: 'page',
  id,
  url: linkOf(page, page.url.href),
  title: titleOf(page.document)?.replace(/\s+/gu, ' ').trim(),
  text: visibleText(bodyElement(page.document)),
});
