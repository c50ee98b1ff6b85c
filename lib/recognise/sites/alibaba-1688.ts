import { onHost, pathPart } from '../page/address.ts';
import type { Recogniser } from '../page/recogniser.ts';
import { readListing } from './parts/listing.ts';

/** An offer on 1688; the company that makes it is the author. */
export const alibaba1688: Recogniser = {
  name: 'alibaba-1688',
  version: 1,
  matches: (page) =>
    onHost(page, '1688.com') && pathPart(page, /\/offer\/(\d{9,16})\.html/u) !== undefined,
  read: (page) => {
    const draft = readListing(page, {
      id: pathPart(page, /\/offer\/(\d{9,16})\.html/u),
      title: ['.title-text', '#mod-detail-title h1', '.od-title h1', '.title-content h1'],
      seller: [
        '.company-name',
        '.winport-title h1',
        '#hd_0_container_0 h1',
        '.shop-company-name h1',
      ],
      blocks: [
        '#productInfo',
        '.od-pc-offer-title-contain',
        '#mod-detail',
        '.detail-wrapper-container',
      ],
    });
    return draft && { ...draft, platform: '1688' };
  },
};
