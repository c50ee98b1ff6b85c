import { expect, it } from 'vitest';
import type { ExportPlaces } from '../../lib/export/export-places.ts';
import { makeDocuments } from '../../lib/export/make-documents.ts';
import { TEXT_NAMES } from '../../lib/filing/filed-documents.ts';
import type { FilingFile } from '../../lib/filing/filing-file.ts';
import { presetOf } from '../../lib/filing/purpose-presets.ts';
import type { FilingOrder } from '../../lib/jobs/work/make-filing.ts';
import { DEFAULT_CHOICE } from '../../lib/package/export-choice.ts';
import { filingInput } from '../support/filing/filing-matter.ts';

const PAGES = new Map([['01A', { first: 3, last: 4, file: 'exhibits.pdf' }]]);
const BATES = new Map([['01A', { first: 'X-1', last: 'X-2' }]]);

const madeFile = (path: string): FilingFile => ({
  ...{ path, stored: path, mediaType: 'application/pdf', bytes: 1, from: [] },
  digest: `sha256:${'0'.repeat(64)}`,
});

it('makes a volume of exhibits a job, and none where a later one cannot be made', async () => {
  const start = { exhibits: 1, volumes: 1, firstPage: 5 };
  const starts: FilingOrder['start'][] = [];
  const makeBy =
    (isBroken: boolean): ExportPlaces['makeFiling'] =>
    async (order) => {
      starts.push(order.start);
      const problem = { code: 'UNEXPECTED', message: 'no' } as const;
      const places = { ...order.known, pages: PAGES };
      if (order.start && isBroken)
        return { files: [], unmade: [{ name: 'exhibits', problem }], places };
      const files = [madeFile(order.start ? 'exhibits-vol02.pdf' : 'exhibits-vol01.pdf')];
      return { files, unmade: [], places, ...(!order.start && { next: start }) };
    };
  const { filing } = presetOf('cn-court');
  const choice = { ...DEFAULT_CHOICE, filing: { ...filing, documents: ['exhibits'] as const } };
  const make = (makeFiling: ExportPlaces['makeFiling']) =>
    makeDocuments({ ...filingInput(), choice }, { makeFiling } as ExportPlaces, {});
  const whole = await make(makeBy(false));
  expect(starts).toEqual([undefined, start]);
  expect(whole.files.map(({ path }) => path)).toEqual(['exhibits-vol01.pdf', 'exhibits-vol02.pdf']);
  expect(whole).not.toHaveProperty('next');
  const broken = await make(makeBy(true));
  expect(broken).toMatchObject({ files: [], unmade: [{ name: 'exhibits' }] });
  expect(broken.places.pages.size).toBe(0);
});

const STAMPS = new Map([['01A', { standing: 'known' }]] as const);

const ORDER = ['loadfile', 'exhibits', 'exhibit-list', 'chronology'];

/** A matter whose lists are too long for one worker. */
const longInput = () => {
  const { items, ...input } = filingInput();
  return {
    ...input,
    items: Array.from({ length: 200 }, () => items)
      .flat()
      .slice(0, 200),
  };
};

