import { onHost, pathPart } from '../page/address.ts';
import type { Page } from '../page/page.ts';
import type { Recogniser } from '../page/recogniser.ts';
import { attributeAt } from '../page/select.ts';
import { readReview, reviewIdOf } from './parts/amazon-review.ts';
import { readListing } from './parts/listing.ts';
import { readMissingPost } from './parts/missing-post.ts';

const DOMAINS = [
  'com',
  'co.uk',
  'de',
  'fr',
  'it',
  'es',
  'ca',
  'co.jp',
  'cn',
  'in',
  'com.au',
  'com.mx',
  'com.br',
  'nl',
  'se',
  'pl',
  'sg',
  'ae',
  'sa',
  'com.tr',
  'com.be',
  'eg',
].map((end) => `amazon.${end}`);

const asinOf = (page: Page): string | undefined =>
  pathPart(page, /\/(?:dp|gp\/product|product|gp\/aw\/d)\/(\w{10})(?:\/|$)/u) ??
  attributeAt(page.document, 'input#ASIN', 'value');

/** An offer or a customer's review on Amazon. A book's author is preferred to its seller. */
export const amazon: Recogniser = {
  name: 'amazon',
  version: 1,
  matches: (page) => onHost(page, ...DOMAINS) && (reviewIdOf(page) ?? asinOf(page)) !== undefined,
  read: (page) => {
    const review = reviewIdOf(page);
    if (review)
      return { ...(readReview(page, review) ?? readMissingPost(page, review)), platform: 'amazon' };
    const draft = readListing(page, {
      id: asinOf(page),
      title: ['#productTitle', '#ebooksProductTitle', '#title'],
      seller: [
        '#bylineInfo .author .contributorNameID',
        '#bylineInfo .author a',
        '#sellerProfileTriggerId',
        '#merchantInfoFeature_feature_div .offer-display-feature-text-message',
        '#merchant-info a',
      ],
      blocks: ['#ppd', '#centerCol', '#dp-container'],
    });
    return draft && { ...draft, platform: 'amazon' };
  },
};
