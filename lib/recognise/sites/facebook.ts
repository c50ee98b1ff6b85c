import { statedCount } from '../counts.ts';
import { attribute, closest, find, findAll, parentOf, sourceText } from '../page/dom.ts';
import { parseLoose } from '../page/inline-json.ts';
import { findObjects, memberOf, numberAt, textAt } from '../page/json.ts';
import { linkOf, onHost } from '../page/open-page.ts';
import { attributeAt, nameAt, pathPart, queryPart } from '../page/select.ts';
import { lineOf, textWithEmoji } from '../page/visible-text.ts';
import type { Draft, Page, Recogniser } from '../recogniser.ts';
import { shownTime } from '../times.ts';

const idOf = (page: Page): string | undefined =>
  queryPart(page, 'story_fbid') ??
  queryPart(page, 'fbid') ??
  pathPart(page, /\/(?:posts|permalink|videos|reel|photos)\/(?:[^/]+\/)*?(\d{6,20}|pfbid\w+)\/?$/u);

/** The story of that id in the page's data. Feeds around it carry other stories, with ids of their own. */
const storyOf = (page: Page, id: string): unknown => {
  const texts = findAll(page.document, 'script[type="application/json"]', 600).map(sourceText);
  const isStory = (value: object): boolean =>
    (textAt(value, 'post_id') === id ||
      [textAt(value, 'wwwURL'), textAt(value, 'permalink_url'), textAt(value, 'url')].some((url) =>
        url?.includes(id),
      )) &&
    textAt(memberOf(value, 'actors', 0), 'name') !== undefined;
  return texts
    .filter((text) => text.includes(id) && text.includes('actors'))
    .slice(0, 10)
    .flatMap((text) => findObjects(parseLoose(text), isStory))[0];
};

const firstIn = (root: unknown, ...path: readonly string[]): string | undefined =>
  findObjects(root, (value) => textAt(value, ...path) !== undefined, 20_000).map((value) =>
    textAt(value, ...path),
  )[0];

const readStory = (story: unknown, page: Page): Draft => {
  const actor = memberOf(story, 'actors', 0);
  const count = (name: string) =>
    statedCount(
      numberAt(findObjects(story, (value) => numberAt(value, name, 'count') !== undefined)[0], name, 'count'),
    );
  return {
    kind: 'post',
    text: textAt(story, 'message', 'text') ?? firstIn(story, 'message', 'text'),
    author: {
      name: textAt(actor, 'name'),
      id: textAt(actor, 'id'),
      url: linkOf(page, textAt(actor, 'url') ?? textAt(actor, 'profile_url')),
    },
    published: shownTime(undefined, firstIn(story, 'creation_time'), page.clock),
    engagement: { likes: count('reaction_count'), reposts: count('share_count') },
  };
};

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

/** "Paytm - Here’s what…", where the description begins with what follows the dash: only then is the first part a name. */
const readPreview = (page: Page): Draft | undefined => {
  const title = attributeAt(page.document, 'meta[property="og:title"]', 'content') ?? '';
  const words = attributeAt(page.document, 'meta[property="og:description"]', 'content') ?? '';
  const [, name, start] = /^(.{1,80}?) (?:-|\|) (.+?)(?:\.\.\.|…)?$/u.exec(title) ?? [];
  return name && start && words.startsWith(start.slice(0, 40))
    ? { kind: 'post', author: { name } }
    : undefined;
};

const WRITER =
  '[data-ad-rendering-role="profile_name"] a, h2 a[role="link"] strong, h3 a[role="link"] strong, h4 a[role="link"] strong';

const rendered = (page: Page): Element | undefined => {
  const messages = findAll(
    page.document,
    '[data-ad-comet-preview="message"], [data-ad-preview="message"], [data-ad-rendering-role="story_message"]',
  );
  const posts = new Set(messages.map((message) => closest(message, '[role="article"], [role="dialog"]')));
  return posts.size === 1 ? [...posts][0] : undefined;
};

/** A post on Facebook. Its page has no stable marks, so the data in its scripts comes first. */
export const facebook: Recogniser = {
  name: 'facebook',
  version: 1,
  matches: (page) => onHost(page, 'facebook.com', 'fb.com') && idOf(page) !== undefined,
  read: (page) => {
    const id = idOf(page) as string;
    const story = storyOf(page, id);
    const draft = (story ? readStory(story, page) : undefined) ??
      readClassic(page, id) ??
      readPreview(page) ?? { kind: 'post' };
    const element = draft.element ?? rendered(page);
    const shown =
      element &&
      textWithEmoji(find(element, '[data-ad-comet-preview="message"], [data-ad-preview="message"]'));
    return {
      ...draft,
      platform: 'facebook',
      id,
      url: linkOf(page, page.url.href),
      author: draft.author ?? (element && { name: nameAt(element, WRITER) }),
      text: draft.text ?? shown,
      element,
    };
  },
};
