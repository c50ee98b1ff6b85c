// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { isPreviewOf } from '../../../lib/recognise/page/link-preview.ts';
import { openTestPage } from '../open-test-page.ts';

const og = (url: string): string => `<meta property="og:url" content="${url}">`;
const canonical = (url: string): string => `<link rel="canonical" href="${url}">`;

describe('link-preview tags', () => {
  it.each([
    ['no address at all', '', true],
    ['its og:url', og('https://x.example/status/42'), true],
    ['another og:url', og('https://x.example/status/41'), false],
    ['its canonical address', canonical('https://x.example/status/42'), true],
    ['another og:url but its canonical one', og('/41') + canonical('/status/42'), true],
    ['two other addresses', og('/status/41') + canonical('/status/40'), false],
  ])('whether tags with %s describe the post of the address', (_, html, expected) =>
    expect(isPreviewOf(openTestPage(html), '42')).toBe(expected),
  );
});
