import { attribute, contains, matches } from '../../page/document/dom.ts';
import { visibleText } from '../../page/document/visible-text.ts';
import type { Page } from '../../page/page.ts';
import { authorName } from '../strings/author-name.ts';
import { holdsDate } from './dated-lines.ts';
import type { Line } from './headline-lines.ts';

const VALUE = /([^\s:：|｜;；,，。()（）][^:：|｜;；,，。()（）\n]{0,40}?)/u.source;
const END =
  String.raw`(?=\s{1,}|$|[|｜;；,，。()（）]|\d{4}[-年/.]|` +
  '作者|来源|编辑|责编|责任编辑|时间|发布|记者|评论|阅读|分享|字号)';
const labelled = (labels: string): RegExp =>
  new RegExp(`(?:^|[\\s|｜:：(（\\d])(?:${labels})\\s*[:：|｜/]\\s*${VALUE}${END}`, 'u');

const WRITER = labelled('作者|文|撰文|作家');
const SOURCE = labelled('来源|稿源|出处|文章来源|信息来源|来源于');

const nameInShortest = (lines: readonly Line[], pattern: RegExp): string | undefined =>
  lines
    .filter(({ text }) => pattern.test(text))
    .sort((a, b) => a.text.length - b.text.length)
    .map(({ text }) => authorName(pattern.exec(text)?.[1]))
    .find((name) => name !== undefined);

/** The name after "作者：" or "文｜" in a line beside the headline. */
export const statedWriter = (lines: readonly Line[]): string | undefined =>
  nameInShortest(lines, WRITER);

/**
 * The name after "来源：" in a line beside the headline. Chinese news pages name a source where
 * others name an author.
 */
export const statedSource = (lines: readonly Line[]): string | undefined =>
  nameInShortest(lines, SOURCE);

const BYLINE = [
  '[rel~="author"]',
  '[itemprop~="author"] [itemprop~="name"]',
  '[itemprop~="author"]',
  '.author',
  '.byline',
  '.author-name',
  '.authorName',
  '.byline__name',
  '[class*="author-name" i]',
  '[class*="authorname" i]',
  '[class*="byline" i] a',
  'a[class*="author" i]',
  'a[href*="/author/"]',
  'a[href*="/authors/"]',
].join();

/**
 * The names in byline markup and "By …" lines beside the headline: each once, in document order,
 * without texts that only repeat another name inside a longer one.
 */
export const bylineNames = (lines: readonly Line[]): readonly string[] => {
  const marked = lines
    .filter(({ element }) => matches(element, BYLINE))
    .map(({ element }) => authorName(visibleText(element)?.split('\n')[0]));
  const afterBy = lines.map(({ text }) =>
    authorName(/^by[:\s]+([\p{Lu}][^|•·,]{2,50})$/iu.exec(text)?.[1]),
  );
  const names = [...new Set([...marked, ...afterBy].filter((name) => name !== undefined))];
  return names.filter((name) => !names.some((other) => other !== name && name.includes(other)));
};

const NAME_CLASS = /source|author|from|media|writer|nick|name/iu;

const isMarkedAsSource = (element: Element, page: Page): boolean => {
  const href = attribute(element, 'href');
  const linksElsewhere =
    href !== undefined && URL.canParse(href) && new URL(href).hostname !== page.url.hostname;
  return (
    linksElsewhere || NAME_CLASS.test(`${attribute(element, 'class')} ${attribute(element, 'id')}`)
  );
};

/**
 * The one name that stands in the same line as the date and is marked as a source: by its class or
 * id, or by a link to another site. Undefined where there are several.
 */
export const nameBesideDate = (lines: readonly Line[], page: Page): string | undefined => {
  const dated = lines.filter(({ text }) => text.length <= 60 && holdsDate(text));
  const names = lines
    .filter((line) =>
      dated.some(({ element }) => element !== line.element && contains(element, line.element)),
    )
    .filter(({ text, element }) => text.length <= 24 && isMarkedAsSource(element, page))
    .map(({ text }) => authorName(text))
    .filter((name) => name !== undefined);
  return new Set(names).size === 1 ? names[0] : undefined;
};
