import { readGeneric } from '../generic/generic.ts';
import { attribute, find } from '../page/dom.ts';
import { linkOf, onHost } from '../page/open-page.ts';
import { attributeAt, countAt, lineAt, nameAt, pathPart } from '../page/select.ts';
import { visibleText } from '../page/visible-text.ts';
import type { Draft, Page, Recogniser } from '../recogniser.ts';
import { readLinkedinPost } from './linkedin-post.ts';

const idOf = (page: Page): string | undefined =>
  pathPart(page, /(?:activity[-:]|urn:li:(?:activity|share|ugcPost):)(\d{15,20})/u);

/** A long article ("Pulse"). */
const readPulse = (page: Page): Draft | undefined => {
  const { document } = page;
  const common = readGeneric(page);
  const author = find(
    document,
    'a[data-tracking-control-name^="author_mini-profile_title"], a[data-tracking-control-name*="publisher-author-card"], .publisher-author-card h3 a, .author-info a[href*="/in/"]',
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
          '.social-ctas__like-button + .social-ctas__number, [data-test-id="social-actions__reaction-count"]',
        ),
      comments:
        common.engagement?.comments ??
        countAt(
          document,
          '.social-ctas__comment-button + .social-ctas__number, [data-test-id="social-actions__comments"]',
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
