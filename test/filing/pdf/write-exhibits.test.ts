import { describe, expect, it } from 'vitest';
import type { Statement } from '../../../lib/evidence/casework.ts';
import { type ExportItem, exhibitOf } from '../../../lib/evidence/export-item.ts';
import type { TextLine } from '../../../lib/evidence/page/text-line.ts';
import { COVERED } from '../../support/filing/loadfile/load-file-matter.ts';
import { readPdf } from '../../support/filing/pdf/read-pdf.ts';
import { writeExhibitsToMemory } from '../../support/filing/pdf/write-exhibits-to-memory.ts';

const capture = { does: 'capture' } as const;
const ONE = [{ ...capture, title: '标题甲 𠮷野家 😀 \u202Efdp' }];

const pdfOf = (written: ReadonlyMap<string, Uint8Array>, name = 'exhibits.pdf') =>
  readPdf(written.get(name) ?? new Uint8Array());

const statementOn = (item: ExportItem, exact: string, id: string): Statement => ({
  ...{ id, matterId: 'm', kind: 'statement', item: item.record.id, category: 'false-fact' },
  anchor: {
    ...{ artifact: 'text.txt', digest: item.digest, exact, prefix: '', suffix: '' },
    ...{ start: 0, end: exact.length },
  },
  ...{ why: 'WHY', internalNote: 'NOTE', counterEvidence: [], entities: [] },
});

