import { countInLabel } from '../../counts/count-in-label.ts';
import { linkOf, pathPart } from '../../page/address.ts';
import { find, findAll } from '../../page/document/dom.ts';
import { textWithEmoji, visibleText } from '../../page/document/visible-text.ts';
import type { Draft } from '../../page/draft.ts';
import type { Page } from '../../page/page.ts';
import { attributeAt, lineAt, nameAt } from '../../page/select.ts';
import { statedTime, withWholeWords } from '../../times/stated-time.ts';

/** The id of the review that the address names. */
export const reviewIdOf = (page: Page): string | undefined =>
  pathPart(page, /\/(?:gp\/customer-reviews|review|reviews)\/(R\w{8,16})(?:\/|$)/u);

/**
 * One customer's review: its heading and its body. The country in its date is the shop's and is
 * left out.
 */
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
  const dateLine = lineAt(card, '[data-hook="review-date"]');
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
    published: withWholeWords(
      statedTime(dateLine?.replace(/^.*? on (?=[\dA-Z])|^(\d{4}年.*?日).*$/u, '$1'), page.clock),
      dateLine,
    ),
    engagement: { likes: countInLabel(lineAt(card, '[data-hook="helpful-vote-statement"]')) },
    element: card,
  };
};
