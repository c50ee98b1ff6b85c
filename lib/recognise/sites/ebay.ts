import { onHost, pathPart } from '../page/address.ts';
import { find } from '../page/document/dom.ts';
import { textWithEmoji } from '../page/document/visible-text.ts';
import type { Recogniser } from '../page/recogniser.ts';
import { readListing } from './parts/listing.ts';

const DOMAINS = [
  'com',
  'co.uk',
  'de',
  'fr',
  'it',
  'es',
  'ca',
  'com.au',
  'com.hk',
  'ie',
  'nl',
  'at',
  'ch',
  'pl',
  'ph',
  'com.my',
  'com.sg',
].map((end) => `ebay.${end}`);

/**
 * An offer on eBay. The older layout's heading begins with words for screen readers, which are not
 * part of the title.
 */
export const ebay: Recogniser = {
  name: 'ebay',
  version: 1,
  matches: (page) =>
    onHost(page, ...DOMAINS) && pathPart(page, /\/itm\/(?:[^/]+\/)?(\d{9,14})/u) !== undefined,
  read: (page) => {
    const heading = find(page.document, '#itemTitle, .x-item-title__mainTitle');
    const unseen = heading && textWithEmoji(find(heading, '.g-hdn, .clipped'));
    const draft = readListing(page, {
      id: pathPart(page, /\/itm\/(?:[^/]+\/)?(\d{9,14})/u),
      title: ['#itemTitle', '.x-item-title__mainTitle', 'h1[itemprop="name"]'],
      seller: [
        '#mbgLink .mbg-nw',
        '.mbg-nw',
        '.x-sellercard-atf__info__about-seller a',
        '.ux-seller-section__item--seller a',
      ],
      blocks: ['#CenterPanel', '#CenterPanelInternal', '#mainContent', '.center-panel-container'],
    });
    const title =
      unseen && draft?.title?.startsWith(unseen.trim())
        ? draft.title.slice(unseen.trim().length).trim()
        : draft?.title;
    return draft && { ...draft, platform: 'ebay', title };
  },
};
