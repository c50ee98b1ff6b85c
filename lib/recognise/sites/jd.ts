import { onHost, pathPart, queryPart } from '../page/address.ts';
import type { Page } from '../page/page.ts';
import type { Recogniser } from '../page/recogniser.ts';
import { readListing } from './parts/listing.ts';

const idOf = (page: Page): string | undefined =>
  pathPart(page, /^\/(?:product\/)?(\d{5,16})\.html$/u) ?? queryPart(page, 'wareId');

/** An offer on JD; its shop is the author. */
export const jd: Recogniser = {
  name: 'jd',
  version: 1,
  matches: (page) =>
    onHost(page, 'item.jd.com', 'item.m.jd.com', 'item.jd.hk', 'npcitem.jd.hk') &&
    idOf(page) !== undefined,
  read: (page) => {
    const draft = readListing(page, {
      id: idOf(page),
      title: ['.sku-name', '.sku-title-name', '#itemName', '.p-name h1', '#name h1'],
      seller: [
        '#popbox .mt h3 a',
        '.J-hove-wrap .name a',
        '#crumb-wrap .contact .name a',
        '.top-name-wrap .name',
        '.contact .name a',
      ],
      blocks: ['.itemInfo-wrap', '.p-parameter', '.page-right', '.contact .name'],
    });
    return draft && { ...draft, platform: 'jd' };
  },
};
