import type { Channel } from '../../evidence/casework.ts';

/**
 * Words for the channels, as alert platforms name them. The first that fits a part counts: an
 * e-mail that brings the daily report is the daily report.
 */
const WORDS: readonly (readonly [Channel, RegExp])[] = [
  ['daily-report', /日报|周报|daily report|digest/iu],
  ['in-site', /站内|in-?site|on-?site|message cent(?:er|re)|inbox/iu],
  ['e-mail', /邮件|邮箱|e-?mail/iu],
  ['sms', /短信|彩信|\bsms\b|text message/iu],
  ['wechat', /微信|公众号|服务号|小程序|wechat|weixin/iu],
  ['app', /app|客户端|手机|移动端|push notification/iu],
  ['public-page', /公开|公示|网页|网站|官网|首页|public page|web ?site|web page|home ?page/iu],
];
const BETWEEN = /[·•、,，;；/|+＋&\n]|和|及|与|\band\b/iu;

/** The groups that a page names as recipients, each once; a Western comma can be in a name. */
export const statedNames = (words: string | undefined): readonly string[] => [
  ...new Set((words ?? '').split(/[、，；;\n]/u).flatMap((part) => part.trim() || [])),
];

/** The channels that a page names in its own words, each once, in the order of the words. */
export const statedChannels = (words: string | undefined): readonly Channel[] => {
  const found = (words ?? '')
    .split(BETWEEN)
    .flatMap((part) => WORDS.find(([, pattern]) => pattern.test(part))?.[0] ?? []);
  return [...new Set(found)];
};
