import { linkOf, onHost, pathPart } from '../page/address.ts';
import { attribute, find, findAll } from '../page/document/dom.ts';
import { lineOf, visibleText } from '../page/document/visible-text.ts';
import type { Recogniser } from '../page/recogniser.ts';
import { attributeAt, lineAt, nameAt } from '../page/select.ts';
import { shownTime, statedTime } from '../times/stated-time.ts';

const namesAnother = (card: Element, id: string): boolean =>
  findAll(card, 'a[href*="/reviews/"]').some((link) => !attribute(link, 'href')?.includes(id));

/** One review on Trustpilot. Its text is its heading followed by its body. */
export const trustpilot: Recogniser = {
  name: 'trustpilot',
  version: 1,
  matches: (page) =>
    onHost(page, 'trustpilot.com') && pathPart(page, /\/reviews\/([\da-f]{24})/u) !== undefined,
  read: (page) => {
    const id = pathPart(page, /\/reviews\/([\da-f]{24})/u) as string;
    const cards = findAll(
      page.document,
      'article[data-service-review-card-paper], .review-card, article.review, ' +
        '[itemtype*="/Review"], article',
    );
    const card =
      cards.find(
        (one) => find(one, `a[href*="${id}"]`) ?? (attribute(one, 'id') === id ? one : undefined),
      ) ?? (cards.length === 1 && cards[0] && !namesAnother(cards[0], id) ? cards[0] : undefined);
    if (!card) return undefined;
    const title = lineAt(
      card,
      '[data-service-review-title-typography], .review-content__title, .review-title, h1, h2',
    );
    const body = visibleText(
      find(
        card,
        '[data-service-review-text-typography], .review-content__text, .review-body, ' +
          '[itemprop="reviewBody"]',
      ),
    );
    const time = find(card, 'time[datetime]');
    const written = attribute(card, 'data-date');
    const isUpdate = /^(?:Updated|Aktualisiert|Mis à jour|Actualizad[ao])/iu.test(
      lineOf(time) ?? '',
    );
    const stated = time && shownTime(lineOf(time), attribute(time, 'datetime'), page.clock);
    return {
      kind: 'post',
      platform: 'trustpilot',
      id,
      url: linkOf(page, `/reviews/${id}`),
      title,
      text: [title, body].filter((part) => part).join('\n') || undefined,
      author: {
        name:
          nameAt(card, '[data-consumer-name-typography]') ??
          nameAt(card, '.consumer-information__name') ??
          nameAt(
            card,
            '.user-review-name a, .user-review-name, [itemprop="author"] [itemprop="name"]',
          ),
        url: linkOf(page, attributeAt(card, 'a[href*="/users/"]', 'href')),
      },
      published: isUpdate ? undefined : (stated ?? statedTime(written, page.clock)),
      edited: isUpdate ? stated : undefined,
      element: card,
    };
  },
};
