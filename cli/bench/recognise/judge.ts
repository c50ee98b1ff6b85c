import type { Post, StatedTime } from '../../../lib/evidence/item.ts';
import { statedCount } from '../../../lib/recognise/counts/stated-count.ts';
import { statedTime } from '../../../lib/recognise/times/stated-time.ts';
import type { Expected, Sample } from './samples.ts';

/** The fields a page is judged by. */
export const FIELDS = ['author', 'published', 'title', 'post_id', 'text', 'engagement'] as const;
export type Field = (typeof FIELDS)[number];
/** `WRONG` is a value given as right that is not; a value not given is only a `miss`. */
export type Verdict = 'hit' | 'miss' | 'WRONG';
export type Verdicts = Partial<Record<Field, Verdict>>;

/** The instant the pages are read at. */
export const NOW = new Date('2026-11-21T12:00:00Z');

/** For comparing as the corpus does: invisible signs out, blanks as one. */
export const norm = (text: string | undefined): string =>
  (text ?? '')
    .replace(/[\u200b-\u200d\ufeff\u2060\u00ad\u202a-\u202e]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();

const judge = (
  expected: string,
  got: string | undefined,
  same = norm(expected) === norm(got),
): Verdict => (!got ? 'miss' : same ? 'hit' : 'WRONG');

const isSameInstant = (published: string, got: StatedTime): boolean => {
  if (!got.at) return false;
  const slack = {
    second: 1e3,
    minute: 6e4,
    hour: 36e5,
    day: 864e5,
    month: 31 * 864e5,
    year: 366 * 864e5,
  };
  const at = Date.parse(got.at);
  return [got.assumedTimeZone ?? 'Asia/Shanghai', 'UTC'].some((timeZone) => {
    const truth = statedTime(published, { now: NOW, timeZone });
    const coarser = Math.max(slack[got.precision ?? 'second'], slack[truth?.precision ?? 'second']);
    return truth?.at !== undefined && Math.abs(Date.parse(truth.at) - at) < coarser;
  });
};

const judgeTime = (
  { published, published_visible: visible }: Expected,
  got: StatedTime | undefined,
): Verdict | undefined => {
  if (!published && !visible) return undefined;
  if (!got) return 'miss';
  if (published && got.at) return isSameInstant(published, got) ? 'hit' : 'WRONG';
  const [a, b] = [norm(visible), norm(got.shown ?? got.raw)];
  if (a !== '' && (a.includes(b) || b.includes(a))) return 'hit';
  return visible && isSameInstant(visible.replace(/^[^\d]*[:：]/u, ''), got) ? 'hit' : 'WRONG';
};

const COUNTS: Readonly<Record<string, 'likes' | 'reposts' | 'comments' | 'views'>> = {
  likes: 'likes',
  reactions: 'likes',
  score: 'likes',
  reposts: 'reposts',
  shares: 'reposts',
  comments: 'comments',
  replies: 'comments',
  views: 'views',
};

const judgeCounts = (expected: Expected['engagement'], post: Post): Verdict | undefined => {
  const verdicts = Object.entries(expected ?? {}).flatMap(([name, value]) => {
    const key = COUNTS[name];
    const got = key && post.engagement?.[key];
    if (!key) return [];
    return [judge(String(value), got?.raw, got?.count === statedCount(value)?.count)];
  });
  if (verdicts.length === 0) return undefined;
  return (
    verdicts.find((verdict) => verdict === 'WRONG') ??
    verdicts.find((verdict) => verdict === 'miss') ??
    'hit'
  );
};

const judgeText = (
  expected: Expected['text_contains'],
  got: string | undefined,
): Verdict | undefined => {
  if (!expected || expected.length === 0) return undefined;
  const held = expected.filter((part) => norm(got).includes(norm(part))).length;
  if (held === expected.length) return 'hit';
  return !got || held > 0 ? 'miss' : 'WRONG';
};

const judgeAuthor = ({ expected, viewer }: Sample, post: Post): Verdict | undefined => {
  const names = [post.author?.name, post.author?.handle].filter((name) => name !== undefined);
  if (viewer && names.some((name) => viewer.includes(name))) return 'WRONG';
  if (!expected.author) return undefined;
  return judge(
    expected.author,
    names[0],
    names.some((name) => norm(name) === norm(expected.author)),
  );
};

/** A verdict for each field that has a true value. */
export const judgeAll = (sample: Sample, post: Post): Verdicts => {
  const { expected } = sample;
  const verdicts: [Field, Verdict | undefined][] = [
    ['author', judgeAuthor(sample, post)],
    ['published', judgeTime(expected, post.published)],
    ['title', expected.title ? judge(expected.title, post.title) : undefined],
    ['post_id', expected.post_id ? judge(expected.post_id, post.id) : undefined],
    ['text', judgeText(expected.text_contains, post.text)],
    ['engagement', judgeCounts(expected.engagement, post)],
  ];
  return Object.fromEntries(verdicts.filter(([, verdict]) => verdict !== undefined));
};
