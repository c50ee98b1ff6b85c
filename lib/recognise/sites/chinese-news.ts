import { readGeneric } from '../generic/generic.ts';
import { authorName } from '../generic/strings/author-name.ts';
import { linkOf, onHost, pathPart } from '../page/address.ts';
import { attribute, find, findAll } from '../page/document/dom.ts';
import { lineOf, visibleText } from '../page/document/visible-text.ts';
import type { Draft } from '../page/draft.ts';
import type { Page } from '../page/page.ts';
import type { Recogniser } from '../page/recogniser.ts';
import { attributeAt, countAt, lineAt } from '../page/select.ts';
import { shownTime } from '../times/stated-time.ts';
import { NEWS_LAYOUTS, type NewsLayout } from './parts/chinese-news-layouts.ts';

const firstOf = <K, T>(
  selectors: readonly K[],
  read: (selector: K) => T | undefined,
): T | undefined => {
  for (const selector of selectors) {
    const found = read(selector);
    if (found !== undefined) return found;
  }
  return undefined;
};

const DATE =
  /\d{4}\s*[-/年.]\s*\d{1,2}\s*[-/月.]\s*\d{1,2}\s*日?(?:[T\s]*\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?/u;

/**
 * "已于…修改" and "最新推荐文章于…发布" are dates of an edit or of another article; an attribute beside them may
 * still hold the date of publication.
 */
const OTHER_DATE = /更新|修改|编辑于|推荐/u;

const timeIn = (page: Page, element: Element): Draft['published'] => {
  const line = lineOf(element);
  const shown = OTHER_DATE.test(line ?? '') ? undefined : (DATE.exec(line ?? '')?.[0] ?? line);
  const exact =
    attribute(element, 'data-val') ??
    attribute(element, 'data-time') ??
    attribute(element, 'datetime');
  const time = shownTime(shown, exact, { ...page.clock, timeZone: 'Asia/Shanghai' });
  return time?.at || exact ? time : undefined;
};

const timeAt = (page: Page, selector: string): Draft['published'] =>
  firstOf(findAll(page.document, selector, 6), (element) => timeIn(page, element));

const authorAt = (page: Page, selector: string): Draft['author'] => {
  const name = authorName(lineAt(page.document, selector));
  const url = linkOf(page, attributeAt(page.document, selector, 'href'));
  return name ? { name, url } : undefined;
};

const idOf = (page: Page, { id }: NewsLayout): string | undefined => id && pathPart(page, id);

const readLayout = (page: Page, layout: NewsLayout): Draft | undefined => {
  const body = firstOf(layout.body, (selector) => find(page.document, selector));
  if (!body) return undefined;
  const common = readGeneric(page);
  const title =
    firstOf(layout.title, (selector) => lineAt(page.document, selector)) ?? common.title;
  const text = visibleText(body);
  return {
    ...common,
    kind: 'article',
    platform: layout.name,
    id: idOf(page, layout) ?? common.id,
    url: linkOf(page, page.url.href),
    title,
    text: [title, text].filter((part) => part).join('\n'),
    author: firstOf(layout.author, (selector) => authorAt(page, selector)) ?? common.author,
    published: firstOf(layout.time, (selector) => timeAt(page, selector)) ?? common.published,
    engagement: layout.views
      ? { ...common.engagement, views: countAt(page.document, layout.views) }
      : common.engagement,
    element: common.element ?? body,
  };
};

/**
 * Chinese news sites and blogs with known markup; whatever it does not give is read as on any page.
 */
export const chineseNews: Recogniser = {
  name: 'chinese-news',
  version: 1,
  matches: (page) =>
    NEWS_LAYOUTS.some(
      (layout) =>
        onHost(page, ...layout.hosts) ||
        (page.saved &&
          layout.marker !== undefined &&
          find(page.document, layout.marker) !== undefined),
    ),
  read: (page) => {
    const layouts = NEWS_LAYOUTS.filter(
      (layout) =>
        onHost(page, ...layout.hosts) ||
        (layout.marker !== undefined && find(page.document, layout.marker) !== undefined),
    );
    return firstOf(layouts, (layout) => readLayout(page, layout));
  },
};
