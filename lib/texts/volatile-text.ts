/**
 * Text that changes by itself between two captures of a page and says nothing about its content:
 * engagement counts ("3.4K views") and relative times ("3 minutes ago").
 */
export type VolatileKind = 'count' | 'time';
/** A part of a text; a part with a kind is volatile and left out of comparisons. */
export type TextPart = { readonly text: string; readonly kind?: VolatileKind };

const COUNT = String.raw`\d+(?:[,.]\d+)*(?:\s?[万萬亿億千]|[kKmMwW](?!\p{L}))?\+?`;
const WITH_UNIT = String.raw`\d+(?:[,.]\d+)*\s?[万萬亿億kKmMwW]\+?`;
const ENGAGED = [
  '阅读|閱讀|浏览|播放|转发|轉發|评论|評論|回复|点赞|收藏|分享|赞|讚|转',
  '[Vv]iews?|[Rr]eads?|[Ll]ikes?|[Rr]eposts?|[Rr]etweets?',
  '[Rr]eplies|[Cc]omments?|[Ss]hares?|[Pp]lays?',
].join('|');
const CHINESE_AGO = [
  String.raw`(?:\d{1,5}|半)\s?(?:秒钟?|分钟?|个?小时|天|周|个?星期|个?月|年)(?:之?前|以前)`,
  String.raw`刚刚|剛剛|刚才|(?:今天|昨天|前天)\s?\d{1,2}:\d{2}`,
].join('|');
const ENGLISH_UNIT =
  'seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|mos?|years?|yrs?|[smhdw]';
const ENGLISH_AGO = String.raw`\d{1,5}\s?(?:${ENGLISH_UNIT})\.?\sago|[Jj]ust now`;
const EDGE = String.raw`(?<![\p{L}\p{N}.,])`;
const END = String.raw`(?![\p{L}\p{N}])`;

/**
 * A count is volatile only beside a word of engagement, or alone on its line with a unit: "500万元"
 * and "注册资本 500万" are facts. A time is volatile only if it stands by itself, as sites print it.
 */
const VOLATILE = new RegExp(
  [
    `${EDGE}(?<time>${CHINESE_AGO}|${ENGLISH_AGO})${END}`,
    String.raw`(?<=(?:^|·)[ \t]*)(?<short>\d{1,3}(?:s|m|min|h|hr|d|w|mo|y))(?=[ \t]*(?:$|·))`,
    String.raw`(?<=(?:${ENGAGED})[\s:：]{0,2})${COUNT}${END}`,
    String.raw`${EDGE}${COUNT}(?=\s?[次人条个]?(?:${ENGAGED}))`,
    String.raw`(?<=^[ \t]*)${WITH_UNIT}(?=[ \t]*$)`,
  ].join('|'),
  'gmu',
);

/** Splits a text into its volatile parts and the text between them; joined, they are the text. */
export const splitVolatile = (text: string): readonly TextPart[] => {
  const parts: TextPart[] = [];
  let at = 0;
  for (const match of text.matchAll(VOLATILE)) {
    if (match.index > at) parts.push({ text: text.slice(at, match.index) });
    parts.push({
      text: match[0],
      kind: (match.groups?.time ?? match.groups?.short) ? 'time' : 'count',
    });
    at = match.index + match[0].length;
  }
  if (at < text.length) parts.push({ text: text.slice(at) });
  return parts;
};
