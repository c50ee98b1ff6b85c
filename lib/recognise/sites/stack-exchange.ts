import { linkOf, onHost, pathPart } from '../page/address.ts';
import { attribute, find, findAll } from '../page/document/dom.ts';
import { lineOf, visibleText } from '../page/document/visible-text.ts';
import type { Draft } from '../page/draft.ts';
import type { Page } from '../page/page.ts';
import type { Recogniser } from '../page/recogniser.ts';
import { attributeAt, countAt, lineAt, nameAt } from '../page/select.ts';
import { certainTime, shownTime, withWholeWords } from '../times/stated-time.ts';

/** The author's card beneath a post is marked `owner`; a second card is the last editor's. */
const writerIn = (post: Element, page: Page): Draft['author'] => {
  const card =
    find(post, '.post-signature.owner .user-details') ??
    (findAll(post, '.post-signature').length === 1 ? find(post, '.user-details') : undefined);
  const href = card && attributeAt(card, 'a[href*="/users/"]', 'href');
  return (
    card && {
      name: nameAt(card, 'a') ?? nameAt(card, '[itemprop="name"]'),
      id: /\/users\/(\d+)/u.exec(href ?? '')?.[1],
      url: linkOf(page, href),
    }
  );
};

/**
 * Reads "2008-10-23 22:21:11Z" in a title attribute, or the same without its zone in `<time>`,
 * which is UTC here.
 */
const timeIn = (post: Element, page: Page, isQuestion: boolean): Draft['published'] => {
  const signature = find(post, '.post-signature.owner') ?? find(post, '.post-signature');
  const shown = signature && find(signature, '.relativetime');
  const exact =
    attribute(shown, 'title') ??
    attributeAt(isQuestion ? page.document : post, 'time[itemprop="dateCreated"]', 'datetime');
  const utc = exact && /Z$/u.test(exact) ? exact : exact && `${exact}Z`;
  const time = shownTime(lineOf(shown), certainTime(utc, page.clock) ? utc : undefined, page.clock);
  return time?.source === 'attribute' ? withWholeWords(time, exact) : time;
};

/** The answer that the address names: `/questions/1/title/22#22`, `/a/22`, `#answer-22`. */
const answerOf = (page: Page): Element | undefined => {
  const id =
    /^#(?:answer-)?(\d+)$/u.exec(page.url.hash)?.[1] ??
    pathPart(page, /^\/(?:questions\/\d+\/[^/]+|a)\/(\d+)/u);
  return id === undefined ? undefined : find(page.document, `.answer[data-answerid="${id}"]`);
};

const readAnswer = (page: Page, answer: Element): Draft => {
  const id = attribute(answer, 'data-answerid');
  return {
    kind: 'comment',
    platform: 'stack-exchange',
    id,
    url: linkOf(page, `/a/${id}`),
    text: visibleText(find(answer, '.s-prose, .post-text, [itemprop="text"]')),
    author: writerIn(answer, page),
    published: timeIn(answer, page, false),
    engagement: { likes: countAt(answer, '.js-vote-count, .vote-count-post') },
    element: answer,
  };
};

/**
 * A question, or the answer that the address names, on Stack Overflow and the other Stack Exchange
 * sites. `likes` is the score.
 */
export const stackExchange: Recogniser = {
  name: 'stack-exchange',
  version: 1,
  matches: (page) =>
    onHost(
      page,
      'stackoverflow.com',
      'stackexchange.com',
      'superuser.com',
      'serverfault.com',
      'askubuntu.com',
      'mathoverflow.net',
    ) ||
    (page.saved && find(page.document, '#question.question[data-questionid]') !== undefined),
  read: (page) => {
    const answer = answerOf(page);
    if (answer) return readAnswer(page, answer);
    const question = find(page.document, '#question[data-questionid], .question[data-questionid]');
    if (!question) return undefined;
    const id = attribute(question, 'data-questionid') ?? pathPart(page, /\/questions\/(\d+)/u);
    return {
      kind: 'post',
      platform: 'stack-exchange',
      id,
      url: linkOf(page, `/questions/${id}`),
      title: lineAt(page.document, '#question-header h1'),
      text: visibleText(find(question, '.s-prose, .post-text, [itemprop="text"]')),
      author: writerIn(question, page),
      published: timeIn(question, page, true),
      engagement: { likes: countAt(question, '.js-vote-count, .vote-count-post') },
      element: question,
    };
  },
};
