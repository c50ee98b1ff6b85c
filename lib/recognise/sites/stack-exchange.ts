import { attribute, find, findAll } from '../page/dom.ts';
import { linkOf, onHost } from '../page/open-page.ts';
import { attributeAt, countAt, lineAt, nameAt, pathPart } from '../page/select.ts';
import { lineOf, visibleText } from '../page/visible-text.ts';
import type { Draft, Page, Recogniser } from '../recogniser.ts';
import { certainTime, shownTime } from '../times.ts';

/** Of the two cards beneath a post the owner's is marked so; the other is the last editor's. */
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

/** "2008-10-23 22:21:11Z" in a title attribute, or the same without its zone in `<time>`, which is UTC there. */
const timeIn = (post: Element, page: Page): Draft['published'] => {
  const signature = find(post, '.post-signature.owner') ?? find(post, '.post-signature');
  const shown = signature && find(signature, '.relativetime');
  const exact =
    attribute(shown, 'title') ?? attributeAt(page.document, 'time[itemprop="dateCreated"]', 'datetime');
  const utc = exact && /Z$/u.test(exact) ? exact : exact && `${exact}Z`;
  return shownTime(lineOf(shown), certainTime(utc, page.clock) ? utc : undefined, page.clock);
};

/** A question on Stack Overflow and the other sites of its network. Its score stands in `likes`. */
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
      published: timeIn(question, page),
      engagement: { likes: countAt(question, '.js-vote-count, .vote-count-post') },
      element: question,
    };
  },
};
