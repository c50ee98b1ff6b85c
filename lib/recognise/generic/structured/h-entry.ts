import { attribute, closest, find, findAll, parentOf } from '../../page/document/dom.ts';
import { lineOf } from '../../page/document/visible-text.ts';
import type { DescribedElement } from './microdata.ts';

const authorOf = (entry: Element): unknown => {
  const card = find(entry, '.p-author, .h-card.u-author, .author.vcard, .vcard .fn');
  const name =
    card &&
    (lineOf(find(card, '.p-name, .fn')) ??
      attribute(find(card, 'img[alt]'), 'alt') ??
      lineOf(card));
  const link = card && (find(card, 'a.u-url, a.url, a[rel~="author"]') ?? closest(card, 'a[href]'));
  return name ? { '@type': 'Person', name, url: attribute(link, 'href') } : undefined;
};

const timeOf = (entry: Element, selector: string): string | undefined => {
  const element = find(entry, selector);
  return attribute(element, 'datetime') ?? attribute(element, 'title') ?? lineOf(element);
};

/**
 * The page's microformats2 `h-entry` (https://microformats.org/wiki/h-entry) and older hAtom
 * entries that are not inside another entry, at most 40.
 */
export const hEntries = (document: Document): readonly DescribedElement[] =>
  findAll(document, '.h-entry, .hentry', 40)
    .filter((entry) => !closest(parentOf(entry), '.h-entry, .hentry'))
    .map((element) => ({
      element,
      thing: {
        '@type': 'SocialMediaPosting',
        headline: lineOf(find(element, '.p-name, .entry-title')),
        author: authorOf(element),
        datePublished: timeOf(element, '.dt-published, .published'),
        dateModified: timeOf(element, '.dt-updated, .updated'),
        url: attribute(find(element, 'a.u-url, a[rel~="bookmark"], .u-url[href]'), 'href'),
      },
    }));
