// @vitest-environment jsdom
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildIndex } from '../../lib/package/build-index.ts';
import type { PackageInput } from '../../lib/package/input.ts';
import { buildReport } from '../../lib/report/report.ts';
import { sampleCase } from '../support/cases/sample-case.ts';
import { type Sample, SHAPES, sampleMatter } from '../support/cases/sample-matter.ts';

const MARKUP = ['xss_polyglots', 'markup_context_strings'].map(
  (name) => `../shared/corpus/naughty/${name}.json`,
);

const reportOf = (
  sample: Sample,
  changes: Partial<PackageInput> = {},
): { source: string; document: Document } => {
  const input = { ...sampleMatter(sample).input, ...changes };
  const elsewhere = [
    { number: 9, id: 'x', digest: input.items[0]?.digest ?? 'sha256:0', volume: 2 },
  ] as const;
  const index = buildIndex(input, input.items, { index: 1, count: 2 }, elsewhere, []);
  const source = buildReport(input, input.items, index);
  return { source, document: new DOMParser().parseFromString(source, 'text/html') };
};

const shape = (name: string): Sample => SHAPES[name] ?? { steps: [] };

/** Elements and attributes through which a page could run, load or send something. */
const dangers = (document: Document): string[] =>
  [...document.querySelectorAll('*')].flatMap((element) => [
    ...(/^(script|iframe|object|embed|link|base|form|svg|video|audio|input|button)$/i.test(
      element.tagName,
    )
      ? [element.tagName]
      : []),
    ...element
      .getAttributeNames()
      .filter(
        (name) =>
          !/^(lang|charset|content|name|http-equiv|class|id|href|src|alt|loading)$/.test(name),
      ),
    ...['href', 'src']
      .map((name) => element.getAttribute(name))
      .filter(
        (value) => value !== null && !/^(items\/[\w./%-]+|#item-\d+|custody\.jsonl)$/.test(value),
      ),
  ]) as string[];

/**
 * The timeline is a picture of our own: these elements and attributes, of which none loads or runs
 * anything.
 */
const PICTURE = /^(svg|g|rect|line|path|text|title)$/;
const PICTURE_ATTRIBUTES =
  /^(class|role|aria-label|viewBox|x|y|width|height|x1|y1|x2|y2|d|transform)$/;

describe('buildReport', () => {
  it('has a policy that allows only the package’s own pictures', () => {
    const { source, document } = reportOf(shape('one item'));
    expect(source).toContain(
      '<meta http-equiv="Content-Security-Policy" content="' +
        `default-src 'none'; img-src 'self' data: file:; style-src 'unsafe-inline'">`,
    );
    expect(document.querySelectorAll('script, link, iframe')).toHaveLength(0);
    expect(document.querySelector('img')?.getAttribute('src')).toBe(
      'items/0001-01JD0000000000000000000001/viewport.png',
    );
    expect(
      [...document.querySelectorAll('img')].every(
        (image) => image.getAttribute('loading') === 'lazy',
      ),
    ).toBe(true);
  });

  it('states the facts, every digest and what they do not prove, in both languages', () => {
    const { document } = reportOf(shape('one item'));
    const text = document.body.textContent ?? '';
    const { input } = sampleMatter(shape('one item'));
    for (const artifact of input.items[0]?.record.artifacts ?? [])
      expect(text).toContain(artifact.digest.slice(7));
    expect(text).toContain('2026-11-21 12:00:10 UTC = 2026-11-21 20:00:10 Asia/Shanghai');
    expect(text).toContain('2026-11-20 21:14 Asia/Shanghai = 2026-11-20 13:14:00 UTC');
    expect(text).toContain('Precise to 精确到: the minute 分');
    expect(text).toContain('None of this shows that what the page said was true');
    expect(text).toContain('均不能说明页面内容属实');
    expect(text).not.toMatch(/authentic|tamper-proof|court-approved|deleted on/i);
  });

  it('lists capture problems, withheld items and items of other volumes', () => {
    const { document } = reportOf(shape('items that left'));
    expect(document.querySelector('.partial')?.textContent).toContain('RENDER_FAILED');
    expect(document.body.textContent).toContain('与本案无关');
    expect(document.body.textContent).toContain('Held in another volume');
  });

  it('escapes hostile words', () => {
    const { document } = reportOf(shape('hostile words'));
    expect(dangers(document)).toEqual([]);
    expect(document.querySelector('h1')?.textContent).toContain('<script>alert(1)</script>');
    expect(document.querySelector('.text')?.textContent).toContain('<img src=x onerror=alert(1)>');
  });

  it.skipIf(!MARKUP.every((file) => existsSync(file)))(
    `keeps every payload of ${MARKUP.join(', ')} as text (skipped where it is absent)`,
    () => {
      const payloads = MARKUP.flatMap(
        (file) => JSON.parse(readFileSync(file, 'utf8')).items as string[],
      );
      expect(payloads.length).toBeGreaterThan(30);
      const steps = payloads.map(
        (payload) => ({ does: 'capture', title: payload, text: payload, note: payload }) as const,
      );
      expect(dangers(reportOf({ reference: payloads.join(' '), steps }).document)).toEqual([]);
    },
  );

  it('draws the timeline with harmless SVG elements and escapes hostile words in it', () => {
    const hostile = '</text><script>alert(1)</script><image href=x onerror=alert(1)>';
    const { input } = sampleMatter(shape('hostile words'));
    const caseFile = sampleCase(input);
    const respondent = {
      id: 'R',
      matterId: 'M',
      kind: 'respondent',
      name: hostile,
      note: '',
    } as const;
    const accounts = [{ platform: hostile, handle: hostile, earlierNames: [] }];
    const { document } = reportOf(shape('hostile words'), {
      caseFile: { ...caseFile, respondent: [{ ...respondent, accounts }] },
    });
    const [picture, ...more] = document.querySelectorAll('svg');
    const parts = [...(picture?.querySelectorAll('*') ?? [])];
    expect(more).toEqual([]);
    expect(picture?.textContent).toContain('裁判送达 2026-11-21');
    expect(picture?.textContent).toContain('</text><sc');
    expect(parts.filter(({ tagName }) => !PICTURE.test(tagName))).toEqual([]);
    const attributes = [picture, ...parts].flatMap((part) => part?.getAttributeNames() ?? []);
    expect(attributes.filter((name) => !PICTURE_ATTRIBUTES.test(name))).toEqual([]);
    expect(picture?.querySelectorAll('.mark').length).toBeGreaterThan(0);
    picture?.remove();
    expect(dangers(document)).toEqual([]);
  });

  it('cuts a post’s text after 4,000 characters and says so', () => {
    const { document } = reportOf({ steps: [{ does: 'capture', text: '长'.repeat(5000) }] });
    expect(document.querySelector('.text')?.textContent).toHaveLength(4000);
    expect(document.body.textContent).toContain('The text is longer');
  });
});
