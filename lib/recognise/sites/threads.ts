import { linkOf, onHost, pathPart } from '../page/address.ts';
import { attribute, closest, contains, find, findAll, follows } from '../page/document/dom.ts';
import { lineOf, textWithEmoji } from '../page/document/visible-text.ts';
import type { Recogniser } from '../page/recogniser.ts';
import { attributeAt } from '../page/select.ts';
import { shownTime } from '../times/stated-time.ts';
import { captionOf, countsOf, mediaOf, takenAt, writerOf } from './parts/meta-media.ts';

/** The text blocks of a post, without those of a quoted post, which follow the link to it. */
const wordsIn = (root: Element, id: string): Element[] => {
  const quoted = findAll(root, 'a[href*="/post/"]').find(
    (link) => find(link, 'time') && !attribute(link, 'href')?.includes(`/post/${id}`),
  );
  return findAll(root, 'span[dir="auto"]').filter(
    (block) =>
      !closest(block, 'a') &&
      !find(block, 'time') &&
      !(quoted && (follows(quoted, block) || contains(block, quoted))),
  );
};

/** A post on Threads. */
export const threads: Recogniser = {
  name: 'threads',
  version: 1,
  matches: (page) =>
    onHost(page, 'threads.net', 'threads.com') &&
    pathPart(page, /^\/@[\w.]+\/post\/([\w-]+)/u) !== undefined,
  read: (page) => {
    const { document } = page;
    const id = pathPart(page, /^\/@[\w.]+\/post\/([\w-]+)/u) as string;
    const handle = pathPart(page, /^\/@([\w.]+)\//u) as string;
    const media = mediaOf(page, id);
    const link = findAll(document, `a[href*="/@${handle}/post/${id}"]`).find((one) =>
      find(one, 'time'),
    );
    const time = link && find(link, 'time');
    const root = closest(link, '[data-pressable-container]');
    const [, named, account] =
      /^(.{1,80}?) \(@([\w.]+)\) (?:on|auf|en|sur) Threads/u.exec(
        attributeAt(document, 'meta[property="og:title"]', 'content') ?? '',
      ) ?? [];
    const name = account === handle ? named : undefined;
    const blocks = root ? wordsIn(root, id) : [];
    const text =
      captionOf(media) ??
      textWithEmoji(
        blocks.sort((a, b) => (textWithEmoji(b)?.length ?? 0) - (textWithEmoji(a)?.length ?? 0))[0],
      );
    return {
      kind: 'post',
      platform: 'threads',
      id,
      url: linkOf(page, `/@${handle}/post/${id}`),
      text,
      author: {
        ...writerOf(media),
        name: writerOf(media)?.name ?? name,
        handle,
        url: linkOf(page, `/@${handle}`),
      },
      published: shownTime(
        lineOf(time),
        attribute(time, 'datetime') ?? takenAt(media),
        page.clock,
        attribute(time, 'datetime') ? 'attribute' : 'embedded data',
      ),
      engagement: media ? countsOf(media) : undefined,
      element: root,
    };
  },
};
