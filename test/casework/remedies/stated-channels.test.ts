import { expect, it } from 'vitest';
import { statedChannels, statedNames } from '../../../lib/casework/remedies/stated-channels.ts';

it.each([
  ['站内信 · 监控日报邮件', ['in-site', 'daily-report']],
  ['站内信', ['in-site']],
  ['站内信、邮件和APP推送', ['in-site', 'e-mail', 'app']],
  ['In-site message and e-mail', ['in-site', 'e-mail']],
  ['Daily report, website', ['daily-report', 'public-page']],
  ['站内信，站内消息', ['in-site']],
  ['站内消息、短信', ['in-site', 'sms']],
  ['手机短信和微信公众号', ['sms', 'wechat']],
  ['电话', []],
  [undefined, []],
])('a page that says “%s” names the channels %j', (words, channels) => {
  expect(statedChannels(words)).toEqual(channels);
});

it.each([
  ['日报用户、订阅用户', ['日报用户', '订阅用户']],
  ['Acme, Inc.; its subscribers', ['Acme, Inc.', 'its subscribers']],
  ['订阅用户，订阅用户；', ['订阅用户']],
  [undefined, []],
])('a page that says “%s” names the recipients %j', (words, names) => {
  expect(statedNames(words)).toEqual(names);
});
