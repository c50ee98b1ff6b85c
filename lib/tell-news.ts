import type { Notice } from './browser/notices.ts';
import type { Settings } from './browser/settings/parse-settings.ts';
import { freshPosts, listNews, type News, nextActDue } from './casework/visits/news.ts';
import { presenceOf } from './casework/visits/presence.ts';
import { readVisitsAndActs } from './store/casework.ts';
import type { EvidenceStore } from './store/db.ts';

/** What the story is given: what a person chose, and how that person is told. */
export type NewsParts = {
  readonly readSettings: () => Promise<Settings>;
  readonly changeSettings: (changed: Settings) => Promise<void>;
  readonly showNotice: (notice: Notice, title: string, route: string) => Promise<void>;
  readonly showCount: (count: number) => Promise<void>;
  /** Wakes the background at a time in milliseconds since the epoch. */
  readonly wakeAt: (when: number) => Promise<void>;
  readonly now?: () => number;
  readonly db?: EvidenceStore;
};

const noticeOf = (news: News): Notice => {
  if ('act' in news) return 'newsDue';
  if (freshPosts(news.visit) > 0) return 'newsPosts';
  const presence = presenceOf(news.visit);
  if (news.visit.state === 'same') return 'newsBack';
  return presence === 'not-observed' ? 'newsGone' : 'newsChanged';
};

const tell = async (news: News, { showNotice }: NewsParts): Promise<void> => {
  const [title, view] = 'act' in news ? [news.act.words, 'remedies'] : [news.visit.url, 'watches'];
  await showNotice(noticeOf(news), title, `#/matter/${news.matterId}/${view}`);
};

const tellAll = async (parts: NewsParts): Promise<void> => {
  const { readSettings, changeSettings, showCount, wakeAt, now = Date.now, db } = parts;
  const time = now();
  const at = new Date(time).toISOString();
  const { lastLooked, lastTold } = await readSettings();
  const { visits, acts } = await readVisitsAndActs(db);
  // What was there before notices were first made is no news.
  if (lastTold === undefined) await changeSettings({ lastTold: at, lastLooked: lastLooked ?? at });
  const fresh = lastTold === undefined ? [] : listNews(visits, acts, lastTold, at);
  // Noted first: a notice that the end of the browser cuts off is not repeated; the count shows it.
  if (fresh.length > 0) await changeSettings({ lastTold: at });
  for (const news of fresh.toReversed()) await tell(news, parts);
  await showCount(listNews(visits, acts, lastLooked ?? at, at).length);
  const next = nextActDue(acts, time);
  if (next !== undefined) await wakeAt(next);
};

/**
 * STORY 11. Tells a person what changed on watched pages, and which ordered acts fell due: by a
 * notice, where those are switched on, and by a number on the toolbar button. The function that it
 * returns is to be called after visits were told, when a person looked, and when it is woken; it
 * never rejects.
 */
export const tellNews = (parts: NewsParts): (() => Promise<void>) => {
  let last: Promise<void> = Promise.resolve();
  return () => {
    last = last
      .then(() => tellAll(parts))
      .catch((error) => console.error('What changed could not be told', error));
    return last;
  };
};
