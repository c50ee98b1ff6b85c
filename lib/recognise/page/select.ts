import type { StatedCount } from '../../evidence/item.ts';
import { statedCount } from '../counts.ts';
import type { Page } from '../recogniser.ts';
import { attribute, find } from './dom.ts';
import { lineOf, textWithEmoji } from './visible-text.ts';

/** The line of text of the first match. */
export const lineAt = (root: ParentNode, selector: string): string | undefined =>
  lineOf(find(root, selector));

/** A name as drawn, emoji pictures and all, at most 100 characters. */
export const nameAt = (root: ParentNode, selector: string): string | undefined => {
  const name = textWithEmoji(find(root, selector))?.replace(/\s+/gu, ' ');
  return name && name.length <= 100 ? name : undefined;
};

/** An attribute of the first match. */
export const attributeAt = (root: ParentNode, selector: string, name: string): string | undefined =>
  attribute(find(root, selector), name);

/** The first match's text as a count; undefined where it states no number. */
export const countAt = (root: ParentNode, selector: string): StatedCount | undefined =>
  statedCount(lineAt(root, selector));

/** The count with which a label begins or ends: "3 Replies. Reply". */
export const countIn = (label: string | undefined): StatedCount | undefined =>
  statedCount(
    /\d[\d,.\s]*\d?\s*[KMB万萬亿億]?(?![a-z])/u.exec(label ?? '')?.[0]?.replace(/[.,\s]+$/u, ''),
  );

/** A group of the page's path, decoded: `pathPart(page, /^\/status\/(\d+)/)`. */
export const pathPart = (page: Page, form: RegExp): string | undefined => {
  const found = form.exec(page.url.pathname)?.[1];
  try {
    return found && decodeURIComponent(found);
  } catch {
    return found;
  }
};

/** A query parameter of the page's address. */
export const queryPart = (page: Page, name: string): string | undefined =>
  page.url.searchParams.get(name) || undefined;
