// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { elementPath } from '../../../lib/capture/media/element-path.ts';
import { listMedia } from '../../../lib/capture/media/list-media.ts';

/** jsdom lays nothing out: an element is as large as its `data-size` says. */
const show = (html: string): Element => {
  document.body.innerHTML = `<article>${html}</article>`;
  for (const element of document.body.querySelectorAll('*')) {
    const size = Number(element.getAttribute('data-size') ?? 100);
    element.getBoundingClientRect = () => new DOMRect(0, 0, size, size);
  }
  return document.querySelector('article') as Element;
};

describe('the media of a post', () => {
  it('are its pictures, sounds and videos, with address, place and words', () => {
    const post = show(`<p><img src="/one.jpg" alt=" 手机外壳 "></p>
      <video src="https://cdn.example/clip.mp4" poster="/poster.png"></video>
      <audio><source src="/voice.mp3"></audio>`);
    const url = (path: string) => new URL(path, document.baseURI).href;
    expect(listMedia(post, 9).listed).toEqual([
      {
        kind: 'picture',
        element: 'html > body > article > p > img',
        url: url('/one.jpg'),
        alt: '手机外壳',
      },
      {
        kind: 'video',
        element: 'html > body > article > video',
        url: 'https://cdn.example/clip.mp4',
      },
      { kind: 'picture', element: 'html > body > article > video', url: url('/poster.png') },
      { kind: 'sound', element: 'html > body > article > audio', url: url('/voice.mp3') },
    ]);
  });

  it('are its backgrounds too, as on sites that lay pictures out so', () => {
    const post = show('<div style="background-image:url(/slide.webp)"></div>');
    expect(listMedia(post, 9).listed.map(({ url }) => url)).toEqual([
      new URL('/slide.webp', document.baseURI).href,
    ]);
  });

  it('are not signs, and not what stands in the document itself', () => {
    const post = show('<img src="/sign.png" data-size="16"><img src="data:image/png;base64,AA==">');
    expect(listMedia(post, 9)).toEqual({ found: 0, listed: [] });
  });

  it('are each listed once', () => {
    expect(listMedia(show('<img src="/a.jpg"><img src="/a.jpg">'), 9).found).toBe(1);
  });

  it('are all counted, and no more are listed than are kept', () => {
    const many = Array.from({ length: 200 }, (_, at) => `<img src="/${at}.jpg">`).join('');
    const { found, listed } = listMedia(show(many), 60);
    expect([found, listed.length]).toEqual([200, 60]);
  });

  it('are named without an address where a script feeds them', () => {
    const post = show('<video></video>');
    const video = post.querySelector('video') as HTMLVideoElement;
    Object.defineProperty(video, 'srcObject', { value: {} });
    const one = { kind: 'video', element: 'html > body > article > video' };
    expect(listMedia(post, 9).listed).toEqual([one]);
  });
});

describe('the place of an element', () => {
  it('counts it among its like, and shows where a shadow root begins', () => {
    const post = show('<p></p><section></section><p></p>');
    const root = post.querySelector('section')?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = '<img>';
    expect(elementPath(post.querySelectorAll('p')[1] as Element)).toBe(
      'html > body > article > p:nth-of-type(2)',
    );
    expect(elementPath(root?.querySelector('img') as Element)).toBe(
      'html > body > article > section >>> img',
    );
  });

  it('is cut at its beginning where it is long', () => {
    const post = show(`${'<div>'.repeat(200)}<img>`);
    const path = elementPath(post.querySelector('img') as Element);
    expect(path.length).toBe(502);
    expect(path).toMatch(/^\* .*> img$/u);
  });
});
