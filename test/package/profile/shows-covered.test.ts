import { describe, expect, it } from 'vitest';
import { digestNow } from '../../../lib/evidence/digest.ts';
import type { ExportItem } from '../../../lib/evidence/export-item.ts';
import { redactItem } from '../../../lib/package/profile/redact/redact-item.ts';
import { showsCovered } from '../../../lib/package/profile/redact/shows-covered.ts';
import { sampleMatter } from '../../support/cases/sample-matter.ts';

const { input } = sampleMatter({
  steps: [{ does: 'capture', title: 'A page about nothing', text: 'words', postText: 'words' }],
});
const [item] = input.items;
if (!item) throw new Error('The sample has an item');
const textIn = (text: string) => [{ path: 'text.txt', text }];

describe('an item that shows words covered in another', () => {
  it.each([
    ['the words', 'said Wang Xiaoming today', ['Wang Xiaoming']],
    ['other white space, case and width', 'ｗａｎｇ\u200b\n XIAOMING', ['Wang Xiaoming']],
    ['one of several', '王小明', ['Wang Xiaoming', '王 小明']],
  ])('is found by its text with %s', (_, text, words) => {
    expect(showsCovered(item, textIn(text), words)).toEqual({
      item: item.record.id,
      number: item.number,
      paths: ['text.txt'],
    });
  });

  it('is found by the title that its record states', () => {
    const { post: _, ...rest } = item.record;
    const page = { ...rest.page, title: 'An interview with Wang Xiaoming' };
    const shown = showsCovered({ ...item, record: { ...rest, page } }, [], ['Wang Xiaoming']);
    expect(shown?.paths).toEqual(['record.json']);
  });

  it.each([
    ['other words', 'Wang Xiao', ['Wang Xiaoming']],
    ['empty covered words', 'anything', ['', ' \n']],
    ['no covered words', 'anything', []],
  ])('is none with %s', (_, text, words) => {
    expect(showsCovered(item, textIn(text), words)).toBeUndefined();
  });
});

describe('the redaction log', () => {
  it('names the file that each copy was made from, where two files have the same bytes', () => {
    const texts = ['text.txt', 'post.txt'].map((path) => ({ path, text: 'Wang was here' }));
    const digest = digestNow(new TextEncoder().encode('Wang was here'));
    const artifacts = item.record.artifacts.map((file) => ({ ...file, digest }));
    const copy = {
      ...{ path: 'derived/viewport-marked-1.png', mediaType: 'image/png', bytes: 1, digest },
      ...{ from: [digest], by: 'A', at: '2026-11-21T12:30:00.000Z' },
      marks: [{ shape: 'box', x: 0, y: 0, width: 1, height: 1 } as const],
      redaction: { reason: 'A protected witness', words: ['Wang'] },
    };
    const redacted: ExportItem = redactItem({
      ...{ ...item, derived: [copy], texts },
      record: { ...item.record, artifacts },
    });
    expect(redacted.redactions?.map(({ file, of }) => `${file} ← ${of}`).sort()).toEqual([
      'derived/post.redacted.txt ← post.txt',
      'derived/text.redacted.txt ← text.txt',
      'derived/viewport-marked-1.png ← viewport.png',
    ]);
  });
});
