import { sealRecord } from '../../../lib/evidence/chain/seal.ts';
import { buildCustodyLine, type CustodyEntry } from '../../../lib/evidence/custody.ts';
import type { Derived } from '../../../lib/evidence/derived.ts';
import { digestNow } from '../../../lib/evidence/digest.ts';
import type { ExportItem } from '../../../lib/evidence/export-item.ts';
import type { ItemRecord, MethodStep } from '../../../lib/evidence/item.ts';
import type { FilingInput, FilingPlaces } from '../../../lib/filing/filing-input.ts';
import type { Profile } from '../../../lib/format/profile.ts';
import type { PackageInput } from '../../../lib/package/input.ts';
import { applyProfile } from '../../../lib/package/profile/apply-profile.ts';
import { COURT } from '../cases/court-choice.ts';
import { sampleMatter } from '../cases/sample-matter.ts';

const AT = '2026-11-21T12:40:00.000Z';
const BUILD = digestNow('the build of 1.4.0');

const step = (name: string, by = 'tabs.captureVisibleTab', detail?: string): MethodStep => ({
  step: name,
  by,
  at: AT,
  tookMs: 40,
  ...(detail !== undefined && { detail }),
});

const STEPS: readonly MethodStep[] = [
  step('viewport'),
  step('page', 'scripting.executeScript'),
  step('dom.html', 'serialised'),
  step('text.txt', 'innerText'),
  step('second-look', 'fetch in the page'),
  step('hold-still', 'scripting.insertCSS', 'endless animations paused'),
  step('preload', 'window.scrollTo', '3 screens scrolled through'),
  step('hide-fixed', 'scripting.insertCSS', '1 fixed elements hidden'),
  step('segments'),
  step('restore', 'scripting.executeScript'),
  step('cut-post', 'OffscreenCanvas'),
  step('redraw-post', 'html2canvas'),
];

const ENVIRONMENT: ItemRecord['environment'] = {
  extension: '1.4.0',
  browser: 'Chrome 156.0.7812.44',
  platform: 'Windows 11 (x86-64)',
  userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/156.0.0.0',
  viewport: { width: 1280, height: 800 },
  devicePixelRatio: 1.5,
  zoom: 1,
  colorScheme: 'light',
  languages: ['zh-CN', 'en'],
};

const SELF_CHECK: NonNullable<ItemRecord['conditions']['selfCheck']> = {
  tookMs: 4,
  extensionDigest: BUILD,
  privateMode: false,
  proxy: 'not-readable',
  certificate: 'not-readable',
  otherExtensions: { elements: 0, marks: [] },
  translation: { marked: false, elements: 0, languageDiffers: false },
  editable: false,
  automated: false,
  zoom: 1,
  aroundPage: { width: 16, height: 132 },
  developerTools: 'no-sign',
  timeZone: 'Asia/Shanghai',
  pageTimeZone: 'Asia/Shanghai',
  freeBytes: 41_000_000_000,
};

const LOOK: NonNullable<ItemRecord['conditions']['secondLook']> = {
  fetchedAt: AT,
  status: 200,
  compared: 'post',
  against: 'markup',
  charactersCompared: 214,
  charactersAdded: 0,
  charactersOfPostMissing: 0,
  areEndsCounted: true,
  isExact: true,
};

type Parts = Pick<ItemRecord, 'clock' | 'conditions' | 'environment' | 'method' | 'problems'>;

const USUAL: Parts = {
  problems: [],
  environment: ENVIRONMENT,
  method: STEPS,
  clock: {
    timeZone: 'Asia/Shanghai',
    utcOffsetMinutes: 480,
    skew: { minMs: -640, maxMs: 412, source: 'date header of the second look' },
  },
  conditions: {
    scope: 'post',
    freshLoad: true,
    inputsBefore: 0,
    sinceLoadMs: 1200,
    selfCheck: SELF_CHECK,
    secondLook: LOOK,
    coverage: {
      page: { width: 1265, height: 4200 },
      askedPixels: 1265 * 4200,
      coveredPixels: 1265 * 4200,
      gaps: [],
      areas: [],
    },
  },
};

