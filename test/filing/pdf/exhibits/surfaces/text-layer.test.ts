import { describe, expect, it } from 'vitest';
import type { ExportItem } from '../../../../../lib/evidence/export-item.ts';
import type { TextLine } from '../../../../../lib/evidence/page/text-line.ts';
import { linesSent, textOver } from '../../../../../lib/filing/pdf/exhibits/surfaces/text-layer.ts';
import { surfacesOf } from '../../../../../lib/filing/pictures/surface.ts';
import { COVERED, loadFileMatter } from '../../../../support/filing/loadfile/load-file-matter.ts';

const { input, sources } = loadFileMatter('counsel');
const [item] = input.items;
if (!item) throw new Error('no item');

const line = (y: number, more: Partial<TextLine> = {}): TextLine => ({
  ...{ text: `at ${y}`, x: 10, y, width: 100, height: 10 },
  ...more,
});

const measuring = { ...sources, lines: async () => [line(5)] };

const surfaceOf = (of: ExportItem, kind = 'page') => {
  const found = surfacesOf(of).find((surface) => surface.kind === kind);
  if (!found) throw new Error(`no ${kind}`);
  return found;
};

describe('measured lines', () => {
  it('are taken where the text goes out as it was captured', async () => {
    expect(await linesSent(item, measuring)).toEqual([line(5)]);
  });

  it('are not where the text stays back or anything was redacted', async () => {
    const back = { ...item, withheld: [{ path: 'text.txt', reason: 'secret' } as const] };
    expect(await linesSent(back, measuring)).toEqual([]);
    const redacted = { ...item, redactedRecord: new TextEncoder().encode('{}') };
    expect(await linesSent(redacted, measuring)).toEqual([]);
    const court = loadFileMatter('court');
    const covered = court.input.items.find(({ number }) => number === 2);
    expect(covered && (await linesSent(covered, measuring))).toEqual([]);
  });

  it('lie over the surface that they are on, and each on one of two neighbours', async () => {
    const page = surfaceOf(item);
    const upper = { ...page, box: { ...page.box, y: 0, height: 50 } };
    const lower = { ...page, box: { ...page.box, y: 50, height: 50 } };
    const lines = [line(0), line(44), line(46), line(95), line(96)];
    const [one, other] = [
      await textOver(item, upper, lines, sources),
      await textOver(item, lower, lines, sources),
    ];
    expect(one.lines.map(({ y }) => y)).toEqual([0, 44]);
    expect(other.lines.map(({ y }) => y)).toEqual([46]);
    expect([one.isMeasured, other.isMeasured]).toEqual([true, true]);
  });

  it('of another area or beside the picture do not', async () => {
    const page = surfaceOf(item);
    const { x, width } = page.box;
    const lines = [line(5, { area: 1 }), line(5, { x: x + width }), line(5, { x: -200 })];
    expect((await textOver(item, page, lines, sources)).isMeasured).toBe(false);
  });
});

describe('text that nobody measured', () => {
  it('is spread evenly over the picture, in its order and inside of it', async () => {
    const text = 'one\n\ntwo\r\nthree';
    const plain = { ...sources, read: async () => new Blob([text]) };
    const page = surfaceOf(item);
    const { lines } = await textOver(item, page, [], plain);
    expect(lines.map((one) => one.text)).toEqual(['one', 'two', 'three']);
    const { y, height } = page.box;
    expect(lines.map((one) => one.y)).toEqual([y, y + height / 3, y + (2 * height) / 3]);
  });

  it('loses no word of a long line, which is cut between words', async () => {
    const words = Array.from({ length: 200 }, (_, at) => `word${at}`);
    const long = { ...sources, read: async () => new Blob([words.join(' ')]) };
    const { lines } = await textOver(item, surfaceOf(item), [], long);
    expect(
      lines
        .map((one) => one.text)
        .join(' ')
        .split(' '),
    ).toEqual(words);
    for (const one of lines) expect(one.text.length).toBeLessThanOrEqual(160);
  });

  it('is the masked copy where words were covered', async () => {
    const court = loadFileMatter('court');
    const covered = court.input.items.find(({ number }) => number === 2);
    if (!covered) throw new Error('no item');
    const { lines } = await textOver(covered, surfaceOf(covered), [], court.sources);
    const text = lines.map((one) => one.text).join(' ');
    expect(text).toContain('██');
    expect(text).not.toContain(COVERED);
  });

  it('is none where the text stays back without a copy', async () => {
    const back = { ...item, withheld: [{ path: 'text.txt', reason: 'secret' } as const] };
    expect((await textOver(back, surfaceOf(back), [], sources)).lines).toEqual([]);
  });

  it('is none over a picture that is a file', async () => {
    const file = { ...surfaceOf(item), kind: 'picture', name: 'photo.png' } as const;
    expect((await textOver(item, file, [], sources)).lines).toEqual([]);
  });
});
