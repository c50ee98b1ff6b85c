import { readGeneric } from '../generic/generic.ts';
import { linkOf, onHost, pathPart } from '../page/address.ts';
import { attribute, find } from '../page/document/dom.ts';
import { visibleText } from '../page/document/visible-text.ts';
import type { Draft } from '../page/draft.ts';
import type { Page } from '../page/page.ts';
import type { Recogniser } from '../page/recogniser.ts';
import { attributeAt, countAt, lineAt, nameAt } from '../page/select.ts';
import { readLinkedinPost } from './parts/linkedin-post.ts';

const idOf = (page: Page): string | undefined =>
  pathPart(page, /(?:activity[-:]|urn:li:(?:activity|share|ugcPost):)(\d{15,20})/u);

/** A long article ("Pulse"). */
const readPulse = (page: Page): Draft | undefined => {
  const { document } = page;
  const common = readGeneric(page);
  const author = find(
    document,
    'a[data-tracking-control-name^="author_mini-profile_title"], ' +
      'a[data-tracking-control-name*="publisher-author-card"], .publisher-author-card h3 a, ' +
      '.author-info a[href*="/in/"]',
  );
  return {
    ...common,
    kind: 'article',
    author: {
      name:
        common.author?.name ??
        nameAt(document, '.publisher-author-card h3, .base-main-card__title') ??
        (author && visibleText(author)),
      url: linkOf(page, attribute(author, 'href')) ?? common.author?.url,
    },
    engagement: {
      likes:
        common.engagement?.likes ??
        countAt(
          document,
          '.social-ctas__like-button + .social-ctas__number, ' +
            '[data-test-id="social-actions__reaction-count"]',
        ),
      comments:
        common.engagement?.comments ??
        countAt(
          document,
          '.social-ctas__comment-button + .social-ctas__number, ' +
            '[data-test-id="social-actions__comments"]',
        ),
    },
  };
};

/** A company's or person's page. */
const readProfile = (page: Page): Draft => ({
  kind: 'profile',
  title: lineAt(page.document, 'main h1, h1'),
  url: linkOf(page, page.url.href),
  text: visibleText(find(page.document, 'main')),
  author: {
    name: lineAt(page.document, 'main h1, h1'),
    url: attributeAt(page.document, 'link[rel="canonical"]', 'href'),
  },
});

/** LinkedIn: posts, articles, and the pages of companies and people. */
export const linkedin: Recogniser = {
  name: 'linkedin',
  version: 1,
  matches: (page) => onHost(page, 'linkedin.com'),
  read: (page) => {
    const id = idOf(page);
    const isPulse = pathPart(page, /^\/(pulse)\//u) !== undefined;
    const isProfile = pathPart(page, /^\/(company|in|school|showcase)\//u) !== undefined;
    const draft =
      (isPulse && readPulse(page)) ||
      (id && readLinkedinPost(page, id)) ||
      (isProfile && readProfile(page));
    return draft ? { ...draft, platform: 'linkedin' } : undefined;
  },
};
