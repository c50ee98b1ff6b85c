import { onHost, pathPart } from '../page/address.ts';
import type { Recogniser } from '../page/recogniser.ts';
import { readListing } from './parts/listing.ts';

/** An offer on AliExpress; its store is the author. */
export const aliexpress: Recogniser = {
  name: 'aliexpress',
  version: 1,
  matches: (page) =>
    onHost(page, 'aliexpress.com', 'aliexpress.us', 'aliexpress.ru') &&
    pathPart(page, /\/item\/(?:[^/]+\/)?(\d{8,20})/u) !== undefined,
  read: (page) => {
    const draft = readListing(page, {
      id: pathPart(page, /\/item\/(?:[^/]+\/)?(\d{8,20})/u),
      title: ['.product-title-text', 'h1[data-pl="product-title"]', '.product-name', 'h1'],
      seller: [
        '.shop-name a',
        '[data-role="store-name"] a',
        '.store-name a',
        '[data-pl="store-name"]',
        'a[class*="store-header--storeName"]',
      ],
      blocks: [
        '.product-info',
        '.pdp-info-right',
        '.shop-name',
        '[data-role="store-name"]',
        '[class*="store-header--storeName"]',
      ],
    });
    return draft && { ...draft, platform: 'aliexpress' };
  },
};
