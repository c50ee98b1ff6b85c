import { linkOf } from '../../page/address.ts';
import { find, findAll } from '../../page/document/dom.ts';
import { visibleText } from '../../page/document/visible-text.ts';
import type { Draft } from '../../page/draft.ts';
import type { Page } from '../../page/page.ts';
import { attributeAt, lineAt } from '../../page/select.ts';

/** Where a shop keeps the parts of a listing: selectors in the order they are tried. */
export type ListingLayout = {
  readonly id: string | undefined;
  readonly title: readonly string[];
  readonly seller: readonly string[];
  readonly blocks: readonly string[];
};

const firstLine = (page: Page, selectors: readonly string[]): string | undefined =>
  selectors.map((selector) => lineAt(page.document, selector)).find((line) => line !== undefined);

/** Reads an offer: its title, its seller, and the text of the blocks that describe it. */
export const readListing = (page: Page, layout: ListingLayout): Draft | undefined => {
  const title = firstLine(page, layout.title);
  if (!title) return undefined;
  const blocks = layout.blocks.map((selector) => visibleText(find(page.document, selector)));
  const seller = firstLine(page, layout.seller);
  const link = layout.seller
    .map((selector) => attributeAt(page.document, selector, 'href'))
    .find((href) => href !== undefined);
  const element = layout.blocks.flatMap((selector) => findAll(page.document, selector, 1))[0];
  return {
    kind: 'listing',
    id: layout.id,
    url: linkOf(page, page.url.href),
    title,
    text: [...new Set(blocks.filter((block) => block !== undefined))].join('\n') || undefined,
    author: { name: seller, url: linkOf(page, link) },
    element,
  };
};
