/** A line with more characters is no byline, and no row of buttons under a post. */
const SHORT_LINE = 48;

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const TIME = new RegExp(
  [
    String.raw`\b(?:19|20)\d{2}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}`,
    String.raw`\b${MONTH} \d{1,2}\b|\b\d{1,2} ${MONTH}(?:\b|$)`,
    String.raw`(?:今天|昨天|前天)\s?\d{1,2}:\d{2}|\d{1,3}\s?(?:分钟|小时|天|周|个月|年)前|刚刚`,
    String.raw`\b\d{1,3} ?(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?) ago\b`,
    String.raw`^\d{1,2}-\d{1,2}(?: \d{1,2}:\d{2})?$|^\d{1,3}(?:m|min|h|hr|d|w|mo|y)$`,
  ].join('|'),
  'iu',
);

const DONE = [
  '转发|轉發|评论|評論|点赞|赞同|赞|讚|收藏|播放|阅读|回复|分享|月销|推|楼',
  'likes?|comments?|shares?|reposts?|retweets?|repl(?:y|ies)|upvotes?|views?|points?',
].join('|');
const COUNT = String.raw`[\d.,]+\s?[万亿kKmM]?`;
/** A row of what readers can do with a post, or did, and nothing else. */
const ROW = new RegExp(String.raw`^(?:(?:${COUNT}\s?)?(?:${DONE})(?:\s?${COUNT})?[\s·]*)+$`, 'iu');

/**
 * Whether a page shows what somebody wrote, by what stands about it: when it was published, or a
 * row of what readers do with it. A page of the site itself, which asks to sign in or says that
 * something is not there, has neither; a post may use all of its words.
 */
export const showsWriting = (text: string): boolean =>
  text.split('\n').some((given) => {
    const line = given.trim();
    return line.length <= SHORT_LINE && (TIME.test(line) || ROW.test(line));
  });
