import { describe, expect, it } from 'vitest';
import { sealRecord } from '../../../lib/evidence/chain/seal.ts';
import type { ExportItem } from '../../../lib/evidence/export-item.ts';
import { checkVolume } from '../../support/filing/loadfile/check-volume.ts';
import { fakeSheetCodec, readFakeSheet } from '../../support/filing/loadfile/fake-sheets.ts';
import { COVERED } from '../../support/filing/loadfile/load-file-matter.ts';
import { readTiff } from '../../support/filing/loadfile/read-tiff.ts';
import { writeToMemory } from '../../support/filing/write-to-memory.ts';

const decode = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

/** The sheet of a page as it was drawn, by its Bates number. */
const sheetOf = (files: ReadonlyMap<string, Uint8Array>, bates: string) => {
  const jpeg = files.get(`loadfile/VOL001/IMAGES/001/${bates}.jpg`);
  if (!jpeg) throw new Error(`no picture of ${bates}`);
  return readFakeSheet(jpeg);
};

describe('the load file for counsel', async () => {
  const made = await writeToMemory({ confidentiality: 'CONFIDENTIAL' });
  const { rows, pages, faults } = checkVolume(made.written, 'VOL001');

  it('names files that exist, ranges that follow each other, and the digests of natives', () => {
    expect(faults).toEqual([]);
    expect(pages[0]?.bates).toBe('XM-000000001');
    expect(rows).toHaveLength(11);
  });

  it('has the page before its attachments, and a withheld item where its label would be', () => {
    expect(rows.map(({ ITEMNO, DOCTYPE }) => `${ITEMNO} ${DOCTYPE}`)).toEqual([
      ...['1 Post', '1 Page archive', '2 Post', '2 Page archive', '2 Marked copy'],
      ...['3 Post', '3 Page archive', '3 Marked copy', '4 Withheld', '5 Post', '5 Page archive'],
    ]);
  });

  it('returns the range of each item with its attachments, and the number that comes next', () => {
    const [first] = made.input.items;
    const own = rows.filter(({ ITEMNO }) => ITEMNO === '1');
    expect(made.bates.get(first?.record.id ?? '')).toEqual({
      first: own[0]?.BEGBATES,
      last: own.at(-1)?.ENDBATES,
    });
    expect(made.nextNumber).toBe(pages.length + 1);
    expect(made.files.map(({ path }) => path).toSorted()).toEqual(
      [...made.written.keys()].toSorted(),
    );
  });

  it('stamps each picture with its own number and the confidentiality, at their places', () => {
    for (const { bates } of pages) {
      const { width, height, texts } = sheetOf(made.written, bates);
      expect([width, height]).toEqual([2480, 3508]);
      const [number, words] = texts.slice(-2);
      expect(number).toMatchObject({ text: bates, align: 'right' });
      expect(words).toMatchObject({ text: 'CONFIDENTIAL', align: 'left' });
      expect(number?.x).toBeGreaterThan(width * 0.9);
      expect(words?.x).toBeLessThan(width * 0.1);
      for (const { y } of [number, words].filter((text) => text !== undefined)) {
        expect(y).toBeGreaterThan(height * 0.95);
        expect(y).toBeLessThan(height);
      }
    }
  });

  it('shows every row of the captured pictures on the sheets, above the stamps', () => {
    const [row] = rows;
    const own = pages.filter(
      ({ bates }) => bates >= `${row?.BEGBATES}` && bates <= `${row?.ENDBATES}`,
    );
    const pieces = own.flatMap(({ bates }) => sheetOf(made.written, bates).pieces);
    for (const name of ['page-001.png', 'page-002.png']) {
      const shown = pieces.filter((piece) => piece.name === name);
      const covered = new Set(
        shown.flatMap(({ from }) => Array.from({ length: from.height }, (_, at) => from.y + at)),
      );
      expect(covered.size).toBeGreaterThan(780);
    }
    for (const { to } of pieces) expect(to.y + to.height).toBeLessThan(3508 * 0.96);
  });

  it('keeps a hostile title in one row and a title of a megabyte short', () => {
    expect(rows[0]?.TITLE).toBe('=cmd|"/C calc"!A0 [U+00FE](R)[U+0014]\nsecond line [U+202E]fdp');
    expect(rows.at(-1)?.TITLE?.length).toBeLessThan(10_100);
  });

  it('states what the page states, its times in UTC and locally, and the clock', () => {
    expect(rows[0]).toMatchObject({
      ...{ AUTHOR: '林间清风', AUTHORID: '@linjian', PAGEURL: 'https://zhiyan.example/post/1' },
      ...{ PUBLISHED_UTC: '2026-11-20 13:14:00', PUBLISHED_PRECISION: 'minute', LIKES: '1.2万' },
      ...{ CAPTURED_UTC: '2026-11-21 12:00:10', CAPTURED_LOCAL: '2026-11-21 20:00:10' },
      ...{ TIMEZONE: 'Asia/Shanghai (UTC+08:00)', SKEW_MIN_MS: '-640', SKEW_MAX_MS: '412' },
      ...{ STATUS: 'complete', REDACTED: 'N', WITHHELD: '', CONFIDENTIALITY: 'CONFIDENTIAL' },
    });
  });

  it('has the captured text byte for byte in TEXT', () => {
    const path = `loadfile/VOL001/${rows[0]?.TEXTPATH?.replaceAll('\\', '/')}`;
    expect(decode(made.written.get(path))).toBe('The text of item 1 þ®\u0014\n');
  });

  it('has a slip sheet with number and reason for a withheld item, and nothing else of it', () => {
    const row = rows.find(({ DOCTYPE }) => DOCTYPE === 'Withheld');
    expect(row).toMatchObject({ ITEMNO: '4', WITHHELD: '与本案无关', PAGECOUNT: '1', TITLE: '' });
    const { texts, pieces } = sheetOf(made.written, row?.BEGBATES ?? '');
    expect(pieces).toEqual([]);
    expect(texts.slice(0, -2).map(({ text }) => text)).toEqual([
      'Withheld: item no. 4, 与本案无关',
      '未提交：编号 4，理由：与本案无关',
    ]);
  });

  it('holds few pictures open at a time and closes all of them', () => {
    expect(made.stats.drawn).toBe(pages.length);
    expect(made.stats.open).toBe(0);
  });
});