it('makes each document of a long matter in a job of its own, told of those before', async () => {
  const orders: FilingOrder[] = [];
  const makeFiling: ExportPlaces['makeFiling'] = async (order, { onProgress }) => {
    orders.push(order);
    const [first = 'exhibits'] = order.choice.documents;
    const { pages, bates } = order.known;
    onProgress?.(1_000, 1_000);
    return {
      files: [madeFile(first)],
      unmade: [{ name: first, problem: { code: 'UNEXPECTED', message: 'one volume' } }],
      places: {
        pages: first === 'exhibits' ? PAGES : pages,
        bates: first === 'loadfile' ? BATES : bates,
      },
      ...(first === 'loadfile' && { nextNumber: 3, stamps: STAMPS }),
    };
  };
  const { filing } = presetOf('cn-court');
  const documents = ['exhibit-list', 'exhibits', 'chronology', 'loadfile'] as const;
  const choice = { ...DEFAULT_CHOICE, language: 'en', filing: { ...filing, documents } } as const;
  const progress: number[] = [];
  const wordings = { en: { name: 'firm.json', sections: {} } };
  const places = { makeFiling, readWordings: async () => wordings } as Partial<ExportPlaces>;
  const made = await makeDocuments({ ...longInput(), choice }, places as ExportPlaces, {
    onProgress: (done) => void progress.push(done),
  });
  expect(orders.map((order) => order.choice.documents)).toEqual([
    ['loadfile'],
    ['exhibits'],
    ['exhibit-list'],
    ['chronology'],
  ]);
  for (const { input } of orders) expect(input.wordings).toBe(wordings);
  expect(orders.map(({ input }) => input.stamps)).toEqual([undefined, STAMPS, STAMPS, STAMPS]);
  expect(orders.map(({ known }) => [known.pages.size, known.bates.size])).toEqual([
    [0, 0],
    [0, 1],
    [1, 1],
    [1, 1],
  ]);
  expect(made.files.map(({ path }) => path)).toEqual(ORDER);
  expect(made.unmade.map(({ name }) => name)).toEqual(ORDER);
  expect(made.nextNumber).toBe(3);
  expect(progress).toEqual([588, 980, 990, 1_000]);
});

it('makes a long document in words a job in each language, or none where one fails', async () => {
  const { filing } = presetOf('all');
  const documents = ['exhibits', 'chronology'] as const;
  const choice = { ...DEFAULT_CHOICE, language: 'both', filing: { ...filing, documents } } as const;
  const make = async (broken?: string) => {
    const languages: string[] = [];
    const progress: number[] = [];
    const makeFiling: ExportPlaces['makeFiling'] = async ({ input, known }, options) => {
      languages.push(input.language);
      options.onProgress?.(1_000, 1_000);
      const problem = { code: 'UNEXPECTED', message: 'no' } as const;
      const unmade = [{ name: 'chronology', problem }] as const;
      if (input.language === broken) return { files: [], unmade, places: known };
      return { files: [madeFile(input.language)], unmade: [], places: known };
    };
    const made = await makeDocuments({ ...longInput(), choice }, { makeFiling } as ExportPlaces, {
      onProgress: (done) => void progress.push(done),
    });
    return { languages, progress, files: made.files.map(({ path }) => path) };
  };
  expect(await make()).toEqual({
    languages: ['both', 'zh-CN', 'en'],
    progress: [976, 988, 1_000],
    files: ['both', 'zh-CN', 'en'],
  });
  expect((await make('en')).files).toEqual(['both']);
});

it('makes the documents in words of a short matter in one job, in all languages', async () => {
  const { filing } = presetOf('all');
  const choice = { ...DEFAULT_CHOICE, language: 'both', filing } as const;
  const made: (readonly [language: string, documents: number])[] = [];
  const makeFiling: ExportPlaces['makeFiling'] = async ({
    input,
    choice: { documents },
    known,
  }) => {
    made.push([input.language, documents.length]);
    return { files: [], unmade: [], places: known };
  };
  const { items, ...input } = filingInput();
  const make = (count: number) =>
    makeDocuments(
      {
        ...input,
        items: Array.from({ length: count }, () => items)
          .flat()
          .slice(0, count),
        choice,
      },
      { makeFiling } as ExportPlaces,
      {},
    );
  await make(5);
  expect(made.splice(0)).toEqual([
    ['both', 1],
    ['both', 1],
    ['both', TEXT_NAMES.length],
  ]);
  await make(30);
  const rest = TEXT_NAMES.length % 5;
  const full = Array.from({ length: Math.floor(TEXT_NAMES.length / 5) }, () => ['both', 5]);
  expect(made.slice(2)).toEqual([...full, ...(rest > 0 ? [['both', rest]] : [])]);
});
