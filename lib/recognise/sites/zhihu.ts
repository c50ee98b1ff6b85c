import { countInLabel } from '../counts/count-in-label.ts';
import { statedCount } from '../counts/stated-count.ts';
import { linkOf, onHost, pathPart } from '../page/address.ts';
import { attribute, find } from '../page/document/dom.ts';
import { visibleText } from '../page/document/visible-text.ts';
import type { Draft } from '../page/draft.ts';
import { scriptJson } from '../page/json/inline-json.ts';
import { memberOf, numberAt, textAt } from '../page/json/json-members.ts';
import type { Page } from '../page/page.ts';
import type { Recogniser } from '../page/recogniser.ts';
import { attributeAt, lineAt } from '../page/select.ts';
import { shownTime } from '../times/stated-time.ts';
import { withoutLocation } from './parts/location-suffix.ts';

const shanghai = (page: Page): Page['clock'] => ({ ...page.clock, timeZone: 'Asia/Shanghai' });

const entityOf = (page: Page, kind: string, id: string): unknown => {
  const data = scriptJson(page.document, 'script#js-initialData');
  return (
    memberOf(data, 'initialState', 'entities', kind, id) ?? memberOf(data, 'entities', kind, id)
  );
};

const timesOf = (
  page: Page,
  entity: unknown,
  root: Element | undefined,
): Pick<Draft, 'published' | 'edited'> => {
  const shown = root && withoutLocation(lineAt(root, '.ContentItem-time'));
  const created =
    numberAt(entity, 'createdTime') ??
    numberAt(entity, 'created') ??
    (root &&
      attributeAt(
        root,
        ':scope > meta[itemprop="dateCreated"], [itemprop="datePublished"]',
        'content',
      ));
  const updated =
    numberAt(entity, 'updatedTime') ??
    numberAt(entity, 'updated') ??
    (root && attributeAt(root, ':scope > meta[itemprop="dateModified"]', 'content'));
  const isEdit = /编辑于|更新于/u.test(shown ?? '');
  return {
    published: shownTime(isEdit ? undefined : shown, created, shanghai(page), 'embedded data'),
    edited:
      isEdit || (updated !== undefined && updated !== created)
        ? shownTime(isEdit ? shown : undefined, updated, shanghai(page), 'embedded data')
        : undefined,
  };
};

const authorOf = (page: Page, entity: unknown, root: Element | undefined): Draft['author'] => {
  const token = textAt(entity, 'author', 'urlToken');
  const link = root && find(root, '.AuthorInfo a.UserLink-link, a.author-link');
  return {
    name:
      textAt(entity, 'author', 'name') ??
      (root &&
        (attributeAt(root, '.AuthorInfo meta[itemprop="name"]', 'content') ??
          lineAt(root, '.AuthorInfo .UserLink-link, .author-link'))),
    handle: token,
    // An anonymous author has the id 0.
    id: textAt(entity, 'author', 'id')?.replace(/^0$/u, ''),
    url: token
      ? `https://www.zhihu.com/people/${token}`
      : entity
        ? undefined
        : linkOf(page, attribute(link, 'href')),
  };
};

const countsOf = (entity: unknown, root: Element | undefined): Draft['engagement'] => ({
  likes:
    statedCount(numberAt(entity, 'voteupCount') ?? numberAt(entity, 'likedCount')) ??
    countInLabel(
      root &&
        (attributeAt(root, ':scope > meta[itemprop="upvoteCount"]', 'content') ??
          lineAt(root, '.VoteButton--up')),
    ),
  comments: statedCount(
    numberAt(entity, 'commentCount') ??
      (root && attributeAt(root, ':scope > meta[itemprop="commentCount"]', 'content')),
  ),
});

const readContent = (
  page: Page,
  kind: 'answers' | 'articles' | 'pins',
  id: string,
): Draft | undefined => {
  const { document } = page;
  const entity = entityOf(page, kind, id);
  const root =
    kind === 'articles'
      ? find(document, '.Post-Main, article.Post-Main, .Post-content')
      : find(
          document,
          `.AnswerItem[name="${id}"], .PinItem[name="${id}"], .zm-item-answer[data-atoken="${id}"]`,
        );
  if (!root && !entity) return undefined;
  const content =
    root &&
    find(
      root,
      '.RichContent-inner, .Post-RichTextContainer, .RichText.ztext, .zm-editable-content',
    );
  return {
    kind: kind === 'articles' ? 'article' : 'post',
    id,
    url: linkOf(page, page.url.href)?.split('?')[0],
    title:
      lineAt(document, 'h1.Post-Title') ??
      lineAt(document, 'h1.QuestionHeader-title') ??
      textAt(entity, 'title') ??
      textAt(entity, 'question', 'title'),
    text: visibleText(content),
    author: authorOf(page, entity, root),
    ...timesOf(page, entity, root),
    engagement: countsOf(entity, root),
    element: root,
  };
};

/** A question. The thread has many authors, so none is named; the time is the question's. */
const readQuestion = (page: Page, id: string): Draft | undefined => {
  const { document } = page;
  const entity = entityOf(page, 'questions', id);
  const old = find(document, '#zh-question-title');
  const thread =
    find(document, '.QuestionPage') ??
    find(document, '.zu-main-content-inner') ??
    find(document, '.Question-main');
  const created =
    numberAt(entity, 'created') ??
    attributeAt(document, '.QuestionPage > meta[itemprop="dateCreated"]', 'content');
  return {
    kind: 'post',
    id,
    url: `https://www.zhihu.com/question/${id}`,
    title:
      lineAt(document, 'h1.QuestionHeader-title') ??
      (old && lineAt(old, 'h2, .zm-item-title')) ??
      textAt(entity, 'title'),
    text: visibleText(thread),
    published: shownTime(undefined, created, shanghai(page), 'embedded data'),
    engagement: {
      comments: statedCount(numberAt(entity, 'commentCount')),
      views: statedCount(numberAt(entity, 'visitCount')),
    },
    element: thread,
  };
};

/** A question's id from the page's markup, in its two layouts. */
const savedQuestion = (page: Page): string | undefined =>
  attributeAt(page.document, '#zh-single-question-page', 'data-urltoken') ??
  /\/question\/(\d+)/u.exec(
    attributeAt(page.document, '.QuestionPage > meta[itemprop="url"]', 'content') ?? '',
  )?.[1];

/** Zhihu: one answer, one article, one "pin", or a question, which stands for the whole thread. */
export const zhihu: Recogniser = {
  name: 'zhihu',
  version: 1,
  matches: (page) => onHost(page, 'zhihu.com') || (page.saved && savedQuestion(page) !== undefined),
  read: (page) => {
    const part = (form: RegExp): string | undefined => pathPart(page, form);
    const answer = part(/\/answer\/(\d+)/u);
    const article = part(/^\/p\/(\d+)/u);
    const pin = part(/^\/pin\/(\d+)/u);
    const question = part(/^\/question\/(\d+)/u) ?? (page.saved ? savedQuestion(page) : undefined);
    const draft =
      (answer && readContent(page, 'answers', answer)) ||
      (article && readContent(page, 'articles', article)) ||
      (pin && readContent(page, 'pins', pin)) ||
      (question && !answer && readQuestion(page, question));
    return draft ? { ...draft, platform: 'zhihu' } : undefined;
  },
};
