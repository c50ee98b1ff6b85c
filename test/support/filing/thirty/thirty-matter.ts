import { buildCaseFile } from '../../../../lib/evidence/case-file.ts';
import type { Derived, Mark } from '../../../../lib/evidence/derived.ts';
import { type Bytes, digestNow } from '../../../../lib/evidence/digest.ts';
import type { ExportItem } from '../../../../lib/evidence/export-item.ts';
import type { Artifact } from '../../../../lib/evidence/item.ts';
import type { TextLine } from '../../../../lib/evidence/page/text-line.ts';
import type { FilingInput } from '../../../../lib/filing/filing-input.ts';
import type { FilingSources } from '../../../../lib/filing/filing-sources.ts';
import type { PackageLanguage, Profile } from '../../../../lib/format/profile.ts';
import { applyProfile } from '../../../../lib/package/profile/apply-profile.ts';
import { COURT } from '../../cases/court-choice.ts';
import { sampleMatter } from '../../cases/sample-matter.ts';
import { filingMatter } from '../filing-matter.ts';
import { idOf, type MadeItem, makeItem, statedAt } from '../made-items.ts';
import { THIRTY, thirtyEntries } from './thirty-entries.ts';
import { FILES } from './thirty-files.ts';
import { ANSWERS, POSTS } from './thirty-posts.ts';

const encode = (text: string): Bytes => new TextEncoder().encode(text);

/** A picture of a page as a capture keeps it, in the place where it lies. */
export type ShotPicture = Pick<Artifact, 'path' | 'role' | 'pixels' | 'offset'> & {
  readonly content: Bytes;
};

/** What a capture of an item's page has: its pictures, its text, and where its lines stand. */
export type ShotPage = {
  readonly pictures: readonly ShotPicture[];
  readonly text: string;
  readonly lines: readonly TextLine[];
};

/** Draws marks on a picture. */
export type DrawMarks = (picture: ShotPicture, marks: readonly Mark[]) => Promise<Bytes>;

const LAST: readonly Omit<MadeItem, 'number' | 'capturedAt'>[] = [
  { url: 'https://intranet.example/memo', title: '律师备忘' },
  { url: 'https://weibo.example/x/deleted', title: '误固定的页面' },
  {
    ...{ url: 'https://weibo.example/5550088001/A9', title: '微博正文' },
    post: {
      ...{ kind: 'post', platform: 'weibo', id: 'A9', text: '等着，还有更多料。' },
      ...{ author: { name: '拆机老林', id: '5550088001' } },
      published: statedAt('2026-10-26', '22:10'),
    },
  },
  {
    ...{ url: 'https://x.example/batterywatch/status/1840001', title: 'Battery Watch on X' },
    post: {
      ...{
        kind: 'post',
        platform: 'x',
        id: '1840001',
        text: 'Still waiting for an answer, QILAN.',
      },
      author: { name: 'Battery Watch', handle: '@batterywatch', id: '77120031' },
    },
  },
];

/** Ten posts, twelve answers, four files, one withheld and one deleted item, two posts. */
export const THIRTY_ITEMS: readonly MadeItem[] = [...POSTS, ...ANSWERS, ...FILES, ...LAST].map(
  (told, at) => ({
    number: at + 1,
    capturedAt: new Date(Date.UTC(2026, 9, 12 + Math.floor(at / 2), 3, at, 10)).toISOString(),
    ...told,
  }),
);

const MEDIA: { readonly [extension: string]: string } = {
  ...{ png: 'image/png', jpg: 'image/jpeg', html: 'text/html', txt: 'text/plain' },
  ...{ pdf: 'application/pdf', eml: 'message/rfc822' },
};

/** Where a mark of each copy lies, in pixels of the picture. */
export type Marked = { readonly number: number; readonly marks: readonly Mark[] };

type Store = Map<string, Bytes>;

const copyOf = async (
  { number, marks }: Marked,
  picture: ShotPicture,
  draw: DrawMarks,
  files: Store,
): Promise<Derived> => {
  const content = await draw(picture, marks);
  const path = `derived/${picture.path.replace(/\.\w+$/u, '')}-marked-1.png`;
  files.set(`${idOf(number)}/${path}`, content);
  return {
    ...{ path, mediaType: 'image/png', bytes: content.length, digest: digestNow(content) },
    ...{ from: [digestNow(picture.content)], by: '陈伟', at: '2026-10-30T03:00:00.000Z', marks },
    ...(marks.some(({ shape }) => shape === 'box') && {
      redaction: { reason: '第三人的姓名和电话', words: ['王某', '010-5550-0199'] },
    }),
  };
};

