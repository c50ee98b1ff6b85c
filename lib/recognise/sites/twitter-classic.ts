import { countInLabel } from '../counts/count-in-label.ts';
import { linkOf, onHost } from '../page/address.ts';
import { attribute, find, titleOf } from '../page/document/dom.ts';
import { textWithEmoji } from '../page/document/visible-text.ts';
import type { Recogniser } from '../page/recogniser.ts';
import { attributeAt, lineAt } from '../page/select.ts';
import { shownTime } from '../times/stated-time.ts';

const MAIN = '.permalink-tweet[data-tweet-id]';

/** A tweet in Twitter's layout until 2020, which archives and saved pages still show. */
export const twitterClassic: Recogniser = {
  name: 'twitter-classic',
  version: 1,
  matches: (page) =>
    (onHost(page, 'twitter.com', 'x.com') || page.saved) && find(page.document, MAIN) !== undefined,
  read: (page) => {
    const tweet = find(page.document, MAIN);
    if (!tweet || !titleOf(page.document)) return undefined;
    const count = (name: string) =>
      countInLabel(
        attributeAt(
          tweet,
          `.ProfileTweet-action--${name} [data-tweet-stat-count]`,
          'data-tweet-stat-count',
        ),
      );
    return {
      kind: 'post',
      platform: 'x',
      id: attribute(tweet, 'data-tweet-id'),
      url: linkOf(page, attribute(tweet, 'data-permalink-path')),
      text: textWithEmoji(find(tweet, '.js-tweet-text, .tweet-text')),
      author: {
        name: attribute(tweet, 'data-name'),
        handle: attribute(tweet, 'data-screen-name'),
        id: attribute(tweet, 'data-user-id'),
      },
      published: shownTime(
        lineAt(tweet, '.client-and-actions .metadata span') ??
          attributeAt(tweet, '.tweet-timestamp', 'title'),
        attributeAt(tweet, '._timestamp', 'data-time-ms') ??
          attributeAt(tweet, '._timestamp', 'data-time'),
        page.clock,
      ),
      repostOf: find(tweet, '.QuoteTweet') && {
        url: linkOf(page, attributeAt(tweet, '.QuoteTweet-link', 'href')),
        text: textWithEmoji(find(tweet, '.QuoteTweet-text')),
        author: {
          name: lineAt(tweet, '.QuoteTweet-fullname'),
          handle: attributeAt(tweet, '.QuoteTweet-innerContainer', 'data-screen-name'),
        },
      },
      engagement: { reposts: count('retweet'), comments: count('reply'), likes: count('favorite') },
      element: tweet,
    };
  },
};
