import { linkOf, onHost, pathPart } from '../page/address.ts';
import { attribute, find, parentOf } from '../page/document/dom.ts';
import { visibleText } from '../page/document/visible-text.ts';
import type { Page } from '../page/page.ts';
import type { Recogniser } from '../page/recogniser.ts';
import { attributeAt, countAt, lineAt, nameAt } from '../page/select.ts';
import { shownTime } from '../times/stated-time.ts';
import { withoutLocation } from './parts/location-suffix.ts';

/**
 * Where each kind of Douban page keeps its parts: a pattern for the id in the path, then selectors.
 */
const LAYOUTS = [
  {
    path: /\/group\/topic\/(\d+)/u,
    root: '.article',
    author: '.topic-doc .from a, .topic-content .user-face + .topic-doc a',
    time: '.topic-doc .create-time, .topic-doc h3 .color-green',
    text: '.topic-richtext, #link-report .topic-content',
  },
  {
    path: /\/review\/(\d+)/u,
    root: '.article',
    author:
      '.main-hd a[property="v:reviewer"], .main-hd > a:not(.avatar-hd), ' +
      '.main-hd a span[property="v:reviewer"]',
    time: '.main-hd .main-meta',
    text: '.review-content',
  },
  {
    path: /\/note\/(\d+)/u,
    root: '.note-container, .article',
    author: '.note-author, .note-header .loc + a',
    time: '.note-header .pub-date, .pub-date',
    text: '.note-container .note, #link-report .note',
  },
  {
    path: /\/people\/[^/]+\/status\/(\d+)/u,
    root: '.status-item',
    author: '.status-item .lnk-people',
    time: '.status-item .created_at',
    text: '.status-item .status-saying, .status-item .status-real',
  },
] as const;

const idAndLayout = (page: Page) => {
  for (const layout of LAYOUTS) {
    const id = pathPart(page, layout.path);
    if (id) return { id, layout };
  }
  return undefined;
};

/** Douban: group topics, reviews, notes and statuses. */
export const douban: Recogniser = {
  name: 'douban',
  version: 1,
  matches: (page) => onHost(page, 'douban.com') && idAndLayout(page) !== undefined,
  read: (page) => {
    const { document } = page;
    const found = idAndLayout(page);
    const content = found && find(document, found.layout.text);
    if (!found || !content) return undefined;
    const { id, layout } = found;
    const link =
      attributeAt(document, layout.author, 'href') ??
      attribute(parentOf(find(document, layout.author)), 'href');
    return {
      kind:
        layout.root === '.status-item'
          ? 'post'
          : layout.path.source.includes('group')
            ? 'post'
            : 'article',
      platform: 'douban',
      id,
      url: linkOf(page, page.url.href)?.split('?')[0],
      title: lineAt(document, '#content h1, .note-header h1, h1'),
      text: visibleText(content),
      author: {
        name: nameAt(document, layout.author),
        id: /\/people\/([^/]+)/u.exec(link ?? '')?.[1],
        url: linkOf(page, link),
      },
      published: shownTime(
        withoutLocation(lineAt(document, layout.time)),
        attributeAt(document, layout.time, 'title'),
        { ...page.clock, timeZone: 'Asia/Shanghai' },
      ),
      engagement: {
        likes: countAt(document, '.react-num, .useful_count, .action-react .react-num'),
        comments: countAt(document, '.comments-count'),
        reposts: countAt(document, '.sharing .rec-num'),
      },
      element: find(document, layout.root),
    };
  },
};
