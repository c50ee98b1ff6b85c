import { onHost, pathPart } from '../page/address.ts';
import type { Page } from '../page/page.ts';
import type { Recogniser } from '../page/recogniser.ts';
import { readColumn, readDynamic } from './parts/bilibili/bilibili-dynamic.ts';
import { readVideo } from './parts/bilibili/bilibili-video.ts';

/**
 * The number of a "dynamic" (a short post). An account's page has a number of the same form, on
 * another host.
 */
const dynamicOf = (page: Page): string | undefined =>
  page.url.hostname.startsWith('space.')
    ? undefined
    : (pathPart(page, /^\/(?:opus|dynamic)\/(\d{15,20})/u) ??
      (page.url.hostname.startsWith('t.') ? pathPart(page, /^\/(\d{15,20})/u) : undefined));

/** Bilibili: videos, dynamics (short posts) and column articles. */
export const bilibili: Recogniser = {
  name: 'bilibili',
  version: 1,
  matches: (page) => onHost(page, 'bilibili.com'),
  read: (page) => {
    const video = pathPart(page, /^\/(?:s\/)?video\/(BV\w{10}|av\d+)/iu);
    const column = pathPart(page, /^\/read\/(?:mobile\/)?(cv\d+)/u);
    const dynamic = dynamicOf(page);
    const draft =
      (video && readVideo(page, video)) ||
      (column && readColumn(page, column)) ||
      (dynamic && readDynamic(page, dynamic));
    return draft ? { ...draft, platform: 'bilibili' } : undefined;
  },
};
