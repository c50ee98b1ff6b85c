import { onHost, queryPart } from '../page/address.ts';
import type { Recogniser } from '../page/recogniser.ts';
import { readListing } from './parts/listing.ts';

/** An offer on Taobao or Tmall; its shop is the author. */
export const taobao: Recogniser = {
  name: 'taobao',
  version: 1,
  matches: (page) =>
    onHost(page, 'taobao.com', 'tmall.com', 'tmall.hk', 'liangxinyao.com') &&
    /^\d{6,16}$/u.test(queryPart(page, 'id') ?? ''),
  read: (page) => {
    const draft = readListing(page, {
      id: queryPart(page, 'id'),
      title: [
        '.tb-main-title',
        '.tb-detail-hd h1',
        '[class*="ItemHeader--mainTitle"]',
        '[class*="mainTitle--"]',
        '#J_DetailMeta h1',
      ],
      seller: [
        '.tb-shop-name a',
        '.slogo-shopname',
        '.shopLink',
        '#J_ShopInfo .tb-shop-name',
        '[class*="ShopHeader--title"]',
        '[class*="shopName--"]',
        '.hd-shop-name a',
      ],
      blocks: [
        '#detail',
        '#J_DetailMeta',
        '[class*="BasicContent--root"]',
        '#root [class*="summaryInfoWrap"]',
        '.tb-shop-name',
        '.slogo-shopname',
      ],
    });
    return draft && { ...draft, platform: onHost(page, 'taobao.com') ? 'taobao' : 'tmall' };
  },
};
