import { linkOf, onHost, pathPart } from '../page/address.ts';
import { attribute, find, findAll } from '../page/document/dom.ts';
import { lineOf, textWithEmoji } from '../page/document/visible-text.ts';
import type { Draft } from '../page/draft.ts';
import type { Page } from '../page/page.ts';
import type { Recogniser } from '../page/recogniser.ts';
import { attributeAt, countAt, lineAt, nameAt } from '../page/select.ts';
import { shownTime, statedTime } from '../times/stated-time.ts';

const keyOf = (page: Page): string | undefined =>
  pathPart(page, /^\/(?:s\/)?([A-Za-z]\w{3,40}\/\d+)/u);

const readMessage = (page: Page, message: Element): Draft => {
  const key = attribute(message, 'data-post') ?? '';
  const [channel, id] = key.split('/');
  const writer = find(message, '.tgme_widget_message_owner_name, .tgme_widget_message_author_name');
  // In a group the author is a person with an account of their own or without one, not the channel.
  const account = /(?:t|telegram)\.me\/([A-Za-z]\w{3,40})\/?$/u.exec(
    attribute(writer, 'href') ?? '',
  )?.[1];
  const handle =
    account ?? (find(message, '.tgme_widget_message_owner_name') ? channel : undefined);
  const time = find(message, '.tgme_widget_message_date time, .tgme_widget_message_meta time');
  const words = find(
    message,
    '.js-message_text:not(.js-message_reply_text), ' +
      '.tgme_widget_message_text:not(.js-message_reply_text)',
  );
  return {
    kind: 'post',
    id,
    url: linkOf(page, `https://t.me/${key}`),
    text: textWithEmoji(words),
    author: {
      name: writer && textWithEmoji(writer),
      handle,
      url: handle && `https://t.me/${handle}`,
    },
    published: shownTime(lineOf(time), attribute(time, 'datetime'), page.clock),
    edited: statedTime(
      /^edited/iu.exec(lineAt(message, '.tgme_widget_message_meta') ?? '')?.[0],
      page.clock,
    ),
    repostOf: find(message, '.tgme_widget_message_forwarded_from_name') && {
      author: { name: nameAt(message, '.tgme_widget_message_forwarded_from_name') },
      url: linkOf(page, attributeAt(message, 'a.tgme_widget_message_forwarded_from_name', 'href')),
    },
    engagement: { views: countAt(message, '.tgme_widget_message_views') },
    element: message,
  };
};

/**
 * A channel's message on t.me. Where the page only frames the message, its channel and id are known
 * but not its text.
 */
export const telegram: Recogniser = {
  name: 'telegram',
  version: 1,
  matches: (page) =>
    onHost(page, 't.me', 'telegram.me') ||
    (page.saved &&
      attributeAt(page.document, 'meta[property="og:site_name"]', 'content') === 'Telegram' &&
      find(page.document, '.tgme_page, .tgme_page_widget_wrap') !== undefined),
  read: (page) => {
    const { document } = page;
    const framed = /t\.me\/([A-Za-z]\w{3,40}\/\d+)\?/u.exec(
      attributeAt(document, 'iframe[src*="embed=1"]', 'src') ?? '',
    )?.[1];
    const key = keyOf(page) ?? framed;
    const isList = page.url.pathname.startsWith('/s/');
    const messages = findAll(document, '.tgme_widget_message[data-post]');
    const message =
      messages.find((one) => attribute(one, 'data-post')?.toLowerCase() === key?.toLowerCase()) ??
      (messages.length === 1 && !(isList && key) ? messages[0] : undefined);
    if (message) return { ...readMessage(page, message), platform: 'telegram' };
    const stated =
      attributeAt(document, 'meta[property="og:title"]', 'content') ??
      lineAt(document, '.tgme_page_title');
    const name = stated && /^Telegram(?:$|[:\s])/u.test(stated) ? undefined : stated;
    if (!key && !find(document, '.tgme_page, .tgme_channel_info')) return undefined;
    const [channel, id] = key?.split('/') ?? [];
    return {
      kind: key ? 'post' : 'profile',
      platform: 'telegram',
      id,
      url: key && `https://t.me/${key}`,
      author: { name, handle: channel ?? pathPart(page, /^\/(?:s\/)?([A-Za-z]\w{3,40})\/?$/u) },
    };
  },
};
