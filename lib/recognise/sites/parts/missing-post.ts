import { linkOf } from '../../page/address.ts';
import { bodyElement, titleOf } from '../../page/document/dom.ts';
import { visibleText } from '../../page/document/visible-text.ts';
import type { Draft } from '../../page/draft.ts';
import type { Page } from '../../page/page.ts';

/**
 * Reads a page at a post's address that does not show the post (deleted, behind a login, not
 * loaded): its id is recorded, and nothing else of the post.
 */
export const readMissingPost = (page: Page, id: string): Draft => ({
  kind: 'page',
  id,
  url: linkOf(page, page.url.href),
  title: titleOf(page.document)?.replace(/\s+/gu, ' ').trim(),
  text: visibleText(bodyElement(page.document)),
});
