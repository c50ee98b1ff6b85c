// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { blockAround } from '../../../lib/capture/pick/block-around.ts';
import { fillBody, type Geometry, layOut, layOutPage } from '../../support/capture/layout.ts';

const TEXT = 'the words of one post';
const post: Geometry = { width: 600, height: 150 };

/** Fills the body and gives each element with an id its box. */
const fill = (html: string, boxes: Record<string, Geometry>) => {
  const find = fillBody(html);
  for (const [id, box] of Object.entries(boxes)) layOut(find(id), box);
  return find;
};

beforeEach(() => void layOutPage());
afterEach(() => void vi.restoreAllMocks());

describe('the block that a person means by pointing at a part of it', () => {
  it('is the recognised post around it, before anything nearer', () => {
    const find = fill(`<div id="post"><div id="near"><b id="at">${TEXT}</b></div></div>`, {
      post,
      near: post,
    });
    expect(blockAround(find('at'), find('post'))).toBe(find('post'));
  });

  it.each(['<article', '<div role="article"', '<div role="comment"', '<div itemprop="comment"'])(
    'is what the page marks up as a post (%s>), however small',
    (tag) => {
      const name = tag.slice(1).split(' ')[0];
      const find = fill(`${tag} id="post"><b id="at">short</b></${name}>`, {
        post: { width: 90, height: 20 },
      });
      expect(blockAround(find('at'))).toBe(find('post'));
    },
  );

  it('is not an article that is not shown', () => {
    const find = fill(
      `<div id="outer"><article id="hidden"><b id="at">${TEXT}</b></article></div>`,
      { outer: post, hidden: { width: 0, height: 0 } },
    );
    expect(blockAround(find('at'))).toBe(find('outer'));
  });

  it('is the block that repeats among its siblings rather than a nearer one that is alone', () => {
    const find = fill(
      `<ul><li id="one" class="item"><div id="inner"><b id="at">${TEXT}</b></div></li>
       <li id="two" class="item">${TEXT}</li></ul>`,
      { one: post, two: post, inner: post },
    );
    expect(blockAround(find('at'))).toBe(find('one'));
  });

  it.each([
    ['of another class', '<li id="two" class="advert">'],
    ['of another tag', '<p id="two" class="item">'],
  ])('does not count a sibling %s as a repetition', (_, sibling) => {
    const find = fill(
      `<ul><li id="one" class="item"><div id="inner"><b id="at">${TEXT}</b></div></li>
       ${sibling}${TEXT}</ul>`,
      { one: post, two: post, inner: post },
    );
    expect(blockAround(find('at'))).toBe(find('inner'));
  });

  it.each<[string, string, Geometry]>([
    ['narrower than 200 CSS pixels', TEXT, { width: 199, height: 150 }],
    ['lower than 64 CSS pixels', TEXT, { width: 600, height: 63 }],
    ['with fewer than ten characters', '123456789', post],
  ])('is not a block %s', (_, text, box) => {
    const find = fill(
      `<section id="outer">${TEXT}<div id="part"><b id="at">${text}</b></div></section>`,
      { outer: post, part: box },
    );
    expect(blockAround(find('at'))).toBe(find('outer'));
  });

  it('is a block taller than three screens only where there is no smaller one', () => {
    const tall = { width: 600, height: 1_801 };
    const find = fill(
      `<main id="feed"><section id="tall"><b id="at">${TEXT}</b></section></main>`,
      { tall, feed: { width: 700, height: 1_800 } },
    );
    expect(blockAround(find('at'))).toBe(find('feed'));
    layOut(find('feed'), tall);
    expect(blockAround(find('at'))).toBe(find('tall'));
  });

  it('is the element itself where nothing around it is a block', () => {
    const find = fill('<b id="at">x</b>', {});
    expect(blockAround(find('at'))).toBe(find('at'));
  });

  it('is found around an element in a shadow root', () => {
    const find = fill(`<article id="post">${TEXT}<div id="host"></div></article>`, { post });
    const root = find('host').attachShadow({ mode: 'open' });
    root.innerHTML = '<b>inside</b>';
    expect(blockAround(root.querySelector('b') as Element)).toBe(find('post'));
  });

  it('is found in a form whose fields are named like the properties that are read', () => {
    const names = ['parentNode', 'classList', 'textContent', 'nextElementSibling', 'matches'];
    const fields = names.map((name) => `<input name="${name}">`).join('');
    const find = fill(
      `<div id="post">${TEXT}<form id="form"><b id="at">word</b>${fields}</form></div>`,
      { post },
    );
    expect(blockAround(find('at'))).toBe(find('post'));
  });
});
