// @vitest-environment jsdom
import { describe } from 'vitest';
import { checkCases } from '../../check-cases.ts';

const page = (body: string, head = '<title>x</title>'): string =>
  `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`;

const message = (key: string, name: string, inner: string, time = '09:15'): string =>
  `<div class="tgme_widget_message" data-post="${key}">` +
  `<a class="tgme_widget_message_owner_name" href="https://t.me/${key.split('/')[0]}">` +
  `<span>${name}</span></a>${inner}<div class="tgme_widget_message_footer">` +
  '<span class="tgme_widget_message_views">1.2K</span>' +
  `<span class="tgme_widget_message_meta">${time}` +
  `<a class="tgme_widget_message_date" href="https://t.me/${key}">` +
  '<time datetime="2021-08-22T01:15:07+00:00">09:15</time></a></span></div></div>';
const WORDS = '<div class="tgme_widget_message_text js-message_text">They copied it.</div>';

describe('telegram', () => {
  checkCases([
    {
      name: 'Telegram: a message in a list is found whatever the case of its channel',
      url: 'https://t.me/s/loomnews/2?q=x',
      html: page(
        message(
          'LoomNews/1',
          'Loom News',
          '<div class="tgme_widget_message_text js-message_text">One.</div>',
        ) +
          message('LoomNews/2', 'Loom News', WORDS) +
          message(
            'LoomNews/3',
            'Loom News',
            '<div class="tgme_widget_message_text js-message_text">Three.</div>',
          ),
      ),
      wanted: {
        id: '2',
        text: 'They copied it.',
        author: { name: 'Loom News' },
        engagement: { views: { count: 1200 } },
      },
      absent: ['edited'],
    },
    {
      name: 'Telegram: a deleted message is not replaced by the only other one',
      url: 'https://t.me/s/loomnews/2',
      html: page(
        message(
          'loomnews/1',
          'Loom News',
          '<div class="tgme_widget_message_text js-message_text">One.</div>',
        ),
      ),
      wanted: {},
      absent: ['text', 'published'],
    },
    {
      name: 'Telegram: an edited reply has its own text and author, not the quoted ones',
      url: 'https://t.me/loomnews/2?embed=1&mode=tme',
      html: page(
        message(
          'loomnews/2',
          'Loom News',
          '<a class="tgme_widget_message_reply" href="https://t.me/loomnews/1">' +
            '<div class="tgme_widget_message_author">' +
            '<span class="tgme_widget_message_author_name">Other Name</span></div>' +
            '<div class="tgme_widget_message_text js-message_reply_text">Replied to.</div>' +
            `</a>${WORDS}`,
          'edited &nbsp;',
        ),
      ),
      wanted: {
        author: { name: 'Loom News' },
        text: 'They copied it.',
        published: { at: '2021-08-22T01:15:07.000Z' },
        edited: { raw: 'edited' },
      },
      absent: ['edited.at'],
    },
    {
      name: 'Telegram: a forwarded message names its origin',
      url: 'https://t.me/loomnews/2?embed=1',
      html: page(
        message(
          'loomnews/2',
          'Loom News',
          '<div class="tgme_widget_message_forwarded_from">Forwarded from ' +
            '<a class="tgme_widget_message_forwarded_from_name" href="https://t.me/mill/9">' +
            `<span>Mill</span></a></div>${WORDS}`,
        ),
      ),
      wanted: {
        author: { name: 'Loom News' },
        repostOf: { author: { name: 'Mill' }, url: 'https://t.me/mill/9' },
      },
    },
  ]);
});

const hn = (rows: string, head = '<title>Hacker News</title>'): string =>
  page(`<table id="hnmain"><tr><td>${rows}</td></tr></table>`, head);

describe('hacker news', () => {
  checkCases([
    {
      name: 'Hacker News: the comment that the address names is read without its replies',
      url: 'https://news.ycombinator.com/item?id=28260001',
      html: hn(
        '<table class="fatitem"><tr class="athing" id="28260001"><td class="default">' +
          '<span class="comhead"><a class="hnuser">adal</a> ' +
          '<span class="age" title="2021-08-22T01:15:07 1629594907"><a>5 years ago</a>' +
          '</span> | <a href="item?id=28260000">parent</a> | on: <a href="item?id=28260000">' +
          'A story</a></span><div class="comment"><div class="commtext c00">They cheat.</div>' +
          '</div></td></tr></table><table class="comment-tree">' +
          '<tr class="athing comtr" id="28260002"><td><a class="hnuser">replier</a>' +
          '<span class="age" title="2021-08-23T01:15:07 1629681307"></span>' +
          '<div class="commtext">No.</div></td></tr></table>',
      ),
      wanted: {
        kind: 'comment',
        id: '28260001',
        author: { name: 'adal' },
        text: 'They cheat.',
        published: { at: '2021-08-22T01:15:07.000Z' },
      },
      absent: ['engagement.comments'],
    },
    {
      name: 'Hacker News: a deleted comment has no author and no text',
      url: 'https://news.ycombinator.com/item?id=28260001',
      html: hn(
        '<table class="fatitem"><tr class="athing" id="28260001"><td class="default">' +
          '<span class="comhead"><span class="age" title="2021-08-22T01:15:07">' +
          '<a>5 years ago</a></span></span><div class="comment">[deleted]</div></td></tr>' +
          '</table><table class="comment-tree"><tr class="athing comtr" id="28260002"><td>' +
          '<a class="hnuser">replier</a><div class="commtext">No.</div></td></tr></table>',
      ),
      wanted: { id: '28260001', published: { at: '2021-08-22T01:15:07.000Z' } },
      absent: ['author', 'text'],
    },
    {
      name: 'Hacker News: a story that links to another site is read',
      url: 'https://news.ycombinator.com/item?id=28260000',
      html: hn(
        '<table class="fatitem"><tr class="athing submission" id="28260000">' +
          '<td class="title"><span class="titleline">' +
          '<a href="https://a.example.com/">Looms copied</a> <span class="sitebit comhead">(' +
          '<a><span class="sitestr">a.example.com</span></a>)</span></span></td></tr><tr>' +
          '<td class="subtext"><span class="subline">' +
          '<span class="score">124 points</span> by <a class="hnuser">adal</a> ' +
          '<span class="age" title="2021-08-22T01:15:07 1629594907"><a>5 years ago</a>' +
          '</span> | <a href="hide?id=28260000">hide</a> | <a href="item?id=28260000">' +
          '88&nbsp;comments</a></span></td></tr></table><table class="comment-tree">' +
          '<tr class="athing comtr" id="28260002"><td><a class="hnuser">replier</a>' +
          '<div class="commtext">No.</div></td></tr></table>',
      ),
      wanted: {
        kind: 'post',
        title: 'Looms copied',
        author: { name: 'adal' },
        engagement: { likes: { count: 124 }, comments: { count: 88 } },
      },
    },
  ]);
});
