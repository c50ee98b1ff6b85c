// @vitest-environment jsdom
import { describe } from 'vitest';
import { checkCases } from '../../check-cases.ts';

const page = (body: string, head: string, html = ''): string =>
  `<!doctype html><html ${html}><head><title>Copied looms</title>${head}</head>${body}</html>`;

const discourse = (id: string, number: number, user: string, words: string, more = ''): string =>
  `<div class="topic-post" data-post-number="${number}">` +
  `<article id="post_${number}" data-post-id="${id}"><div class="topic-meta-data">` +
  '<div class="names"><span class="username">' +
  `<a href="/u/${user}" data-user-card="${user}">${user}</a></span></div>` +
  '<div class="post-infos"><a class="post-date">' +
  '<span class="relative-date" data-time="1629594907000" title="Aug 22, 2021 9:15 am">' +
  `Aug '21</span></a>${more}</div></div><div class="cooked"><p>${words}</p></div></article>` +
  '</div>';
const DISCOURSE = '<meta name="generator" content="Discourse 3.5.0">';
const xenforo = (id: string, user: string, words: string): string =>
  `<article class="message message--post js-post" data-author="${user}" data-content="post-` +
  `${id}" id="js-post-${id}"><div class="message-userDetails"><h4 class="message-name">` +
  `<a class="username" href="/members/${user}.1/">${user}</a></h4></div>` +
  '<header class="message-attribution"><time class="u-dt" ' +
  'datetime="2021-08-22T09:15:07+0800" data-time="1629594907" title="Aug 22, 2021 at 9:15 ' +
  'AM">Aug 22, 2021</time></header><div class="message-body">' +
  '<blockquote class="bbCodeBlock">Quoted.</blockquote>' +
  `<div class="bbWrapper">${words}</div></div></article>`;
const discuz = (id: string, user: string, words: string, time: string): string =>
  `<div id="post_${id}"><table><tr><td class="pls"><div class="authi">` +
  `<a class="xw1" href="home.php?uid=7">${user}</a></div></td><td><div class="authi">` +
  `<em id="authorposton${id}">${time}</em></div><div class="pcb"><table><tr>` +
  `<td class="t_f" id="postmessage_${id}"><i class="pstatus">` +
  ` 本帖最后由 ${user} 于 2021-8-23 10:00 编辑 </i><br>${words}</td></tr></table></div></td></tr>` +
  '</table></div>';
const DISCUZ = '<meta name="generator" content="Discuz! X3.4">';
const AT = '2021-08-22T01:15:07.000Z';

