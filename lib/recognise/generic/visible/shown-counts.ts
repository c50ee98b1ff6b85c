import type { StatedCount } from '../../../evidence/item.ts';
import { statedCount } from '../../counts/stated-count.ts';
import { findAll } from '../../page/document/dom.ts';
import { lineOf } from '../../page/document/visible-text.ts';
import type { Draft } from '../../page/draft.ts';

const LABELS = {
  views: /阅读|浏览|播放|观看|views?|reads?/iu,
  reposts: /转发|分享|reposts?|retweets?|shares?/iu,
  comments: /评论|回复|comments?|repl(?:y|ies)/iu,
  likes: /点?赞|喜欢|likes?/iu,
} as const;

const ESTIMATED =
  /[+＋>≥~≈<≤＞＜～约約近超逾多余餘]|以上|左右|大概|不到|至少|\b(?:over|about|around|nearly|almost|than|least)\b/iu;

/** The count that a line shows with its label; a floor or an estimate is kept as words. */
const labelledCount = (line: string, label: RegExp): StatedCount | undefined => {
  const form = new RegExp(
    `^(?:(?:${label.source})(?:数|量)?\\s*[:：(（]?\\s*([^)）]{1,16})[)）]?|` +
      `(.{1,16}?)\\s*(?:${label.source}))$`,
    'iu',
  );
  const found = form.exec(line);
  const words = (found?.[1] ?? found?.[2])?.trim();
  // "Likes 12 comments" may be either.
  if (!words || Object.values(LABELS).some((other) => other.test(words))) return undefined;
  const stated = statedCount(words);
  return stated?.count !== undefined || ESTIMATED.test(words) ? stated : undefined;
};

/**
 * The counts that an element shows with a label: "阅读 12.8万", "3,482 reposts". A label that stands
 * there with two different values gives none.
 */
export const shownCounts = (element: Element): NonNullable<Draft['engagement']> => {
  const lines = findAll(element, 'span, a, button, li, em, div, p', 600)
    .map(lineOf)
    .filter((line) => line !== undefined && line.length <= 24);
  const counted = Object.entries(LABELS).map(([key, label]) => {
    const counts = lines.flatMap((line) => labelledCount(line ?? '', label) ?? []);
    return [key, new Set(counts.map(({ raw }) => raw)).size === 1 ? counts[0] : undefined] as const;
  });
  return Object.fromEntries(counted);
};

/**
 * Each count with the words of `shown` and the exact number of `stated`, where the two differ by a
 * tenth at most; else the stated count, else the shown one.
 */
export const mergeCounts = (
  stated: Draft['engagement'],
  shown: NonNullable<Draft['engagement']>,
): Draft['engagement'] =>
  Object.fromEntries(
    (['views', 'reposts', 'comments', 'likes'] as const).map((key) => {
      const [exact, words] = [stated?.[key], shown[key]];
      const isSame =
        exact?.count !== undefined &&
        words?.count !== undefined &&
        Math.abs(exact.count - words.count) <= words.count * 0.1;
      return [
        key,
        isSame && exact?.count !== undefined && words
          ? { raw: words.raw, count: exact.count }
          : (exact ?? words),
      ];
    }),
  );
