// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { ItemRecord } from '../../../lib/evidence/item.ts';
import { captureSection } from '../../../lib/report/sections/capture-facts.ts';
import { sampleMatter } from '../../support/cases/sample-matter.ts';

const [sample] = sampleMatter({ steps: [{ does: 'capture' }] }).input.items;
if (!sample) throw new Error('The sample has an item');

const { record } = sample;

/** What the section says under the heading that holds `title`; undefined if it has none. */
const factOf = (changes: Partial<ItemRecord>, title: string): string | undefined => {
  const template = document.createElement('template');
  template.innerHTML = captureSection({ ...record, ...changes }).markup;
  const head = [...template.content.querySelectorAll('dt')].find(({ textContent }) =>
    textContent?.includes(title),
  );
  return head?.nextElementSibling?.textContent ?? undefined;
};

const withConditions = (conditions: ItemRecord['conditions']): Partial<ItemRecord> => ({
  conditions,
});

describe('captureSection', () => {
  it('counts exactly what the second look lacks and has, in both languages', () => {
    const secondLook = {
      fetchedAt: '2026-11-21T12:00:12.000Z',
      status: 200,
      compared: 'post',
      charactersCompared: 2199,
      charactersAdded: 1,
      charactersOfPostMissing: 3,
    } as const;
    const words = factOf(withConditions({ secondLook }), 'Second request');
    expect(words).toContain('Of 2199 characters of the post, the answer lacks 1; it has 3 others');
    expect(words).toContain('帖文 2199 字中，答复缺少 1 字');
    expect(words).toContain('Status 200');
    expect(words).not.toContain('upper limits');
  });

  it('says that the counts are limits where the comparison was not exact', () => {
    const secondLook = {
      fetchedAt: '2026-11-21T12:00:12.000Z',
      status: 200,
      charactersAdded: 9,
      charactersOfPostMissing: 9,
      isExact: false,
    };
    expect(factOf(withConditions({ secondLook }), 'Second request')).toContain('upper limits');
  });

  it('says that no second look was made', () => {
    expect(factOf(withConditions({}), 'Second request')).toContain('None was made');
  });

  it('names each change to the page once, in words', () => {
    const step = { by: 'scripting.insertCSS', at: '2026-11-21T12:00:10.000Z' };
    const method = ['hold-still', 'hide-fixed', 'hide-fixed', 'viewport'].map((name) => ({
      ...step,
      step: name,
    }));
    const words = factOf({ method }, 'What the capture changed') ?? '';
    expect(words.match(/Fixed elements hidden/g)).toHaveLength(1);
    expect(words).toContain('Endless animations paused');
    expect(factOf({ method: [] }, 'What the capture changed')).toBeUndefined();
  });

  it('says that the changes were undone only where the record says so', () => {
    const of = (step: string, detail?: string) => ({
      ...{ step, by: 'scripting.insertCSS', at: '2026-11-21T12:00:10.000Z' },
      ...(detail && { detail }),
    });
    const restored = [of('hold-still'), of('restore')];
    const problem = { code: 'PAGE_NOT_RESTORED', message: '', part: 'page' } as const;
    const undone = (record: Parameters<typeof factOf>[0]) =>
      factOf(record, 'What the capture changed on the page, and undid') !== undefined;
    expect(undone({ method: restored })).toBe(true);
    expect(undone({ method: restored.slice(0, 1) })).toBe(false);
    expect(undone({ method: [of('hold-still'), of('restore', 'failed: gone')] })).toBe(false);
    expect(undone({ method: restored, problems: [problem] })).toBe(false);
  });

  it('does not call the start of navigation the end of loading in an old record', () => {
    const page = { url: 'https://a.example/', loadedAt: '2026-11-21T12:00:01.000Z' };
    expect(factOf({ page }, 'Navigation began')).toContain('12:00:01 UTC');
    expect(factOf({ page }, 'Loaded 加载完毕')).toBeUndefined();
    const known = { ...page, navigatedAt: '2026-11-21T12:00:00.000Z' };
    expect(factOf({ page: known }, 'Navigation began')).toContain('12:00:00 UTC');
    expect(factOf({ page: known }, 'Loaded 加载完毕')).toContain('12:00:01 UTC');
  });

  it('says where a copy came from', () => {
    expect(factOf(withConditions({ archive: 'web.archive.org' }), 'came from')).toContain(
      'A copy that web.archive.org showed',
    );
    expect(factOf(withConditions({ local: true }), 'came from')).toContain('private network');
    expect(factOf(withConditions({}), 'came from')).toBeUndefined();
  });

  it('says what the self-check found, and marks the signs that call for care', () => {
    const selfCheck = { privateMode: true, automated: true } as const;
    const { markup } = captureSection({ ...record, ...withConditions({ selfCheck }) });
    expect(markup).toMatch(/<strong>[\s\S]*A program was driving the browser[\s\S]*<\/strong>/);
    expect(markup).toContain('The window was a private one.');
    expect(markup).not.toMatch(/<strong>[^<]*<span lang="en">The window was a private/);
  });

  it('states the clock as an interval with its source', () => {
    const skew = { minMs: -640, maxMs: 412, source: 'date header' };
    const clock = { ...record.clock, skew };
    expect(factOf({ clock }, 'Clock')).toContain('Between -0.64 and 0.412 s ahead');
  });
});
