import { metaOf, readMeta } from '../generic/structured/meta.ts';
import { linkOf, pathPart } from '../page/address.ts';
import { attribute, closest, find, findAll } from '../page/document/dom.ts';
import { lineOf, textWithEmoji } from '../page/document/visible-text.ts';
import { isPreviewOf } from '../page/link-preview.ts';
import type { Page } from '../page/page.ts';
import type { Recogniser } from '../page/recogniser.ts';
import { countAt, lineAt, nameAt } from '../page/select.ts';
import { shownTime, statedTime, withWholeWords } from '../times/stated-time.ts';

const idOf = (page: Page): string | undefined =>
  pathPart(page, /^\/(?:web\/|deck\/)?@[\w.-]+(?:@[\w.-]+)?\/(\d{10,25})\/?$/u);

const TEXT = '.status__content__text, .e-content, .status__content';
const QUOTED = '.status__quote';
const EDIT_TIME =
  '.detailed-status__edited, .status__edited, .detailed-status__meta .dropdown-menu__text-button';

/**
 * A post on any Mastodon server, recognised by its markup, as every server has its own host name.
 */
export const mastodon: Recogniser = {
  name: 'mastodon',
  version: 1,
  matches: (page) =>
    find(page.document, '.detailed-status') !== undefined &&
    find(
      page.document,
      '#mastodon, #initial-state, .app-body, .public-layout, ' +
        '[class*="account__display-name"], .display-name__account',
    ) !== undefined,
  read: (page) => {
    const { document } = page;
    const status = find(document, '.detailed-status');
    if (!status) return undefined;
    const account = (
      lineAt(status, '.display-name__account') ?? pathPart(page, /^\/(@[\w.-]+)/u)
    )?.replace(/^@/u, '');
    const meta = readMeta(document);
    const time = find(
      status,
      '.detailed-status__datetime time, time.formatted, .detailed-status__meta time',
    );
    const stated = isPreviewOf(page, idOf(page) ?? '')
      ? metaOf(meta, 'og:published_time', 'article:published_time')
      : undefined;
    const quoted = find(status, QUOTED);
    const words = findAll(status, TEXT).find((block) => !closest(block, QUOTED));
    const edited = lineAt(status, EDIT_TIME);
    const link = find(status, 'a.detailed-status__display-name');
    const home = account?.includes('@') ? account : account && `${account}@${page.url.hostname}`;
    return {
      kind: 'post',
      platform: 'mastodon',
      id: idOf(page),
      url:
        linkOf(page, attribute(find(status, 'a.detailed-status__datetime'), 'href')) ??
        linkOf(page, page.url.href),
      text: textWithEmoji(words),
      author: {
        name: nameAt(status, '.display-name__html, .display-name strong, .p-author .p-name'),
        handle: home,
        url: linkOf(page, attribute(link, 'href')),
      },
      published: shownTime(
        lineOf(time) ?? lineAt(status, '.detailed-status__datetime'),
        attribute(time, 'datetime') ?? stated,
        page.clock,
        attribute(time, 'datetime') ? 'attribute' : 'embedded data',
      ),
      edited: edited
        ? withWholeWords(
            statedTime(edited.replace(/^.*?edited(?: at)?\s*/iu, ''), page.clock),
            edited,
          )
        : undefined,
      repostOf: quoted && {
        author: { name: nameAt(quoted, '.display-name__html, .display-name strong') },
        text: textWithEmoji(find(quoted, TEXT)),
      },
      engagement: {
        reposts: countAt(status, '.detailed-status__reblogs'),
        likes: countAt(status, '.detailed-status__favorites'),
      },
      element: closest(status, '.detailed-status__wrapper') ?? status,
    };
  },
};
