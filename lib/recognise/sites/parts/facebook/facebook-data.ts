import { statedCount } from '../../../counts/stated-count.ts';
import { linkOf } from '../../../page/address.ts';
import { findAll, sourceText } from '../../../page/document/dom.ts';
import type { Draft } from '../../../page/draft.ts';
import { parseLoose } from '../../../page/json/inline-json.ts';
import { findObjects, memberOf, numberAt, textAt } from '../../../page/json/json-members.ts';
import type { Page } from '../../../page/page.ts';
import { shownTime } from '../../../times/stated-time.ts';

/** A post's data without the shared original, whose text and time could be taken for the post's. */
const withoutOriginal = (story: unknown): unknown =>
  JSON.parse(JSON.stringify(story, (key, value) => (key === 'attached_story' ? undefined : value)));

const dataWith = (page: Page, id: string, word: string): readonly unknown[] =>
  findAll(page.document, 'script[type="application/json"]', 600)
    .map(sourceText)
    .filter((text) => text.includes(id) && text.includes(word))
    .slice(0, 10)
    .map(parseLoose);

/** The story with this id in the page's data, which also holds stories of the feed around it. */
const storyOf = (page: Page, id: string): unknown => {
  const isStory = (value: object): boolean =>
    (textAt(value, 'post_id') === id ||
      [textAt(value, 'wwwURL'), textAt(value, 'permalink_url'), textAt(value, 'url')].some((url) =>
        url?.includes(id),
      )) &&
    textAt(memberOf(value, 'actors', 0), 'name') !== undefined;
  return dataWith(page, id, 'actors').flatMap((data) => findObjects(data, isStory))[0];
};

const firstIn = (root: unknown, ...path: readonly string[]): string | undefined =>
  findObjects(root, (value) => textAt(value, ...path) !== undefined, 20_000).map((value) =>
    textAt(value, ...path),
  )[0];

const actorOf = (story: unknown, page: Page): Draft['author'] => {
  const actor = memberOf(story, 'actors', 0);
  return {
    name: textAt(actor, 'name'),
    id: textAt(actor, 'id'),
    url: linkOf(page, textAt(actor, 'url') ?? textAt(actor, 'profile_url')),
  };
};

const originalOf = (story: unknown, page: Page): Draft['repostOf'] => {
  const original = findObjects(
    story,
    (value) => memberOf(value, 'attached_story', 'actors') !== undefined,
  )
    .map((value) => memberOf(value, 'attached_story'))
    .find((one) => one !== undefined);
  return (
    (original || undefined) && {
      author: actorOf(original, page),
      text: firstIn(original, 'message', 'text'),
      url: linkOf(
        page,
        textAt(original, 'wwwURL') ?? textAt(original, 'permalink_url') ?? textAt(original, 'url'),
      ),
    }
  );
};

const readStory = (whole: unknown, page: Page): Draft => {
  const story = withoutOriginal(whole);
  const count = (name: string) =>
    statedCount(
      numberAt(
        findObjects(story, (value) => numberAt(value, name, 'count') !== undefined)[0],
        name,
        'count',
      ),
    );
  return {
    kind: 'post',
    text: textAt(story, 'message', 'text') ?? firstIn(story, 'message', 'text'),
    author: actorOf(story, page),
    repostOf: originalOf(whole, page),
    published: shownTime(undefined, firstIn(story, 'creation_time'), page.clock, 'embedded data'),
    engagement: { likes: count('reaction_count'), reposts: count('share_count') },
  };
};

/** A reel's or video's owner, text and time, from the data under the video's own id. */
const readVideo = (page: Page, id: string): Draft | undefined => {
  const isVideo = (value: object): boolean =>
    (textAt(value, 'id') === id || textAt(value, 'video_id') === id) &&
    textAt(memberOf(value, 'owner') ?? memberOf(value, 'video_owner'), 'name') !== undefined;
  const video = dataWith(page, id, 'owner').flatMap((data) => findObjects(data, isVideo))[0];
  const owner = memberOf(video, 'owner') ?? memberOf(video, 'video_owner');
  return (
    video && {
      kind: 'post',
      text: textAt(video, 'message', 'text') ?? textAt(video, 'savable_description', 'text'),
      author: {
        name: textAt(owner, 'name'),
        id: textAt(owner, 'id'),
        url: linkOf(page, textAt(owner, 'url')),
      },
      published: shownTime(
        undefined,
        textAt(video, 'publish_time') ??
          textAt(video, 'creation_time') ??
          textAt(video, 'created_time'),
        page.clock,
        'embedded data',
      ),
    }
  );
};

/** The post, reel or video with this id, from the data in the page's scripts. */
export const readFacebookData = (page: Page, id: string): Draft | undefined => {
  const story = storyOf(page, id);
  return story ? readStory(story, page) : readVideo(page, id);
};
