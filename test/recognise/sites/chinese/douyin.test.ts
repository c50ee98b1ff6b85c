// @vitest-environment jsdom
import { describe } from 'vitest';
import { checkCases } from '../../check-cases.ts';

const ID = '7600000000000000001';
const head = '<!doctype html><html><head><title>假货 - 抖音</title></head><body>';

describe('douyin', () => {
  checkCases([
    {
      name: 'Douyin: a video in a dialog is not given the account of the page behind it',
      url: `https://www.douyin.com/user/MS4wLjABAAAA?modal_id=${ID}`,
      html:
        `${head}<div data-e2e="user-info"><h1><span>主页的人</span></h1><a><span>主页的人</span></a>` +
        `</div><div data-e2e="feed-active-video" data-e2e-vid="${ID}">` +
        `<div data-e2e="video-info" data-e2e-aweme-id="${ID}"><div class="account">` +
        '<span data-e2e="feed-video-nickname">@追导弹的蜗牛</span><span class="video-create-time">' +
        '<span class="time">· 3天前</span></span></div>' +
        '<div data-e2e="video-desc">都是假货，别买。</div></div>' +
        '<div data-e2e="video-player-digg">1.2万</div>' +
        '<div data-e2e="feed-comment-icon">34</div></div><div data-e2e="feed-video">' +
        '<div data-e2e="feed-video-nickname">@下一个</div></div></body></html>',
      wanted: {
        platform: 'douyin',
        id: ID,
        url: `https://www.douyin.com/video/${ID}`,
        author: { name: '追导弹的蜗牛' },
        text: '都是假货，别买。',
        published: { raw: '3天前', precision: 'day' },
        engagement: { likes: { raw: '1.2万', count: 12000 }, comments: { count: 34 } },
      },
    },
    {
      name: 'Douyin: a dialog that plays another video than the address names gives no fields',
      url: `https://www.douyin.com/jingxuan?modal_id=${ID}`,
      html:
        `${head}<div data-e2e="feed-active-video" data-e2e-vid="7600000000000000002">` +
        '<span data-e2e="feed-video-nickname">@下一个</span><div data-e2e="video-desc">别的。</div>' +
        '</div></body></html>',
      wanted: { kind: 'page', recognisedBy: 'generic/1' },
      absent: ['author', 'published'],
    },
    {
      name: 'Douyin: a video page without page data is read from its markup',
      url: `https://www.douyin.com/video/${ID}`,
      html:
        `${head}<div><div data-e2e="detail-video-info"><h1><span>都是假货，别买。</span></h1>` +
        '<span data-e2e="detail-video-publish-time">发布时间：2026-02-02 21:26</span></div></div>' +
        '<div data-e2e="user-info"><div><a href="//www.douyin.com/user/x"><span>' +
        '<span>追导弹的蜗牛</span></span></a><p>粉丝1.2万</p></div></div><div data-e2e="comment-item">' +
        '<a href="/user/y"><span>评论者</span></a></div></body></html>',
      wanted: {
        author: { name: '追导弹的蜗牛' },
        published: { raw: '2026-02-02 21:26', at: '2026-02-02T13:26:00.000Z' },
        text: '都是假货，别买。',
      },
    },
  ]);
});
