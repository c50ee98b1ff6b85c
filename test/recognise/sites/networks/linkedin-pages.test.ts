// @vitest-environment jsdom
import { describe } from 'vitest';
import { checkCases } from '../../check-cases.ts';

const ID = '7368318536743538688';
const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><title>LinkedIn</title>${head}</head><body>` +
  `<img class="global-nav__me-photo" alt="Viewer">${body}</body></html>`;
const PULSE = 'https://www.linkedin.com/pulse/copied-looms-ann-able-x1y2z/';
const article = (author: string, counts = ''): string =>
  page(
    `<article><h1>Copied looms</h1>${author}<div class="article-content">` +
      `<p>${'They copied every loom that we had drawn. '.repeat(6)}</p></div>${counts}</article>`,
  );
const update = (id: string, inner: string): string =>
  `<div class="feed-shared-update-v2" data-urn="urn:li:activity:${id}">${inner}</div>`;

describe('LinkedIn beside its posts', () => {
  checkCases([
    {
      name: 'LinkedIn: an article names its author and counts under its own words',
      url: PULSE,
      html: article(
        '<div class="publisher-author-card"><h3>Ann Able</h3></div>' +
          '<a data-tracking-control-name="author_mini-profile_title" ' +
          'href="https://www.linkedin.com/in/ann">Ann</a>',
        '<button class="social-ctas__like-button"></button>' +
          '<span class="social-ctas__number">1.2K</span>' +
          '<button class="social-ctas__comment-button"></button>' +
          '<span class="social-ctas__number">34</span>',
      ),
      wanted: {
        kind: 'article',
        platform: 'linkedin',
        author: { name: 'Ann Able', url: 'https://www.linkedin.com/in/ann' },
        engagement: { likes: { raw: '1.2K', count: 1200 }, comments: { count: 34 } },
      },
      absent: ['published', 'repostOf'],
    },
    {
      name: 'LinkedIn: an article with a link to its author only takes the name from the link',
      url: PULSE,
      html: article('<p class="author-info"><a href="/in/ann?trk=x">Ann Able</a></p>'),
      wanted: { author: { name: 'Ann Able', url: 'https://www.linkedin.com/in/ann?trk=x' } },
      absent: ['engagement'],
    },
    {
      name: 'LinkedIn: an article without an author is read without one',
      url: PULSE,
      html: article(''),
      wanted: { kind: 'article', platform: 'linkedin' },
      absent: ['author', 'engagement', 'published'],
    },
    {
      name: 'LinkedIn: a company’s page is a profile of the company',
      url: 'https://www.linkedin.com/company/loomworks/posts/',
      html: page(
        '<main><h1>Loomworks 织机厂</h1><p>Looms since 1987</p></main>',
        '<link rel="canonical" href="https://www.linkedin.com/company/loomworks">',
      ),
      wanted: {
        kind: 'profile',
        title: 'Loomworks 织机厂',
        text: 'Loomworks 织机厂\n\nLooms since 1987',
        author: {
          name: 'Loomworks 织机厂',
          url: 'https://www.linkedin.com/company/loomworks',
        },
      },
      absent: ['published', 'id'],
    },
    {
      name: 'LinkedIn: a profile that shows nothing but a login has no name',
      url: 'https://www.linkedin.com/in/ann/',
      html: page('<main><form><h2>Sign in</h2></form></main>'),
      wanted: { kind: 'profile', platform: 'linkedin' },
      absent: ['author', 'title'],
    },
    {
      name: 'LinkedIn: a post of an address that the page does not show is not taken from others',
      url: `https://www.linkedin.com/feed/update/urn:li:activity:${ID}/`,
      html: page(
        update(
          '7000000000000000009',
          '<a class="update-components-actor__meta-link" href="/in/other">Other</a>' +
            '<div class="update-components-text">Not this.</div>',
        ),
      ),
      wanted: {},
      absent: ['platform', 'author'],
    },
    {
      name: 'LinkedIn: a post whose author and time are missing has its text alone',
      url: `https://www.linkedin.com/posts/x_y-share-${ID}-abcd`,
      html: page(update(ID, '<div class="update-components-text">They copied it.</div>')),
      wanted: {},
      absent: ['author', 'published', 'edited', 'engagement.likes'],
    },
    {
      name: 'LinkedIn: the Chinese mark of an edit is read, and no time of publication in it',
      url: `https://www.linkedin.com/feed/update/urn:li:ugcPost:${ID}/`,
      html: page(
        `<div data-urn="urn:li:ugcPost:${ID}">` +
          '<a class="update-components-actor__meta-link" href="/in/wang">王芳<br>查看档案</a>' +
          '<span class="update-components-actor__sub-description">' +
          '<span aria-hidden="true">3 周 • 已编辑 •</span></span>' +
          '<div class="update-components-text">都是旧货。</div>' +
          '<span class="social-details-social-counts__reactions-count">1.2万</span>' +
          '<div class="social-details-social-counts__comments"><button>56 条评论</button></div>' +
          '</div>',
      ),
      wanted: {
        id: ID,
        author: { name: '王芳', url: 'https://www.linkedin.com/in/wang' },
        text: '都是旧货。',
        published: { raw: '3 周 • 已编辑 •' },
        edited: { raw: '已编辑' },
        engagement: { likes: { raw: '1.2万', count: 12_000 }, comments: { count: 56 } },
      },
      absent: ['edited.at'],
    },
    {
      name: 'LinkedIn: a reshared post without an address or an author is still kept apart',
      url: `https://www.linkedin.com/feed/update/urn:li:activity:${ID}/`,
      html: page(
        update(
          ID,
          '<div class="feed-shared-mini-update-v2">' +
            '<div class="update-components-text">Original words.</div></div>' +
            '<a class="update-components-actor__meta-link" href="/in/ann">Ann Able</a>',
        ),
      ),
      wanted: { author: { name: 'Ann Able' }, repostOf: { text: 'Original words.' } },
      absent: ['text', 'repostOf.author', 'repostOf.url'],
    },
  ]);
});
