const TOO_OFTEN = new RegExp(
  'too many requests|rate limit exceeded|(?:going|asking) too fast|(?:请求|請求)(?:频繁|頻繁)|' +
    '(?:请求|請求|操作|访问|訪問|刷新)(?:太|过于|過於)(?:频繁|頻繁|多)',
  'giu',
);
/** More text than that is what was asked for, even if such words stand in it. */
const MOST_CHARACTERS = 120;

const countIn = (text: string): number => text.match(TOO_OFTEN)?.length ?? 0;

/**
 * Whether a page whose text changed shows little more than a notice that its site was asked too
 * often, as a site does that answers 429 (RFC 6585, §4).
 */
export const saysTooOften = (before: string, after: string): boolean =>
  after.length - before.length < MOST_CHARACTERS && countIn(after) > countIn(before);
