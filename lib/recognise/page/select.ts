import type { StatedCount } from '../../evidence/item.ts';
import { statedCount } from '../counts/stated-count.ts';
import { attribute, find } from './document/dom.ts';
import { lineOf, textWithEmoji } from './document/visible-text.ts';

/** The first match's text as one line; undefined where it is empty or over 300 characters. */
export const lineAt = (root: ParentNode, selector: string): string | undefined =>
  lineOf(find(root, selector));

/** The first match's text as a name, with its emoji pictures; undefined over 100 characters. */
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
