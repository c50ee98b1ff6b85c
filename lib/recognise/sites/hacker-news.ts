import { countInLabel } from '../counts/count-in-label.ts';
import { linkOf, onHost, queryPart } from '../page/address.ts';
import { attribute, closest, find } from '../page/document/dom.ts';
import { lineOf, visibleText } from '../page/document/visible-text.ts';
import type { Draft } from '../page/draft.ts';
import type { Page } from '../page/page.ts';
import type { Recogniser } from '../page/recogniser.ts';
import { countAt, lineAt } from '../page/select.ts';
import { shownTime, withWholeWords } from '../times/stated-time.ts';

/**
 * Reads `title="2021-08-22T09:15:00 1629623700"`: UTC without a zone, and since 2023 the epoch
 * seconds beside it.
 */
const timeIn = (root: ParentNode, page: Page): Draft['published'] => {
  const age = find(root, '.age');
  const [iso, epoch] = (attribute(age, 'title') ?? '').split(' ');
  const time = shownTime(lineOf(age), epoch ?? (iso && `${iso}Z`), page.clock);
  return time?.source === 'attribute' ? withWholeWords(time, attribute(age, 'title')) : time;
};

const authorIn = (root: ParentNode, page: Page): Draft['author'] => {
  const name = lineAt(root, '.hnuser');
  return { name, handle: name, url: name && linkOf(page, `user?id=${name}`) };
};

/** A story or comment on Hacker News; points stand in `likes`. */
export const hackerNews: Recogniser = {
  name: 'hacker-news',
  version: 1,
  matches: (page) => onHost(page, 'news.ycombinator.com') && queryPart(page, 'id') !== undefined,
  read: (page) => {
    const id = queryPart(page, 'id') as string;
    if (!/^\d+$/u.test(id)) return undefined;
    const row = find(page.document, `tr.athing[id="${id}"]`);
    const table = closest(row, 'table');
    if (!row || !table) return undefined;
    const comment = find(row, '.commtext') ?? find(table, '.fatitem .commtext');
    const title = lineAt(row, '.titleline > a, .storylink');
    return {
      kind: comment && !title ? 'comment' : 'post',
      platform: 'hacker-news',
      id,
      url: linkOf(page, `item?id=${id}`),
      title,
      text: visibleText(comment) ?? visibleText(find(table, '.toptext')) ?? title,
      author: authorIn(table, page),
      published: timeIn(table, page),
      engagement: {
        likes: countAt(table, '.score'),
        comments: countInLabel(
          lineAt(
            table,
            `.subline > a[href="item?id=${id}"]:last-child, ` +
              `.subtext > a[href="item?id=${id}"]:last-child`,
          ),
        ),
      },
      element: table,
    };
  },
};