describe('the load file for a court', async () => {
  const made = await writeToMemory({ profile: 'court' });
  const { rows, pages, faults } = checkVolume(made.written, 'VOL001');

  it('has no covered word in any file, and shows the copy with the boxes', () => {
    expect(faults).toEqual([]);
    for (const [path, bytes] of made.written)
      expect(decode(bytes).includes(COVERED), `${path} has the covered words`).toBe(false);
    const row = rows.find(({ ITEMNO }) => ITEMNO === '2');
    expect(row).toMatchObject({ REDACTED: 'Y' });
    const names = pages
      .filter(({ bates }) => bates >= `${row?.BEGBATES}` && bates <= `${row?.ENDBATES}`)
      .flatMap(({ bates }) => sheetOf(made.written, bates).pieces.map(({ name }) => name));
    expect(new Set(names)).toEqual(new Set(['derived/page-001-marked-1.png of 2']));
  });

  it('says on a slip sheet which pictures stay back, and that the archive does', () => {
    const [page, archive] = rows.filter(({ ITEMNO }) => ITEMNO === '2');
    const last = sheetOf(made.written, page?.ENDBATES ?? '').texts.map(({ text }) => text);
    expect(last).toContain('Withheld: page-002.png, redacted');
    expect(archive).toMatchObject({ WITHHELD: 'page.mhtml (redacted)', NATIVEPATH: '' });
  });

  it('has the text without the covered words', () => {
    const path = rows.find(({ ITEMNO }) => ITEMNO === '2')?.TEXTPATH?.replaceAll('\\', '/');
    expect(decode(made.written.get(`loadfile/VOL001/${path}`))).toMatch(
      /^She lives at █+, they say/u,
    );
  });
});

