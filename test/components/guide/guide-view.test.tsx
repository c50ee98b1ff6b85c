// @vitest-environment jsdom
import { existsSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { parseGuide } from '../../../components/workspace/guide/guide-text.tsx';
import GuideView from '../../../components/workspace/guide/guide-view.tsx';
import { render } from '../render.tsx';

// jsdom lays nothing out.
Element.prototype.scrollIntoView = () => {};

afterEach(async () => {
  await render(null);
  document.body.replaceChildren();
});

const textsOf = (root: ParentNode, selector: string): readonly string[] =>
  [...root.querySelectorAll(selector)].map(({ textContent }) => textContent ?? '');

describe('the guide in the workspace', () => {
  it.each([
    ['en', 'Guide for paralegals'],
    ['zh-CN', '律师助理使用指南'],
  ] as const)(
    'is shown in the language of the screen (%s), with a list of its sections',
    async (language, title) => {
      const page = await render(<GuideView />, language);
      expect(textsOf(page, 'h1')).toEqual([title]);
      const sections = textsOf(page, 'section > h2');
      expect(sections.length).toBeGreaterThan(3);
      expect(textsOf(page, 'nav a')).toEqual(sections);
      expect(page.querySelectorAll('table tbody tr').length).toBeGreaterThan(5);
      expect(page.textContent).not.toMatch(/\*\*|\]\(|^#/mu);
    },
  );

  it.each(['en', 'zh-CN'] as const)(
    'has its pictures from the build alone (%s)',
    async (language) => {
      const page = await render(<GuideView />, language);
      const pictures = [...page.querySelectorAll('img')];
      expect(pictures.length).toBeGreaterThan(4);
      for (const picture of pictures) {
        const path = picture.getAttribute('src') ?? '';
        expect(path).toMatch(new RegExp(`^/guide/${language}/[\\w-]+\\.webp$`));
        expect(existsSync(`docs/pictures${path}`)).toBe(true);
        expect(picture.alt).not.toBe('');
      }
    },
  );

  it('opens at the section that the address names, and puts the keyboard there', async () => {
    const page = await render(<GuideView part={2} />);
    const second = page.querySelectorAll('section h2')[1];
    expect(document.activeElement).toBe(second);
    expect(page.querySelector('nav [aria-current]')?.textContent).toBe(second?.textContent);
  });
});

describe('the reader of the guide', () => {
  it('makes text of what would be HTML, and no link of what is not in the build', async () => {
    const { lead } = parseGuide('# T\n\n<img src=x onerror=alert(1)> [a file](../SECURITY.md)\n');
    const page = await render(lead);
    expect(page.querySelector('img, a')).toBeNull();
    expect(page.textContent).toContain('<img src=x onerror=alert(1)>');
    expect(page.textContent).toContain('a file');
  });

  it('joins lines of Chinese without a space, and other lines with one', async () => {
    const { lead } = parseGuide('# T\n\n一行，\n又一行\n\none\nother\n');
    const page = await render(lead);
    expect(textsOf(page, 'p')).toEqual(['一行，又一行', 'one other']);
  });
});