describe('exhibits.pdf for counsel', async () => {
  const { written, pages, files, input, stats } = await writeExhibitsToMemory();
  const pdf = pdfOf(written);

  it('has each exhibit on the pages that are told, numbered in their feet', () => {
    expect(pages.size).toBe(input.items.length);
    for (const item of input.items) {
      const { first = 0, last = 0, file } = pages.get(item.record.id) ?? {};
      expect(file).toBe('exhibits.pdf');
      const sheets = pdf.pages.slice(first - 1, last);
      expect(sheets.length).toBe(last - first + 1);
      for (const [at, text] of sheets.entries()) {
        expect(text).toContain(exhibitOf(input, item));
        expect(text).toContain(`sheet ${at + 1} of ${sheets.length}`);
        expect(text).toContain(`page ${first + at} `);
        expect(text).toContain(item.digest.slice(7, 23));
      }
    }
    expect(files).toMatchObject([{ name: 'exhibits.pdf', pages: pdf.pages.length }]);
  });

  it('lists the pages in its index, as they are', () => {
    const index = pdf.pages.find((page) => page.includes('Index / 目录')) ?? '';
    for (const { first, last } of pages.values())
      expect(index).toContain(first === last ? ` ${first} ` : `${first}–${last}`);
  });

  it('has every address and title in its text, a title of a megabyte cut and said to be', () => {
    for (const { record } of input.items) {
      expect(pdf.letters).toContain(record.page.url);
      const title = record.page.title ?? '';
      if (title.length < 600) expect(pdf.letters).toContain(title.slice(0, 15).replace(/\s/gu, ''));
    }
    expect(pdf.letters).toContain('cuthere;thewholeisinthepackage');
    expect(pdf.letters).toContain('[U+202E]fdp');
  });

  it('has the captured text under the pictures, so that it is found', () => {
    expect(pdf.letters).toContain('Thetextofitem1');
    expect(pdf.letters).toContain('Thetextofitem3');
  });

  it('prints a copy with marks beside the picture that it was made from, said to be one', () => {
    const outlined = input.items.find(({ number }) => number === 3);
    const { first = 0, last = 0 } = pages.get(outlined?.record.id ?? '') ?? {};
    const sheets = pdf.pages.slice(first - 1, last).join(' ');
    expect(sheets).toContain('derived/page-001-marked-1.png, rows 0 to 800 of 800');
    expect(sheets).toContain('copy with marks that were added after sealing');
  });

  it('says on each sheet that it is privileged', () => {
    const { first = 1 } = [...pages.values()][0] ?? {};
    for (const page of pdf.pages.slice(first - 1)) expect(page).toContain('Privileged');
  });

  it('embeds its one font in part, with Unicode for each letter', () => {
    expect(pdf.fonts).toHaveLength(1);
    expect(pdf.fonts[0]).toMatch(/NotoSansSC-Regular.*yes yes yes/u);
  });

  it('is PDF/A-2u: metadata, colours, language and title', () => {
    const raw = Buffer.from(written.get('exhibits.pdf') ?? []).toString('latin1');
    expect(raw).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(raw).toContain('<pdfaid:conformance>U</pdfaid:conformance>');
    expect(raw).toMatch(/\/OutputIntents \[/u);
    expect(raw).toMatch(/\/Lang \(zh-CN\)/u);
    expect(pdf.info).toMatch(/Title: +Exhibits \/ 证据材料/u);
    expect(raw).not.toMatch(/\/(?:JavaScript|Launch|URI|EmbeddedFile)\b/u);
  });

  it('opens no more than a few pictures at a time, and closes all', () => {
    expect(stats.open).toBe(0);
    expect(stats.mostOpen).toBeLessThan(12);
  });
});

describe('exhibits.pdf for a court', async () => {
  const { written, pages, input } = await writeExhibitsToMemory({ profile: 'court' });
  const pdf = pdfOf(written);
  const redacted = input.items.find((item) => item.number === 2);
  const { first = 0, last = 0 } = pages.get(redacted?.record.id ?? '') ?? {};
  const sheets = pdf.pages.slice(first - 1, last).join(' ');

  it('has no covered word, neither in the pictures that it prints nor in its text', () => {
    expect(pdf.letters).not.toContain(COVERED.replace(/\s/gu, ''));
    expect(pdf.letters).toContain('█████');
  });

  it('prints the copy with black boxes in place of the picture, and says that', () => {
    expect(sheets).toContain('copy with black boxes');
    expect(sheets).toContain('Redacted: the pictures are copies with black boxes');
    expect(sheets).toMatch(/stay back from this package.*page-002\.png/u);
  });

  it('names the item that is withheld, and no note of it', () => {
    expect(pdf.pages.join(' ')).toContain('No. 4, withheld');
    expect(pdf.pages.join(' ')).not.toContain('Privileged');
  });
});

describe('a character that the font lacks', () => {
  it('is drawn as a picture of itself, and stays in the text', async () => {
    const { written, drawn } = await writeExhibitsToMemory({ steps: ONE, language: 'zh-CN' });
    expect(drawn.toSorted()).toEqual(['😀', '𠮷'].toSorted());
    expect(pdfOf(written).letters).toContain('标题甲𠮷野家😀[U+202E]fdp');
  });

  it('is named where nothing can draw it', async () => {
    const { written } = await writeExhibitsToMemory({ steps: ONE, drawGlyph: undefined });
    expect(pdfOf(written).letters).toContain('标题甲[U+20BB7]野家[U+1F600]');
  });
});

describe('statements of an exhibit', () => {
  const LINES: readonly TextLine[] = [
    { text: 'They are swindlers all', x: 100, y: 48, width: 240, height: 16 },
    { text: 'and thieves, I say', x: 100, y: 72, width: 200, height: 16 },
  ];
  const statements = ([item]: readonly ExportItem[]) =>
    item
      ? [
          statementOn(item, 'swindlers all and thieves', 's1'),
          statementOn(item, 'words that no picture shows', 's2'),
        ]
      : [];

  it('are outlined on a second printing, and those without a place listed alone', async () => {
    const { written, joined } = await writeExhibitsToMemory({
      ...{ steps: ONE, language: 'en', lines: LINES, statements },
    });
    const { pages, letters } = pdfOf(written);
    const second = pages.filter((page) => page.includes('second printing, with'));
    expect(second).toHaveLength(1);
    expect(second[0]).toContain('[1]');
    expect(letters).toContain('[1]swindlersallandthieves');
    expect(letters).toContain('isnotknown:[2]');
    // The outlined printing shows the picture that is there already.
    const plain = await writeExhibitsToMemory({ steps: ONE, language: 'en', lines: LINES });
    expect(joined.length).toBe(plain.joined.length);
    expect(letters).not.toMatch(/WHY|NOTE/u);
  });

  it('have their numbers beside each other where they stand on one line', async () => {
    const two = ([item]: readonly ExportItem[]) =>
      item
        ? ['They are', 'swindlers all'].map((words, at) => statementOn(item, words, `s${at}`))
        : [];
    const { written } = await writeExhibitsToMemory({
      ...{ steps: ONE, language: 'en', lines: LINES, statements: two },
    });
    const second = pdfOf(written).pages.find((page) => page.includes('second printing, with'));
    expect(second).toContain('[1] [2]');
  });

  it('of a region are outlined on its picture, and of a span listed with its times', async () => {
    const typed = (item: ExportItem, id: string, place: object): Statement => {
      const artifact = item.record.artifacts.find(({ role }) => role === 'page-segment');
      const { path = '', digest = item.digest } = artifact ?? {};
      const anchor = { artifact: path, digest, exact: `typed ${id}`, by: '陈伟', ...place };
      return { ...statementOn(item, '', id), anchor: anchor as Statement['anchor'] };
    };
    const region = { x: 10, y: 10, width: 200, height: 60 };
    const of = ([item]: readonly ExportItem[]) =>
      item
        ? [
            typed(item, 'one', { region, pixels: { width: 1280, height: 800 } }),
            typed(item, 'two', { span: { start: 0, end: 1_500 } }),
          ]
        : [];
    const { written, joined } = await writeExhibitsToMemory({
      ...{ steps: ONE, language: 'en', statements: of },
    });
    const { pages, letters } = pdfOf(written);
    const second = pages.filter((page) => page.includes('second printing, with'));
    expect(second).toHaveLength(1);
    expect(second[0]).toMatch(/second printing.*\[1\].*Statements in this exhibit/u);
    expect(second[0]).not.toMatch(/\[2\].*Statements in this exhibit/u);
    expect(letters).toContain('[1]typedonePicture');
    expect(letters).toContain('region10,10–210,70of1280×800px');
    expect(letters).toContain('00:00.000–00:01.500');
    expect(letters).toContain('Transcriptby陈伟');
    expect(letters).toContain('isnotknown:[2]');
    const plain = await writeExhibitsToMemory({ steps: ONE, language: 'en' });
    expect(joined.length).toBe(plain.joined.length);
  });

  it('of a region of a picture on no other sheet have it printed, plain and outlined', async () => {
    const of = ([item]: readonly ExportItem[]) => {
      const [artifact] = item?.record.artifacts ?? [];
      if (!item || !artifact) return [];
      const { path, digest } = artifact;
      const place = {
        region: { x: 10, y: 10, width: 200, height: 60 },
        pixels: { width: 1280, height: 800 },
      };
      const anchor = { artifact: path, digest, exact: 'typed', by: '陈伟', ...place };
      return [{ ...statementOn(item, '', 's'), anchor }];
    };
    const named = 'viewport.png';
    const wish = { steps: ONE, language: 'en' } as const;
    const without = await writeExhibitsToMemory(wish);
    expect(pdfOf(without.written).letters).toContain(`notprintedhere${named}`);
    const { written, joined } = await writeExhibitsToMemory({ ...wish, statements: of });
    const { pages, letters } = pdfOf(written);
    expect(letters).not.toContain(`notprintedhere${named}`);
    expect(pages.filter((page) => page.includes('second printing, with'))).toHaveLength(1);
    expect(joined.length).toBe(without.joined.length + 1);
  });

  it('are all listed and none outlined where no line was measured', async () => {
    const { written } = await writeExhibitsToMemory({ steps: ONE, language: 'en', statements });
    const { pages, letters } = pdfOf(written);
    expect(pages.join(' ')).not.toContain('second printing, with');
    expect(letters).toContain('isnotknown:[1],[2]');
  });
});

describe('volumes', () => {
  const STEPS = [capture, capture, capture, capture];

  it('stay under their size, are cut between exhibits, and count pages on', async () => {
    // Two exhibits fit as estimated, and not as they come out.
    const volumeBytes = 2_400_000;
    const wish = { steps: STEPS, language: 'en', jpegBytes: 160_000, volumeBytes } as const;
    const { written, files, pages } = await writeExhibitsToMemory(wish);
    expect(files.length).toBeGreaterThan(1);
    let count = 0;
    for (const { name, pages: own } of files) {
      expect(name).toMatch(/^exhibits-vol0\d\.pdf$/u);
      expect(written.get(name)?.length).toBeLessThanOrEqual(volumeBytes);
      const within = [...pages.values()].filter(({ file }) => file === name);
      expect(within[0]?.first).toBeGreaterThan(count);
      expect(within.at(-1)?.last).toBe(count + own);
      count += own;
    }
    expect(pages.size).toBe(4);
  });

  it('come beside a file for each exhibit, with the page numbers of the whole', async () => {
    const steps = [capture, capture];
    const { written, pages, files } = await writeExhibitsToMemory({ steps, each: true });
    expect(files.map(({ name }) => name)).toEqual([
      'exhibits.pdf',
      'exhibits/XM-0001.pdf',
      'exhibits/XM-0002.pdf',
    ]);
    const [, second] = [...pages.values()];
    const own = pdfOf(written, 'exhibits/XM-0002.pdf');
    expect(own.pages).toHaveLength((second?.last ?? 0) - (second?.first ?? 0) + 1);
    expect(own.pages[0]).toContain(`page ${second?.first} `);
  });

  it('show pictures that are made once for the volume and for the file of an exhibit', async () => {
    const steps = [capture, capture];
    const one = await writeExhibitsToMemory({ steps });
    const both = await writeExhibitsToMemory({ steps, each: true });
    expect(both.joined).toHaveLength(one.joined.length);
    expect(both.stats).toEqual(one.stats);
  });

  it('that are written again leave no page number of the first try in a file', async () => {
    const wish = { language: 'en', jpegBytes: 160_000, volumeBytes: 2_400_000 } as const;
    const made = await writeExhibitsToMemory({ steps: STEPS, each: true, ...wish });
    const own = made.files.filter(({ name }) => name.startsWith('exhibits/'));
    expect(own).toHaveLength(STEPS.length);
    for (const [at, { first }] of [...made.pages.values()].entries()) {
      const name = own[at]?.name ?? '';
      expect(pdfOf(made.written, name).pages[0], name).toContain(`page ${first} `);
    }
  });
});

it.each([
  ['unknown', '1arefromanauthoritythatthissoftwaredoesnotknow', '由本软件不认识的机构签发'],
  ['invalid', '1failedtheircheck', '验证未通过'],
] as const)('the cover says that a time-stamp is %s', async (standing, english, chinese) => {
  const { written } = await writeExhibitsToMemory({ steps: [capture], standing });
  const { letters } = pdfOf(written);
  expect(letters).toContain(english);
  expect(letters).toContain(chinese);
});

it('the cover says no more of time-stamps of known authorities', async () => {
  const { written } = await writeExhibitsToMemory({ steps: [capture], standing: 'known' });
  expect(pdfOf(written).letters).not.toContain('doesnotknow');
});

describe('what cannot be printed', () => {
  it('is named where a picture cannot be opened', async () => {
    const open = async () => Promise.reject(new Error('no picture'));
    const pictures = { open, join: async () => new Uint8Array() };
    const { written } = await writeExhibitsToMemory({ steps: [capture], pictures });
    const text = pdfOf(written).pages.join(' ');
    expect(text).toContain('could not be opened and is not printed: page-001.png, page-002.png');
  });

  it('ends the work where it is cancelled, with nothing told to be complete', async () => {
    const stop = new AbortController();
    const aborted: string[] = [];
    const work = writeExhibitsToMemory({
      onProgress: () => stop.abort(),
      signal: stop.signal,
      openSink: async (name) => ({
        write: () => {},
        close: () => {},
        abort: () => void aborted.push(name),
      }),
    });
    await expect(work).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(aborted).toEqual(['exhibits.pdf']);
  });
});
