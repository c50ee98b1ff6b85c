// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { compareWithAnswer } from '../../../lib/capture/compare/compare-with-answer.ts';

const TEXT = '他们说的都是假话，这家公司的产品从来没有任何毒性，也没有人因此受害。';
const none = () => [];
const compare = (html: string, text = TEXT) =>
  compareWithAnswer({ text, isPost: true, locate: none }, html);
const same = { charactersAdded: 0, charactersOfPostMissing: 0, isExact: true };

describe('the captured text against a second answer', () => {
  it.each([
    ['its markup', `<nav>菜单</nav><p>${TEXT}</p><p>评论</p>`, 'markup'],
    ['markup that splits it', `<p>他们说的都是<b>假话</b>，${TEXT.slice(9)}</p>`, 'markup'],
    ['a script’s data', `<script>state={"text":"${TEXT}"}</script>`, 'embedded data'],
    [
      'escaped data',
      `<script>s="${TEXT.replace(/[^,]/gu, (c) => `\\u${c.charCodeAt(0).toString(16)}`)}"</script>`,
      'embedded data',
    ],
    [
      'data with markup in it',
      `<script>s="<p class=\\"t\\">${TEXT.slice(0, 9)}<br \\/>${TEXT.slice(9)}<\\/p>"</script>`,
      'embedded data',
    ],
  ])('is found whole in %s', (_, html, against) => {
    expect(compare(html)).toMatchObject({ ...same, against });
  });

  it('shows one word that was put into the page as one character added', () => {
    expect(compare(`<p>${TEXT}</p>`, TEXT.replace('都是', '都不是'))).toMatchObject({
      compared: 'post',
      charactersCompared: TEXT.length + 1,
      charactersAdded: 1,
      charactersOfPostMissing: 0,
    });
  });

  it('shows words that were taken out of the page as characters missing', () => {
    expect(compare(`<p>${TEXT}</p>`, TEXT.replace('没有任何', '有'))).toMatchObject({
      charactersAdded: 0,
      charactersOfPostMissing: 3,
    });
  });

  it('does not count white space and characters that nobody sees', () => {
    expect(compare(`<p>${TEXT}</p>`, `${TEXT.slice(0, 5)} \n\u200b\u00ad${TEXT.slice(5)}`)).toEqual(
      {
        compared: 'post',
        areEndsCounted: false,
        against: 'markup',
        charactersCompared: TEXT.length,
        ...same,
      },
    );
  });

  it('does not find the text in what is never shown', () => {
    expect(compare(`<template>${TEXT}</template><p hidden>${TEXT}</p>`)).toMatchObject({
      charactersAdded: TEXT.length,
      charactersOfPostMissing: 0,
    });
  });

  it('takes the place that resembles the text most', () => {
    const html = `<p>这家公司的产品</p>${'<p>别的话。</p>'.repeat(900)}<p>${TEXT}</p>`;
    expect(compare(html, TEXT.replace('没有人', '有人'))).toMatchObject({
      charactersAdded: 0,
      charactersOfPostMissing: 1,
    });
  });

  it('finds a short text too', () => {
    expect(compare('<p>有 毒 的产品</p>', '有毒')).toMatchObject(same);
    expect(compare('<p>好产品</p>', '有毒')).toMatchObject({ charactersAdded: 2 });
  });

  it('is undefined for a text without visible characters', () => {
    expect(compare('<p>x</p>', ' \u200b\n')).toBeUndefined();
  });
});

describe('the captured text against the same post in the answer', () => {
  const post = `<article>${TEXT}</article>`;
  const locate = (answer: Document) => [...answer.querySelectorAll('article')];
  const compareIn = (html: string, text: string) =>
    compareWithAnswer({ text, isPost: true, locate }, html);

  it.each([
    ['end', TEXT.slice(0, -10), 10],
    ['beginning', TEXT.slice(7), 7],
  ])('shows words that were taken away at its %s', (_, text, missing) => {
    expect(compareIn(`<p>前</p>${post}<p>后</p>`, text)).toMatchObject({
      charactersAdded: 0,
      charactersOfPostMissing: missing,
      areEndsCounted: true,
    });
  });

  it('shows words that took the place of others as both added and missing', () => {
    expect(compareIn(post, TEXT.replace('假话', '实情也'))).toMatchObject({
      charactersAdded: 3,
      charactersOfPostMissing: 2,
    });
  });

  it('goes by another place in the answer that has more of the captured words', () => {
    const html = `<article>登录后查看</article><script>s="${TEXT}"</script>`;
    expect(compareIn(html, TEXT)).toMatchObject({ ...same, against: 'embedded data' });
  });
});