/** What is different in some of the captures, by the number of the item. */
const DIFFERENT: { readonly [number: number]: Partial<Parts> } = {
  2: {
    method: [
      ...STEPS,
      step('set-aside', 'scripting.insertCSS', 'div#notice'),
      step('the post alone'),
    ],
    conditions: {
      ...USUAL.conditions,
      freshLoad: false,
      inputsBefore: 3,
      secondLook: { ...LOOK, charactersAdded: 12, charactersOfPostMissing: 4 },
      unreadFrames: [
        { origin: 'https://comments.example', box: { x: 0, y: 900, width: 700, height: 300 } },
      ],
    },
  },
  3: {
    problems: [
      {
        code: 'PART_CLOSED',
        message: 'div.comments, 700 × 300 at 0, 900: 2,400 pixels of it are hidden',
        part: 'segments',
        values: { parts: 1, name: 'div.comments', characters: 1800 },
      },
      { code: 'RENDER_FAILED', message: 'The post is too tall to redraw', part: 'render' },
    ],
    method: [
      ...STEPS.slice(0, -1),
      step('redraw-post', 'html2canvas', 'failed: RENDER_FAILED'),
      step('sound-recorded', 'a later version'),
    ],
    clock: { timeZone: 'Asia/Shanghai', utcOffsetMinutes: 480 },
    environment: {
      ...ENVIRONMENT,
      browser: 'Firefox 153.2',
      viewport: { width: 1440, height: 900 },
      devicePixelRatio: 2,
    },
    conditions: {
      ...USUAL.conditions,
      archive: 'web.archive.org',
      secondLook: { ...LOOK, compared: 'page', charactersAdded: 90, isExact: false },
      coverage: {
        page: { width: 1425, height: 9000 },
        askedPixels: 1425 * 9000,
        coveredPixels: 1425 * 8000,
        gaps: [{ x: 0, y: 8000, width: 1425, height: 1000 }],
        areas: [],
      },
      selfCheck: {
        ...SELF_CHECK,
        otherExtensions: { elements: 2, marks: ['Grammarly'] },
        pageTimeZone: 'Europe/Berlin',
      },
    },
  },
  6: {
    problems: [
      { code: 'PAGE_NOT_RESTORED', message: 'The scroll position did not return', part: 'page' },
    ],
    conditions: { ...USUAL.conditions, freshLoad: false },
  },
};

/** The record again with what a capture of today states, sealed. */
const enrich = (item: ExportItem): ExportItem => {
  const parts = { ...USUAL, ...DIFFERENT[item.number] };
  const status = parts.problems.length > 0 ? 'partial' : 'complete';
  const { record, bytes, digest } = sealRecord({ ...item.record, ...parts, status });
  return { ...item, record, recordBytes: bytes, digest };
};

/** A copy of the first picture of an item with a black box over two words of its text. */
const coverName = (item: ExportItem): ExportItem => {
  const [viewport] = item.record.artifacts;
  const copy: Derived = {
    path: 'derived/viewport-marked-1.png',
    mediaType: 'image/png',
    bytes: 900,
    digest: digestNow('a marked copy'),
    from: viewport ? [viewport.digest] : [],
    by: '陈伟',
    at: AT,
    marks: [{ shape: 'box', x: 120, y: 64, width: 300, height: 24 }],
    redaction: { reason: '隐去证人住址', words: ['English line'] },
  };
  const text = { path: 'text.txt', text: '这是示例正文。An English line. ' };
  return { ...item, derived: [copy], texts: [text] };
};

const outlined = (item: ExportItem): ExportItem => {
  const [, page] = item.record.artifacts;
  const copy: Derived = {
    path: 'derived/page-001-marked-1.png',
    mediaType: 'image/png',
    bytes: 1200,
    digest: digestNow('an outlined copy'),
    from: page ? [page.digest] : [],
    by: '陈伟',
    at: AT,
    marks: [{ shape: 'outline', x: 1, y: 2, width: 30, height: 14, text: '言论 1' }],
  };
  return { ...item, derived: [copy] };
};

