import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { OpenPicture } from '../../../../lib/filing/pictures/picture-codec.ts';
import { asFile, fakePages } from '../../../support/filing/file-item.ts';
import { checkVolume } from '../../../support/filing/loadfile/check-volume.ts';
import { fakeSheetCodec, readFakeSheet } from '../../../support/filing/loadfile/fake-sheets.ts';
import { writeToMemory } from '../../../support/filing/write-to-memory.ts';

const steps = [{ does: 'capture' } as const];
const PDF = { name: 'order.pdf', mediaType: 'application/pdf', pages: 3 };

type Options = Parameters<typeof writeToMemory>[0];

/** The words on each sheet of the main document, but for the stamp. */
const produce = async (facts: Parameters<typeof asFile>[0], options: Options = {}) => {
  const made = await writeToMemory({ steps, change: asFile(facts), ...options });
  const { rows, pages, faults } = checkVolume(made.written, 'VOL001');
  expect(faults).toEqual([]);
  const [main] = rows;
  const sheets = pages.slice(0, Number(main?.PAGECOUNT)).map(({ bates }) => {
    const jpeg = made.written.get(`loadfile/VOL001/IMAGES/001/${bates}.jpg`);
    return readFakeSheet(jpeg ?? new Uint8Array());
  });
  return { main, sheets, words: sheets.map(({ texts }) => texts.slice(0, -1).map((t) => t.text)) };
};

describe('a file in a load file', () => {
  it('that is a PDF has a sheet for each page, none of them a slip', async () => {
    const { openPages, stats } = fakePages(3);
    const { main, sheets, words } = await produce(PDF, { openPages });
    expect(main).toMatchObject({ DOCTYPE: 'PDF', PAGECOUNT: '3' });
    expect(words[1]?.[0]).toContain('order.pdf, page 2 of 3');
    for (const { pieces, width, height } of sheets) {
      const [piece] = pieces;
      expect(pieces).toHaveLength(1);
      expect((piece?.to.x ?? 0) + (piece?.to.width ?? 0)).toBeLessThan(width);
      expect((piece?.to.y ?? 0) + (piece?.to.height ?? 0)).toBeLessThan(height * 0.96);
    }
    expect(stats).toEqual({ open: 0, mostOpen: 2, drawn: 3 });
  });

  it('has each page open until its sheet is drawn, also by another thread', async () => {
    const { codec } = fakeSheetCodec();
    const closed = new Set<OpenPicture>();
    const size = { width: 1240, height: 1754 };
    const drawPage = async () => {
      const picture: OpenPicture = {
        ...size,
        pixels: async () => new Uint8ClampedArray(),
        close: () => void closed.add(picture),
      };
      return { picture, lines: [] };
    };
    const closedWhileDrawn: boolean[] = [];
    const draw: typeof codec.draw = async (sheet, format) => {
      await pause(0);
      for (const { picture } of sheet.pieces) closedWhileDrawn.push(closed.has(picture));
      return codec.draw(sheet, format);
    };
    const openPages = async () => ({ count: 3, draw: drawPage, close: async () => {} });
    await produce(PDF, { openPages, codec: { ...codec, draw } });
    expect(closedWhileDrawn).toEqual([false, false, false]);
    expect(closed.size).toBe(3);
  });

  it('that cannot be drawn has a slip sheet with its name, its digest and the reason', async () => {
    const { words } = await produce(PDF, { openPages: async () => 'locked' });
    expect(words).toHaveLength(1);
    expect(words[0]?.join(' ')).toMatch(/order\.pdf.*SHA-256.*asks for a password.*文件设有密码/u);
  });

  it('that is an e-mail has its text on sheets', async () => {
    const { main, words } = await produce({ name: 'a.eml', mediaType: 'message/rfc822' });
    expect(main).toMatchObject({ DOCTYPE: 'E-mail' });
    expect(words.flat().join(' ')).toContain('The text of item 1');
  });
});
