import { pathPart } from '../../page/address.ts';
import { find, titleOf } from '../../page/document/dom.ts';
import { visibleText } from '../../page/document/visible-text.ts';
import type { Draft } from '../../page/draft.ts';
import type { Page } from '../../page/page.ts';
import { lineAt, nameAt } from '../../page/select.ts';

const BOX = '[data-testid="UserName"]';

/** The account in the address of a profile page, if the page shows that account. */
export const profileOf = (page: Page): string | undefined => {
  const handle = pathPart(page, /^\/(\w{1,15})\/?$/u);
  const shown = /@(\w{1,15})/u.exec(lineAt(page.document, BOX) ?? '')?.[1];
  return handle && shown?.toLowerCase().startsWith(handle.toLowerCase()) ? handle : undefined;
};

/** Reads an account's page. It names the owner; the posts on it are not read. */
export const readProfile = (page: Page, handle: string): Draft => ({
  kind: 'profile',
  title: titleOf(page.document)?.replace(/\s+/gu, ' ').trim(),
  url: `https://x.com/${handle}`,
  text: visibleText(
    find(page.document, '[data-testid="primaryColumn"]') ?? find(page.document, 'main'),
  ),
  author: { name: nameAt(page.document, `${BOX} span`), handle, url: `https://x.com/${handle}` },
});
