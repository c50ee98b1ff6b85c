/**
 * Words with which sites say that a page is not there, or why they do not show it. Each is matched
 * in a short page alone: an article may quote all of them.
 */
const ZH_THING =
  '页面|頁面|网页|網頁|内容|內容|文章|微博|帖子|回答|视频|笔记|动态|账号|帐号|用户|评论|链接';
const EN_THING = 'page|post|tweet|article|content|video|comment|account|user|link';

const NOT_FOUND = [
  new RegExp(`(?:${ZH_THING})(?:已经|已經|可能)?(?:不存在|找不到|未找到|失效|走丢了)`, 'u'),
  new RegExp(`没有找到[^\\n]{0,8}(?:${ZH_THING})`, 'u'),
  new RegExp(
    `\\b(?:${EN_THING})\\b[^\\n]{0,40}?(?:not\\s(?:be\\s)?found|does(?:n[’']t|\\snot)\\sexist)`,
    'iu',
  ),
  /(?:^|\s)404(?:\s|$)/u,
] as const;

const NOTICE = [
  new RegExp(
    `(?:${ZH_THING})(?:已经|已經|已)?被?(?:作者|发布者|用户|管理员|平台|系统)?(?:自行)?` +
      '(?:删除|刪除|屏蔽|下架|隐藏|撤回|封禁)',
    'u',
  ),
  /(?:因|由于|根据)[^\n]{0,60}(?:无法|不能|不予|暂不)(?:查看|显示|展示|访问)/u,
  new RegExp(`(?:${ZH_THING})[^\\n]{0,12}(?:无法查看|不可见|仅作者可见|审核中)`, 'u'),
  /根据[^\n]{0,16}(?:法院|法律|规定)[^\n]{0,40}(?:删除|屏蔽|下架)/u,
  new RegExp(
    `\\b(?:${EN_THING})\\s(?:has\\sbeen|was|is)\\s` +
      '(?:removed|deleted|withheld|taken\\sdown|suspended|blocked|hidden|unavailable)',
    'iu',
  ),
  /(?:removed|deleted|withheld)\s(?:by\sthe\s(?:author|user)|in\sresponse\sto|for\sviolating)/iu,
  /(?:isn[’']t|is\snot|no\slonger)\savailable\b/iu,
] as const;

/** Characters of a page that says no more than why something is not there. */
const SHORT_PAGE = 1_200;

const lineWith = (text: string, patterns: readonly RegExp[]): string | undefined =>
  text
    .split('\n')
    .map((line) => line.trim())
    .find((line) => patterns.some((pattern) => pattern.test(line)));

/** Words in place of a text: a `notice` of why it is not shown, or that it is `not-found`. */
export type AbsenceWords = { readonly kind: 'notice' | 'not-found'; readonly words: string };

/**
 * The line with which a short page says that what was asked for is not shown, or not there;
 * undefined for a long page and for one without such words.
 */
export const findAbsenceWords = (text: string, title = ''): AbsenceWords | undefined => {
  if (text.length > SHORT_PAGE) return undefined;
  const all = `${title}\n${text}`;
  const notice = lineWith(all, NOTICE);
  if (notice) return { kind: 'notice', words: notice };
  const notFound = lineWith(all, NOT_FOUND);
  return notFound ? { kind: 'not-found', words: notFound } : undefined;
};