describe('the writing of a load file', () => {
  it('continues numbers over volumes, and cuts no family', async () => {
    const made = await writeToMemory({ volumeBytes: 1, firstNumber: 501 });
    const volumes = ['VOL001', 'VOL002', 'VOL003', 'VOL004', 'VOL005'];
    const read = volumes.map((volume) => checkVolume(made.written, volume));
    expect(read.flatMap(({ faults }) => faults)).toEqual([]);
    const numbers = read.flatMap(({ pages }) => pages.map(({ bates }) => Number(bates.slice(-9))));
    expect(numbers).toEqual(numbers.map((_, at) => 501 + at));
    expect([...made.written.keys()].some((path) => path.includes('VOL006'))).toBe(false);
  });

  it('makes pictures of Group 4 at 300 dots an inch of the paper', async () => {
    const made = await writeToMemory({
      format: 'tiff',
      paper: 'Letter',
      steps: [{ does: 'capture' }],
    });
    const { pages, faults } = checkVolume(made.written, 'VOL001');
    expect(faults).toEqual([]);
    const tiff = made.written.get(`loadfile/VOL001/IMAGES/001/${pages[0]?.bates}.tif`);
    const { width, height, dpi, pixels } = readTiff(tiff ?? new Uint8Array());
    expect([width, height, dpi]).toEqual([2550, 3300, [300, 300]]);
    expect(pixels.includes(1)).toBe(true);
  });

  it('stops when it is cancelled', async () => {
    const controller = new AbortController();
    const onProgress = () => controller.abort();
    const writing = writeToMemory({ signal: controller.signal, onProgress });
    await expect(writing).rejects.toMatchObject({ code: 'CANCELLED' });
  });

  it('refuses a file whose bytes are not those that were sealed', async () => {
    const writing = writeToMemory({
      change: (item) => {
        const artifacts = item.record.artifacts.map((file) =>
          file.role === 'mhtml' ? { ...file, digest: `sha256:${'0'.repeat(64)}` as const } : file,
        );
        const { record, bytes, digest } = sealRecord({ ...item.record, artifacts });
        return { ...item, record, recordBytes: bytes, digest };
      },
    });
    await expect(writing).rejects.toMatchObject({ code: 'ALTERED' });
  });

  it('has a slip sheet in place of pictures that cannot be decoded', async () => {
    const made = await writeToMemory({
      codec: {
        ...fakeSheetCodec().codec,
        open: () => Promise.reject(new Error('no picture')),
      },
    });
    const { rows, faults } = checkVolume(made.written, 'VOL001');
    expect(faults).toEqual([]);
    const texts = sheetOf(made.written, rows[0]?.BEGBATES ?? '').texts.map(({ text }) => text);
    expect(texts.join(' ')).toContain('could not be drawn');
  });
});

/** An item as a person adds it: a PDF, whose text was extracted. */
const asPdf = (item: ExportItem): ExportItem => {
  const [page, text] = ['page.mhtml', 'text.txt'].map((path) =>
    item.record.artifacts.find((one) => one.path === path),
  );
  if (!page || !text) throw new Error('no file');
  const file = { name: '公证书.pdf', mediaType: 'application/pdf', pages: 2, claims: [] };
  const artifacts = [{ ...page, role: 'file', mediaType: 'application/pdf' } as const, text];
  const post = { kind: 'file', title: file.name, recognisedBy: 'file/1' } as const;
  const { record, bytes, digest } = sealRecord({ ...item.record, post, file, artifacts });
  return { ...item, record, recordBytes: bytes, digest };
};

it('a file that a person added is the main document, and its record the attachment', async () => {
  const made = await writeToMemory({ steps: [{ does: 'capture' }], change: asPdf });
  const { rows, faults } = checkVolume(made.written, 'VOL001');
  expect(faults).toEqual([]);
  expect(rows.map(({ DOCTYPE, TITLE }) => [DOCTYPE, TITLE])).toEqual([
    ['PDF', '公证书.pdf'],
    ['Record', 'record.json'],
  ]);
  const texts = sheetOf(made.written, rows[0]?.BEGBATES ?? '').texts.map(({ text }) => text);
  expect(texts[0]).toBe('Produced as a native file: 公证书.pdf');
  expect(made.written.has(`loadfile/VOL001/TEXT/${rows[0]?.BEGBATES}.txt`)).toBe(true);
});
