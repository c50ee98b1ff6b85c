import { linkOf } from '../../../page/address.ts';
import { attribute, closest, find, findAll, parentOf } from '../../../page/document/dom.ts';
import { lineOf, textWithEmoji } from '../../../page/document/visible-text.ts';
import type { Draft } from '../../../page/draft.ts';
import type { Page } from '../../../page/page.ts';
import { attributeAt, nameAt } from '../../../page/select.ts';
import { shownTime, statedTime } from '../../../times/stated-time.ts';

/** The layout until 2020, which saved pages and archives still show. */
const readClassic = (page: Page, id: string): Draft | undefined => {
  const posts = findAll(page.document, '.userContentWrapper').filter(
    (post) => !closest(parentOf(post), '.userContentWrapper'),
  );
  const post =
    posts.find((one) => find(one, `a[href*="${id}"], input[value*="${id}"]`)) ??
    (posts.length === 1 ? posts[0] : undefined);
  const time = post && find(post, 'abbr[data-utime]');
  return (
    post && {
      kind: 'post',
      text: textWithEmoji(find(post, '.userContent')),
      author: {
        name: nameAt(post, '.fwb a, .fwn a.profileLink, h5 a, h6 a'),
        url: linkOf(page, attributeAt(post, '.fwb a', 'href')),
      },
      published: shownTime(lineOf(time), attribute(time, 'data-utime'), page.clock),
      element: post,
    }
  );
};

/**
 * The author from a link preview such as "Paytm - Here’s what…". The part before the dash is a name
 * only if the description begins with the part after it.
 */
const readPreview = (page: Page): Draft | undefined => {
  const title = attributeAt(page.document, 'meta[property="og:title"]', 'content') ?? '';
  const words = attributeAt(page.document, 'meta[property="og:description"]', 'content') ?? '';
  const [, name, start] = /^(.{1,80}?) (?:-|\|) (.+?)(?:\.\.\.|…)?$/u.exec(title) ?? [];
  return name && start && words.startsWith(start.slice(0, 40))
    ? { kind: 'post', author: { name } }
    : undefined;
};

/** The sites for simple phones (mbasic, m), whose post pages hold one story. */
const readBasic = (page: Page): Draft | undefined => {
  const post = find(
    page.document,
    '#m_story_permalink_view [data-ft*="top_level_post_id"], #m_story_permalink_view',
  );
  const name = post && nameAt(post, 'header h3 strong a, header h3 a, h3 strong a, h3 a');
  return post && name
    ? {
        kind: 'post',
        text: textWithEmoji(
          find(post, '[data-ft*="*s"], .story_body_container > div, [data-ft] p'),
        ),
        author: {
          name,
          url: linkOf(page, attributeAt(post, 'header h3 a, h3 a', 'href'))?.split('?')[0],
        },
        published: statedTime(lineOf(find(post, 'abbr')), page.clock),
        element: post,
      }
    : undefined;
};

/** The author's link in the layout since 2020. */
const FACEBOOK_WRITER =
  '[data-ad-rendering-role="profile_name"] a, h2 a[role="link"] strong, ' +
  'h3 a[role="link"] strong, h4 a[role="link"] strong';

const MESSAGES =
  '[data-ad-comet-preview="message"], [data-ad-preview="message"], ' +
  '[data-ad-rendering-role="story_message"]';

/**
 * The only post shown; a dialog over a feed goes before the posts behind it. Undefined where there
 * are several.
 */
export const shownPost = (page: Page): Element | undefined => {
  const messages = findAll(page.document, MESSAGES);
  const inWindow = messages.filter((message) => closest(message, '[role="dialog"]'));
  const posts = new Set(
    (inWindow.length > 0 ? inWindow : messages).map((message) =>
      closest(message, '[role="article"], [role="dialog"]'),
    ),
  );
  return posts.size === 1 ? [...posts][0] : undefined;
};

/**
 * A shown post's author. A post in a group has the group's name first and the member's beneath it.
 */
export const writerOf = (post: Element): string | undefined => {
  const heading = closest(find(post, FACEBOOK_WRITER), 'a');
  const isGroup = /\/groups\/[^/]+\/?(?:\?|$)/u.test(attribute(heading, 'href') ?? '');
  const member = findAll(post, 'a[href*="/groups/"][href*="/user/"]').find(
    (link) => closest(link, '[role="article"], [role="dialog"]') === post && lineOf(link),
  );
  return isGroup ? lineOf(member) : nameAt(post, FACEBOOK_WRITER);
};

/** A post in the older and simpler layouts, else from its link preview. */
export const readFacebookPage = (page: Page, id: string): Draft | undefined =>
  readClassic(page, id) ?? readBasic(page) ?? readPreview(page);