type Line = Pick<CustodyEntry, 'event' | 'item' | 'detail'>;

const extraLines = (items: readonly ExportItem[]): readonly Line[] => {
  const idOf = (number: number) => items.find((item) => item.number === number)?.record.id ?? '';
  const stamp = {
    number: 1,
    authority: 'Test Authority, C=CH',
    genTime: '2026-11-21T12:41:07.000Z',
    requestedAt: '2026-11-21T12:41:05.000Z',
    url: 'https://stamp.example/tsr',
    token: digestNow('token 1'),
  };
  return [
    { event: 'time-stamped', item: idOf(1), detail: stamp },
    { event: 'viewed', item: idOf(1) },
    { event: 'viewed', item: idOf(2) },
    { event: 'annotated', item: idOf(1), detail: { note: { from: '', to: '转交合伙人' } } },
    { event: 'verified', item: idOf(1), detail: { result: 'unchanged' } },
    { event: 'exported', detail: { file: 'XM-2021-20261121.zip', items: 9, profile: 'counsel' } },
    { event: 'viewed', item: idOf(1) },
  ];
};

const appended = (input: PackageInput, lines: readonly Line[]): PackageInput['custody'] => {
  const custody = [...input.custody];
  for (const line of lines) {
    const prev = custody.at(-1)?.digest;
    const entry = { seq: custody.length + 1, at: AT, actor: '陈伟', ...line };
    custody.push(buildCustodyLine({ ...entry, ...(prev && { prev }) }));
  }
  return custody;
};

const capture = { does: 'capture' } as const;

/**
 * A matter of twelve items as a firm would have it: ten captures, of which three differ in browser,
 * problems or conditions, one received item, one withheld, one deleted; a redaction, an outlined
 * picture, a time-stamp, and what was done with them in the log.
 */
export const filingMatter = (): PackageInput => {
  const { input } = sampleMatter({
    custodian: { name: '陈伟', organisation: '示例律师事务所' },
    steps: [
      ...Array.from({ length: 8 }, () => capture),
      { does: 'receive' },
      ...Array.from({ length: 3 }, () => capture),
      { does: 'withhold', item: 10 },
      { does: 'delete', item: 11 },
    ],
  });
  const items = input.items.map(enrich).map((item) => {
    if (item.number === 4) return coverName(item);
    if (item.number === 5) return outlined(item);
    return item.number === 1 ? { ...item, recordToken: new TextEncoder().encode('token 1') } : item;
  });
  const matter = {
    ...input.matter,
    court: '上海市长宁区人民法院',
    cause: '网络侵权责任纠纷',
    filingParty: '星屿电子（原告）',
    opponents: ['林间清风', '知言网络科技有限公司'],
  };
  return {
    ...input,
    matter,
    items,
    custody: appended(input, extraLines(items)),
    export: { ...input.export, signer: 'ab'.repeat(32) },
  };
};

/** The same as a profile lets it out, as the builders of filed documents get it. */
export const filingInput = (
  profile: Profile = 'counsel',
  matter: PackageInput = filingMatter(),
): FilingInput => {
  const choice = { ...COURT, profile };
  return { ...applyProfile({ ...matter, choice }), profile, language: 'both' };
};

/** Places in exhibits.pdf and Bates ranges: two pages an item, in the order of the items. */
export const filingPlaces = ({ items }: Pick<FilingInput, 'items'>): FilingPlaces => ({
  pages: new Map(
    items.map(({ record }, at) => [
      record.id,
      { first: 2 * at + 3, last: 2 * at + 4, file: 'exhibits.pdf' },
    ]),
  ),
  bates: new Map(
    items.map(({ record }, at) => {
      const bates = (page: number) => `XM-${String(2 * at + page).padStart(9, '0')}`;
      return [record.id, { first: bates(1), last: bates(2) }];
    }),
  ),
});