/** The usual parts of a capture of today: environment, method, clock, conditions. */
const usualParts = () => {
  const [first] = filingMatter().items;
  if (!first) throw new Error('The sample has items');
  const { environment, method, clock, conditions } = first.record;
  return { environment, method, clock, conditions };
};

type Made = { readonly item: ExportItem; readonly lines: readonly TextLine[] };

const makeOne = async (
  made: MadeItem,
  { shoot, draw, marked, files }: Making,
  usual: ReturnType<typeof usualParts>,
): Promise<Made> => {
  const { pictures, text, lines } = await shoot(made);
  const add = (path: string, content: Bytes, rest: Partial<Artifact>): Artifact => {
    files.set(`${idOf(made.number)}/${path}`, content);
    return {
      ...{ path, role: 'file', at: made.capturedAt, bytes: content.length, method: 'sample' },
      ...{ digest: digestNow(content), mediaType: MEDIA[path.replace(/^.*\./u, '')] ?? '' },
      ...rest,
    };
  };
  const isFile = made.record?.file !== undefined;
  const artifacts = [
    ...pictures.map(({ content, path, ...rest }) => add(path, content, rest)),
    ...(isFile ? [] : [add('dom.html', encode(`<p>${text}</p>`), { role: 'dom' })]),
    ...(text === '' ? [] : [add('text.txt', encode(text), { role: 'text' })]),
  ];
  const { method, conditions, ...rest } = usual;
  const parts = {
    ...rest,
    ...(isFile ? {} : { method }),
    conditions: isFile ? {} : { ...conditions, ...made.record?.conditions },
    environment: {
      ...usual.environment,
      viewport: { width: 1280, height: 800 },
      devicePixelRatio: 1,
    },
  };
  const item = makeItem(THIRTY, { ...made, record: { ...made.record, ...parts, artifacts } });
  const marks = marked.filter(({ number }) => number === made.number);
  const derived: Derived[] = [];
  for (const mark of marks)
    for (const picture of pictures.slice(0, mark.marks[0]?.shape === 'box' ? 2 : 1))
      derived.push(await copyOf(mark, picture, draw, files));
  return {
    lines,
    item: { ...item, texts: [{ path: 'text.txt', text }], ...(derived.length > 0 && { derived }) },
  };
};

type Making = {
  readonly shoot: (made: MadeItem) => Promise<ShotPage>;
  readonly draw: DrawMarks;
  readonly marked: readonly Marked[];
  readonly files: Store;
};

/**
 * A matter of thirty items as a firm has it, with the files that its records name: posts in two
 * languages, long pages, partial captures, files, a redaction, marked copies, a withheld and a
 * deleted item, statements, an order of four acts.
 */
export const thirtyMatter = async (making: Omit<Making, 'files'>) => {
  const files: Store = new Map();
  const usual = usualParts();
  const all: Made[] = [];
  for (const made of THIRTY_ITEMS) all.push(await makeOne(made, { ...making, files }, usual));
  const items = all.map(({ item }) => item);
  const { input } = sampleMatter({
    reference: THIRTY.reference,
    steps: [
      ...items.map(() => ({ does: 'capture' }) as const),
      { does: 'withhold', item: 27 },
      { does: 'delete', item: 28 },
    ],
  });
  const caseFile = buildCaseFile([...thirtyEntries(items)]);
  const matter = { ...input, matter: THIRTY, caseFile };
  const sent = items.filter(({ number }) => number !== 27 && number !== 28);
  const inputFor = (profile: Profile, language: PackageLanguage): FilingInput => ({
    ...applyProfile({ ...matter, items: sent, choice: { ...COURT, profile } }),
    ...{ profile, language },
  });
  const lines = new Map(all.map(({ item, lines: own }) => [item.record.id, own]));
  const sources: FilingSources = {
    read: async (item, path) => {
      const content = files.get(`${item}/${path}`);
      if (!content) throw new Error(`no file ${item}/${path}`);
      return new Blob([content]);
    },
    lines: async (item) => lines.get(item) ?? [],
  };
  return { inputFor, sources };
};
