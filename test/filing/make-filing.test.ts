import { describe, expect, it } from 'vitest';
import { digestNow } from '../../lib/evidence/digest.ts';
import { ProblemError } from '../../lib/evidence/problem.ts';
import type { FiledName } from '../../lib/filing/filed-documents.ts';
import type { FilingChoice } from '../../lib/filing/filing-choice.ts';
import type { FilingMakers } from '../../lib/filing/filing-work.ts';
import { makeFiling } from '../../lib/filing/make-filing.ts';
import { presetOf } from '../../lib/filing/purpose-presets.ts';
import type { PackageLanguage } from '../../lib/format/profile.ts';
import { filingInput } from '../support/filing/filing-matter.ts';
import { fakeSheetCodec } from '../support/filing/loadfile/fake-sheets.ts';
import { readDocx } from '../support/filing/read-docx.ts';
import { readXlsx } from '../support/filing/read-xlsx.ts';

/** Makers without pictures, whose files are kept in memory. */
const startMakers = (changes: Partial<FilingMakers> = {}) => {
  const kept = new Map<string, Uint8Array>();
  const makers: FilingMakers = {
    sources: {
      read: () => Promise.reject(new Error('no file is read')),
      lines: async () => [],
    },
    fonts: () => Promise.reject(new Error('there is no font')),
    pictures: { open: () => Promise.reject(new Error()), join: () => Promise.reject(new Error()) },
    sheets: {
      open: () => Promise.reject(new Error()),
      draw: () => Promise.reject(new Error()),
      close: () => {},
    },
    createFile: async (name) => {
      const pieces: Uint8Array[] = [];
      return {
        write: (piece) => void pieces.push(piece.slice()),
        close: () => void kept.set(name, new Uint8Array(Buffer.concat(pieces))),
        abort: () => {},
      };
    },
    ...changes,
  };
  return { makers, kept };
};

const choiceOf = (...documents: FiledName[]): FilingChoice => ({
  ...presetOf('cn-court').filing,
  documents,
});

const make = async (
  choice: FilingChoice,
  {
    language = 'zh-CN',
    changes = {},
    input: given = filingInput(),
    signal = new AbortController().signal,
  }: {
    language?: PackageLanguage;
    changes?: Partial<FilingMakers>;
    input?: ReturnType<typeof filingInput>;
    signal?: AbortSignal;
  } = {},
) => {
  const { makers, kept } = startMakers(changes);
  const input = { ...given, language };
  const progress: number[] = [];
  const onProgress = (done: number) => void progress.push(done);
  const made = await makeFiling(input, choice, makers, { signal, onProgress });
  return { ...made, kept, input, progress };
};

describe('making the documents of an export', () => {
  it('writes each in its formats, with size, digest and what it was made from', async () => {
    const { files, unmade, kept, input } = await make(choiceOf('custody-summary', 'chronology'));
    expect(unmade).toEqual([]);
    expect(files.map(({ path }) => path)).toEqual([
      'filing/chronology.zh-CN.docx',
      'filing/chronology.zh-CN.xlsx',
      'filing/custody-summary.zh-CN.docx',
    ]);
    for (const { stored, bytes, digest, from } of files) {
      const written = kept.get(stored) ?? new Uint8Array();
      expect([written.length, digestNow(new Uint8Array(written))]).toEqual([bytes, digest]);
      expect(from).toEqual(input.items.map((item) => item.digest));
    }
    expect(readDocx(kept.get('filing--chronology.zh-CN.docx') ?? new Uint8Array())).toBeDefined();
    expect(readXlsx(kept.get('filing--chronology.zh-CN.xlsx') ?? new Uint8Array())).toBeDefined();
  });

  it('makes a file of each language where both are wanted', async () => {
    const { files } = await make(choiceOf('capture-procedure'), { language: 'both' });
    expect(files.map(({ path }) => path)).toEqual([
      'filing/capture-procedure.zh-CN.docx',
      'filing/capture-procedure.en.docx',
    ]);
  });

  it('names a document that fails, with the reason, and makes the others', async () => {
    const { files, unmade } = await make(choiceOf('exhibit-list', 'capture-procedure'));
    // The exhibit list is also a PDF, for which there is no font here.
    expect(unmade).toEqual([
      { name: 'exhibit-list', problem: expect.objectContaining({ message: 'there is no font' }) },
    ]);
    expect(files.map(({ path }) => path)).toEqual(['filing/capture-procedure.zh-CN.docx']);
  });

  it('ends altogether where the disk is full, and where it is cancelled', async () => {
    const createFile = () => Promise.reject(new ProblemError('STORAGE_FULL', 'full'));
    await expect(
      make(choiceOf('capture-procedure'), { changes: { createFile } }),
    ).rejects.toMatchObject({ code: 'STORAGE_FULL' });
    const signal = AbortSignal.abort();
    await expect(make(choiceOf('capture-procedure'), { signal })).rejects.toMatchObject({
      code: 'CANCELLED',
    });
  });

  it('numbers the pages of a load file from the chosen number on, and says the next', async () => {
    const sheets = { ...fakeSheetCodec().codec };
    const read = async () => new Blob(['picture 1280 800 page']);
    const sources = { read, lines: async () => [] };
    const input = { ...filingInput(), items: [], withheld: [{ number: 4, reason: '' }] };
    const choice = { ...choiceOf('loadfile'), firstNumber: 501 };
    const { files, nextNumber } = await make(choice, { input, changes: { sheets, sources } });
    expect(files.map(({ path }) => path).filter((path) => path.includes('IMAGES'))).toEqual([
      expect.stringMatching(/-000000501\.jpg$/u),
    ]);
    expect(nextNumber).toBe(502);
    expect((await make(choiceOf('capture-procedure'))).nextNumber).toBeUndefined();
  });

  it('tells its progress in thousandths, up to the end', async () => {
    const { progress } = await make(choiceOf('capture-procedure', 'custody-summary'));
    expect(progress).toEqual([500, 1_000]);
  });
});

describe('what a purpose presets', () => {
  it.each([
    ['cn-court', 'court', 'zh-CN', 'A4', 'data-statement', 'certification'],
    ['us-court', 'court', 'en', 'Letter', 'certification', 'data-statement'],
    ['review', 'court', 'en', 'Letter', 'loadfile', 'exhibits'],
    ['hand-over', 'hand-over', 'both', 'A4', 'custody-summary', 'statement-schedule'],
  ] as const)('%s: %s, %s, %s, with %s and without %s', (purpose, ...expected) => {
    const { profile, language, filing } = presetOf(purpose);
    const [profileWanted, languageWanted, paper, present, absent] = expected;
    expect([profile, language, filing.paper]).toEqual([profileWanted, languageWanted, paper]);
    expect(filing.documents).toContain(present);
    expect(filing.documents).not.toContain(absent);
    expect(filing.purpose).toBe(purpose);
  });
});
