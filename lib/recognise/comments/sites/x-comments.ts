import { onHost } from '../../page/address.ts';
import { attribute, find, findAll, follows } from '../../page/document/dom.ts';
import { lineOf } from '../../page/document/visible-text.ts';
import type { Page } from '../../page/page.ts';
import { mainArticle, readArticle, statusOf } from '../../sites/x.ts';
import { type CommentDraft, type CommentReader, MOST_COMMENTS } from '../comment-reader.ts';
import { isRead } from '../read-layout.ts';

/** The heading over posts that X recommends, beneath the replies. */
const RECOMMENDED =
  /^(?:discover more|more (?:tweets|posts)|发现更多|探索更多|更多推文|更多帖子)/iu;

const recommendedFrom = (page: Page): Element | undefined =>
  findAll(page.document, 'h2, [role="heading"]').find((one) => RECOMMENDED.test(lineOf(one) ?? ''));

const idOf = (article: Element): string | undefined =>
  findAll(article, 'a[href*="/status/"]')
    .filter((link) => find(link, 'time'))
    .map((link) => /\/status\/(\d{5,25})/u.exec(attribute(link, 'href') ?? '')?.[1])
    .find((id) => id !== undefined);

const readReply = (page: Page, block: Element): CommentDraft[] => {
  const id = idOf(block);
  if (!id) return []; // An advertisement shows no time.
  const { url, text, author, published, edited, engagement } = readArticle(page, id, block);
  return [{ block, id, url, text, author, published, edited, likes: engagement?.likes }];
};

/**
 * The posts beneath the one that the address names. X does not mark which of them answers which, so
 * none has a parent. A post above it is what it answers, and no comment.
 */
export const xComments: CommentReader = {
  name: 'x',
  version: 1,
  matches: (page) => onHost(page, 'x.com', 'twitter.com') && statusOf(page) !== undefined,
  read: (page) => {
    const main = mainArticle(page, statusOf(page) as string);
    const end = recommendedFrom(page);
    const articles = findAll(page.document, 'article[data-testid="tweet"]', MOST_COMMENTS).filter(
      (article) => main && follows(main, article) && !(end && follows(end, article)),
    );
    return { comments: articles.flatMap((article) => readReply(page, article)).filter(isRead) };
  },
};
