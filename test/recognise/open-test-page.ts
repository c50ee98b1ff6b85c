import { openPage } from '../../lib/recognise/page/open-page.ts';
import type { Page } from '../../lib/recognise/page/page.ts';
import { NOW, parse } from './read-page.ts';

/** Markup of our own as the page that recognisers read, at an address, in China's zone. */
export const openTestPage = (html: string, url = 'https://example.com/a/1'): Page =>
  openPage({ document: parse(html), url, now: NOW, timeZone: 'Asia/Shanghai' });
