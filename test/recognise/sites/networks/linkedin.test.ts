// @vitest-environment jsdom
import { describe } from 'vitest';
import { checkCases } from '../../check-cases.ts';

const ID = '7368318536743538688';
const PUBLIC = `https://www.linkedin.com/posts/loomworks_x-activity-${ID}-R0tM`;
const MEMBER = `https://www.linkedin.com/feed/update/urn:li:activity:${ID}/`;
const page = (body: string, head = '<title>LinkedIn</title>'): string =>
  `<!doctype html><html lang="en"><head>${head}</head><body>` +
  `<img class="global-nav__me-photo" alt="Viewer">${body}</body></html>`;
const card = (id: string, name: string, words: string, inner = ''): string =>
  `<article class="main-feed-activity-card" data-activity-urn="urn:li:activity:${id}` +
  `" data-featured-activity-urn="urn:li:activity:${id}">` +
  '<div data-test-id="main-feed-activity-card__entity-lockup">' +
  '<a data-tracking-control-name="public_post_feed-actor-name" ' +
  `href="https://www.linkedin.com/company/loomworks?trk=x">${name}</a><time>2mo</time>` +
  '</div>' +
  (words ? `<p data-test-id="main-feed-activity-card__commentary">${words}</p>` : '') +
  `${inner}<a data-test-id="social-actions__reactions">` +
  '<span data-test-id="social-actions__reaction-count">1,075</span></a></article>';
const RESHARE =
  '<article class="feed-reshare-content" data-test-id="feed-reshare-content" ' +
  'data-activity-urn="urn:li:activity:7000000000000000001">' +
  '<div data-test-id="feed-reshare-content__entity-lockup">' +
  '<a data-tracking-control-name="public_post_reshare_feed-actor-name" ' +
  'href="https://www.linkedin.com/in/first">First Person</a><time>3mo</time></div>' +
  '<p data-test-id="feed-reshare-content__commentary">First words.</p></article>';
const update = (time: string, own: string, inner = ''): string =>
  `<div class="feed-shared-update-v2" data-urn="urn:li:activity:${ID}">` +
  '<div class="update-components-actor__container">' +
  '<a class="update-components-actor__meta-link" href="https://www.linkedin.com/in/ann">' +
  '<span class="update-components-actor__title"><span>' +
  '<span aria-hidden="true">Ann Able</span><span class="visually-hidden">Ann Able</span>' +
  '</span></span></a><span class="update-components-actor__sub-description">' +
  `<span aria-hidden="true">${time}</span><span class="visually-hidden">2 months ago</span>` +
  `</span></div>${own ? `<div class="update-components-text">${own}</div>` : ''}${inner}` +
  '<button><span class="social-details-social-counts__reactions-count">1.2K</span></button>' +
  '</div>';
const MINI =
  '<div class="update-components-mini-update-v2">' +
  '<a class="update-components-actor__meta-link" href="https://www.linkedin.com/in/first">' +
  '<span class="update-components-actor__title">' +
  '<span aria-hidden="true">First Person</span></span></a>' +
  '<div class="update-components-text">First words.</div></div>';

describe('linkedin', () => {
  checkCases([
    {
      name: 'LinkedIn: the post that the address names is read, not others of the company',
      url: PUBLIC,
      html: page(
        card('7000000000000000009', 'Other Works', 'Not this.') +
          card(ID, 'Loomworks', 'Our rival copied our looms.'),
      ),
      wanted: {
        id: ID,
        author: { name: 'Loomworks' },
        text: 'Our rival copied our looms.',
        published: { raw: '2mo' },
        engagement: { likes: { count: 1075 } },
      },
      absent: ['edited', 'repostOf', 'title'],
    },
    {
      name: 'LinkedIn: a reshared post is kept apart from the post that reshares it',
      url: PUBLIC,
      html: page(card(ID, 'Loomworks', 'See this.', RESHARE)),
      wanted: {
        author: { name: 'Loomworks' },
        text: 'See this.',
        repostOf: { author: { name: 'First Person' }, text: 'First words.' },
      },
    },
    {
      name: 'LinkedIn: a reshare without text does not get the original’s text',
      url: PUBLIC,
      html: page(card(ID, 'Loomworks', '', RESHARE)),
      wanted: {
        author: { name: 'Loomworks' },
        repostOf: { author: { name: 'First Person' }, text: 'First words.' },
      },
      absent: ['text'],
    },
    {
      name: 'LinkedIn: an edited post in a member’s view is read',
      url: MEMBER,
      html: page(update('2mo • Edited •', 'They copied it.')),
      wanted: {
        author: { name: 'Ann Able' },
        text: 'They copied it.',
        published: { raw: '2mo • Edited •' },
        edited: { raw: 'Edited' },
        engagement: { likes: { raw: '1.2K', count: 1200 } },
      },
      absent: ['edited.at'],
    },
    {
      name: 'LinkedIn: a reshare without text in a member’s view has no text',
      url: MEMBER,
      html: page(update('2mo •', '', MINI)),
      wanted: {
        author: { name: 'Ann Able' },
        repostOf: { author: { name: 'First Person' }, text: 'First words.' },
      },
      absent: ['text', 'edited'],
    },
    {
      name: 'LinkedIn: structured data of another post is ignored',
      url: PUBLIC,
      html: page(
        card(ID, 'Loomworks', 'Our rival copied our looms.'),
        '<title>LinkedIn</title><script type="application/ld+json">' +
          '{"@type":"SocialMediaPosting",' +
          '"@id":"https://www.linkedin.com/posts/other_y-activity-7000000000000000009-AbCd",' +
          '"author":{"name":"Other"},"datePublished":"2015-01-01T00:00:00Z",' +
          '"articleBody":"Not this."}</script>',
      ),
      wanted: { author: { name: 'Loomworks' }, published: { raw: '2mo' } },
    },
  ]);
});
