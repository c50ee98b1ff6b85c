import type { Page } from 'puppeteer-core';

/** Who wrote the post, as the page says. */
export const POSTER = 'Workshop under the bridge';

/** A page of a post that is recognised. */
export const POST = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
<title>A post</title>
<script type="application/ld+json">{"@context":"https://schema.org","@type":"SocialMediaPosting",\
"headline":"The battery of the A9 swelled within a week of ordinary use, and the seller said \
nothing at all about it",
"author":{"@type":"Person","name":"Workshop under the \
bridge"},"datePublished":"2026-11-20T13:14:07Z","articleBody":"It swelled within a \
week."}</script></head>
<body><article><h1>The battery of the A9 swelled within a week of ordinary use, and the seller \
said nothing at all about it</h1><p id="words">It swelled within a \
week.</p></article></body></html>`;

/** What does not fit: the screen in the popup's 380 × 600, and words in their own boxes. */
export const cutOff = (screen: Page): Promise<string[]> =>
  screen.evaluate(() => {
    const wide = [...document.querySelectorAll<HTMLElement>('main *')].filter(
      (one) =>
        one.getBoundingClientRect().right > 380 ||
        (one.tagName === 'P' && one.scrollHeight > one.clientHeight + 1) ||
        (one.scrollWidth > one.clientWidth + 1 &&
          one.clientWidth > 1 &&
          /^(LABEL|SPAN|P|H1|H2|BUTTON)$/.test(one.tagName) &&
          !one.matches('.popup-recent-title, .popup-tag span')),
    );
    const { scrollHeight } = document.documentElement;
    return [
      ...wide.map((one) => one.outerHTML),
      ...(scrollHeight > 600 ? [`${scrollHeight} px high`] : []),
    ];
  });
