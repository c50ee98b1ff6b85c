import { find, findAll } from '../page/dom.ts';
import { linkOf } from '../page/open-page.ts';
import { attributeAt, countIn, lineAt, nameAt, pathPart } from '../page/select.ts';
import { textWithEmoji, visibleText } from '../page/visible-text.ts';
import type { Draft, Page } from '../recogniser.ts';
import { statedTime } from '../times.ts';

/** The id of the one review an address names. */
export const reviewIdOf = (page: Page): string | undefined =>
  pathPart(page, /\/(?:gp\/customer-reviews|review|reviews)\/(R\w{8,16})(?:\/|$)/u);

/** One customer's review: its heading and its words. The country in its date is the shop's. */
export const readReview = (page: Page, id: string): Draft | undefined => {
  const cards = findAll(page.document, '[data-hook="review"], .review');
  const card =
    cards.find((one) => find(one, `a[href*="${id}"], [id*="${id}"]`)) ??
    (cards.length === 1 ? cards[0] : undefined);
  if (!card) return undefined;
  const heading =
    find(card, '[data-hook="review-title"] > span:last-of-type') ??
    find(card, '[data-hook="review-title"]');
  const title = textWithEmoji(heading)?.replace(/^[\d.]+ out of 5 stars\s*/u, '');
  const body = visibleText(find(card, '[data-hook="review-body"]'));
  return {
    kind: 'post',
    id,
    url: linkOf(page, page.url.href)?.split('?')[0],
    title,
    text: [title, body].filter((part) => part).join('\n') || undefined,
    author: {
      name: nameAt(card, '.a-profile-name'),
      url: linkOf(page, attributeAt(card, 'a.a-profile', 'href')?.split('?')[0]),
    },
    published: statedTime(
      lineAt(card, '[data-hook="review-date"]')?.replace(
        /^.*? on (?=[\dA-Z])|^(\d{4}年.*?日).*$/u,
        '$1',
      ),
      page.clock,
    ),
    engagement: { likes: countIn(lineAt(card, '[data-hook="helpful-vote-statement"]')) },
    element: card,
  };
};