describe('forums', () => {
  checkCases([
    {
      name: 'Discourse: an address with a position gives that reply as a comment',
      url: 'https://forum.example.com/t/copied-looms/123/3',
      html: page(
        '<body><div id="topic-title"><h1><a>Copied looms</a></h1>' +
          `</div>${discourse('11', 1, 'ada', 'First.')}` +
          `${discourse('22', 2, 'bob', 'Second.')}${discourse('33', 3, 'cy', 'They cheat.')}` +
          '</body>',
        DISCOURSE,
      ),
      wanted: {
        kind: 'comment',
        platform: 'discourse',
        id: '33',
        author: { name: 'cy' },
        text: 'They cheat.',
        published: { at: AT },
      },
      absent: ['title'],
    },
    {
      name: 'Discourse: an address without a position gives the first post',
      url: 'https://forum.example.com/t/copied-looms/123',
      html: page(
        '<body><div id="topic-title"><h1><a>Copied looms</a></h1>' +
          `</div>${discourse('11', 1, 'ada', 'First.')}` +
          `${discourse('22', 2, 'bob', 'Second.')}</body>`,
        DISCOURSE,
      ),
      wanted: { kind: 'post', title: 'Copied looms', author: { name: 'ada' }, text: 'First.' },
    },
    {
      name:
        'Discourse: a topic opened in the middle gives no author, because its first post is ' +
        'not loaded',
      url: 'https://forum.example.com/t/copied-looms/123/90',
      html: page(
        '<body><div id="topic-title"><h1><a>Copied looms</a></h1>' +
          `</div>${discourse('88', 88, 'dee', 'Late.')}` +
          `${discourse('89', 89, 'eve', 'Later.')}</body>`,
        DISCOURSE,
      ),
      wanted: {},
      absent: ['author', 'published'],
    },
    {
      name: 'XenForo: a post that the address names on a later page is a comment',
      url: 'https://forum.example.com/threads/copied-looms.123/page-2#post-22',
      html: page(
        '<body><h1 class="p-title-value">Copied looms</h1>' +
          `${xenforo('21', 'ada', 'Before.')}${xenforo('22', 'bob', 'They cheat.')}</body>`,
        '',
        'id="XF"',
      ),
      wanted: {
        kind: 'comment',
        id: '22',
        author: { name: 'bob' },
        text: 'They cheat.',
        published: { at: AT },
      },
    },
    {
      name: 'XenForo: a post is found by its own address',
      url: 'https://forum.example.com/threads/copied-looms.123/post-22',
      html: page(
        '<body><h1 class="p-title-value">Copied looms</h1>' +
          `${xenforo('21', 'ada', 'Before.')}${xenforo('22', 'bob', 'They cheat.')}</body>`,
        '',
        'id="XF"',
      ),
      wanted: { kind: 'comment', id: '22', author: { name: 'bob' } },
    },
    {
      name: 'Discuz: the time of an edit is not taken for the publication',
      url: 'https://bbs.example.com/forum.php?mod=viewthread&tid=123',
      html: page(
        '<body><span id="thread_subject">霁屿骗人</span>' +
          `<div id="postlist">${discuz('11', '巷口的猫', '都是旧货。', '发表于 2021-8-22 09:15:07')}` +
          `${discuz('12', '路人', '真的？', '发表于 2021-8-22 10:00:00')}</div></body>`,
        DISCUZ,
        'lang="zh-CN"',
      ),
      wanted: {
        platform: 'discuz',
        title: '霁屿骗人',
        author: { name: '巷口的猫' },
        published: { at: AT },
      },
    },
    {
      name: 'Discuz: a relative time gets the exact instant from the title attribute',
      url: 'https://bbs.example.com/thread-123-1-1.html',
      html: page(
        '<body><span id="thread_subject">霁屿骗人</span>' +
          '<div id="postlist">' +
          discuz(
            '11',
            '巷口的猫',
            '都是旧货。',
            '发表于 <span title="2021-8-22 09:15:07">3&nbsp;天前</span>',
          ) +
          '</div></body>',
        DISCUZ,
        'lang="zh-CN"',
      ),
      wanted: {
        author: { name: '巷口的猫' },
        published: { raw: '2021-8-22 09:15:07', shown: '3 天前', at: AT },
      },
    },
    {
      name: 'phpBB: the post that the address names is read',
      url: 'https://forum.example.com/viewtopic.php?p=22#p22',
      html: page(
        '<body id="phpbb"><h2 class="topic-title"><a>Copied looms</a>' +
          '</h2>' +
          ['11', '22']
            .map(
              (id) =>
                `<div id="p${id}" class="post"><div class="postbody">` +
                '<h3>Re: Copied looms</h3><p class="author">by <strong>' +
                `<a class="username" href="./u">user${id}</a>` +
                '</strong> » <time datetime="2021-08-22T01:15:07+00:00">' +
                `Sun Aug 22, 2021 9:15 am</time></p><div class="content">Words ${id}.</div>` +
                '</div></div>',
            )
            .join('') +
          '</body>',
        '',
      ),
      wanted: {
        kind: 'comment',
        id: '22',
        author: { name: 'user22' },
        text: 'Words 22.',
        published: { at: AT },
      },
    },
    {
      name: 'Stack Exchange: the answer that the address names is read as a comment',
      url: 'https://stackoverflow.com/questions/231767/what/231855#231855',
      html: page(
        '<body><div id="question-header"><h1><a>What?</a></h1></div>' +
          '<div id="question" class="question" data-questionid="231767">' +
          '<div class="s-prose">Question.</div><div class="post-signature owner">' +
          '<span class="relativetime" title="2008-10-23 22:21:11Z">x</span>' +
          '<div class="user-details"><a href="/users/1/asker">Asker</a></div></div></div>' +
          '<div class="answer" data-answerid="231855"><div class="js-vote-count">18,000</div>' +
          '<div class="s-prose">Answer.</div><div class="post-signature">' +
          '<span class="relativetime" title="2010-01-01 00:00:00Z">edited</span>' +
          '<div class="user-details"><a href="/users/3/ed">An Editor</a></div></div>' +
          '<div class="post-signature owner"><span class="relativetime" title="2008-10-23 ' +
          '22:48:44Z">answered Oct 23, 2008 at 22:48</span><div class="user-details">' +
          '<a href="/users/2/answerer">Answerer</a></div></div></div></body>',
        '',
      ),
      wanted: {
        kind: 'comment',
        id: '231855',
        author: { name: 'Answerer', id: '2' },
        text: 'Answer.',
        published: { at: '2008-10-23T22:48:44.000Z' },
      },
      absent: ['title'],
    },
  ]);
});
