import { describe, expect, it } from 'vitest';
import type { ItemRecord } from '../../../../../lib/evidence/item.ts';
import { estimateBytes } from '../../../../../lib/filing/pdf/exhibits/estimate-bytes.ts';
import { exhibitWords } from '../../../../../lib/filing/pdf/exhibits/exhibit-words.ts';
import { fileNameOf } from '../../../../../lib/filing/pdf/exhibits/file-name.ts';
import {
  exhibitFacts,
  localAndUtc,
  missingLines,
  shortPlace,
} from '../../../../../lib/filing/pdf/exhibits/sheets/exhibit-facts.ts';
import { captionOf } from '../../../../../lib/filing/pdf/exhibits/surfaces/tile-caption.ts';
import { surfacesOf } from '../../../../../lib/filing/pictures/surface.ts';
import { en } from '../../../../../lib/words/en.ts';
import { loadFileMatter } from '../../../../support/filing/loadfile/load-file-matter.ts';

const [item] = loadFileMatter('counsel').input.items;
if (!item) throw new Error('no item');
const words = exhibitWords('en');
const ZONE = 'Asia/Shanghai';

const factsOf = (record: Partial<ItemRecord>, more: Partial<typeof item> = {}) =>
  new Map(exhibitFacts({ ...item, ...more, record: { ...item.record, ...record } }, words, ZONE));

describe('an instant on a sheet', () => {
  it.each([
    ['en', 'Asia/Shanghai', '2026-11-22 04:30:05 Asia/Shanghai (UTC+08:00) = '],
    ['en', 'America/St_Johns', '2026-11-21 17:00:05 America/St_Johns (UTC−03:30) = '],
    ['en', 'UTC', ''],
    ['zh-CN', 'Asia/Shanghai', '2026-11-22 04:30:05 北京时间 (UTC+08:00) = '],
    ['both', 'Asia/Shanghai', '2026-11-22 04:30:05 UTC+08:00 = '],
    ['both', 'Asia/Tokyo', '2026-11-22 05:30:05 Asia/Tokyo (UTC+09:00) = '],
  ] as const)('in %s and %s stands before UTC', (language, zone, local) => {
    const at = '2026-11-21T20:30:05.123Z';
    const shown = localAndUtc(at, zone, exhibitWords(language));
    expect(shown).toBe(`${local}2026-11-21 20:30:05 UTC`);
  });

  it('that is none stays in its words', () => {
    expect(localAndUtc('some day', ZONE, words)).toBe('some day');
  });
});

describe('the address at the head of a sheet', () => {
  it.each([
    ['https://a.example/', 'a.example'],
    ['https://a.example/p?q=1#x', 'a.example/p'],
    ['not an address', 'not an address'],
    [`https://a.example/${'x'.repeat(100)}`, `a.example/${'x'.repeat(53)}…`],
  ])('%s is %s', (address, shown) => {
    expect(shortPlace({ ...item.record, page: { url: address } })).toBe(shown);
  });

  it('of an added file is its name and where it comes from, not the address of its bytes', () => {
    const added = {
      ...item.record,
      page: { url: 'ni:///sha-256;AAAA' },
      file: { name: '裁定书.pdf', mediaType: 'application/pdf', claims: [] },
      source: { from: '杭州互联网法院', obtained: '电子送达' },
    };
    expect(shortPlace(added)).toBe('裁定书.pdf · 杭州互联网法院');
    const facts = factsOf(added);
    expect([...facts.values()].join('\n')).not.toContain('ni:');
    // A file was not captured: it was added.
    expect([facts.get(en.report.added), facts.get(en.report.captured)]).toEqual([
      localAndUtc(item.record.capturedAt, ZONE, words),
      undefined,
    ]);
    expect([...facts.values()]).toEqual(expect.arrayContaining(['杭州互联网法院', '电子送达']));
  });
});

describe('the facts on the first sheet', () => {
  it('leave out what is not known', () => {
    const facts = factsOf({ page: { url: 'https://a.example/', title: 'T' } });
    expect([...facts.values()]).not.toContain('');
    expect(facts.get('Address (URL)') ?? facts.get('URL') ?? facts.get('Address')).toBeDefined();
  });

  it('have the words of a stated time, and the instant only where there is one', () => {
    const published = {
      raw: '3小时前',
      at: '2026-11-20T04:00:00.000Z',
      precision: 'minute',
    } as const;
    const post = { ...item.record.post, kind: 'post', recognisedBy: 'x/1' } as const;
    const shown = [...factsOf({ post: { ...post, published } }).values()];
    expect(shown).toContain('3小时前 (2026-11-20 04:00:00 UTC)');
    const { at: _, ...bare } = published;
    expect([...factsOf({ post: { ...post, published: bare } }).values()]).toContain('3小时前');
  });

  it('cut a title that would fill the sheet, and say so', () => {
    const { post: _, ...record } = item.record;
    const made = { ...item, record: { ...record, page: { url: '', title: 'x'.repeat(700) } } };
    const [first] = exhibitFacts(made, words, ZONE);
    expect(first?.[1]).toMatch(/^x{600}… \(cut here/u);
  });

  it('name pictures that stay back, and hidden characters in any value', () => {
    const withheld = [{ path: 'page-002.png', reason: 'secret' }] as const;
    const facts = factsOf({ page: { url: 'a\u202Eb', title: '' } }, { withheld });
    expect(facts.get(words.say('heldBack'))).toBe('page-002.png');
    expect([...facts.values()]).toContain('a[U+202E]b');
  });

  it('name recording, video and sound with their digests, which no sheet can show', () => {
    const [first] = item.record.artifacts;
    const digest = `sha256:${'a'.repeat(64)}` as const;
    const file = { ...first, path: 'recording.webm', mediaType: 'video/webm', digest };
    const artifacts = [{ ...file, recording: { durationMs: 4_000 } }] as never;
    expect(factsOf({ artifacts }).get(words.say('played'))).toBe(
      `recording.webm, 4 s, SHA-256 ${'a'.repeat(64)}`,
    );
    const withheld = [{ path: 'recording.webm', reason: 'redacted' }] as const;
    expect(factsOf({ artifacts }, { withheld }).get(words.say('played'))).toBeUndefined();
  });

  it('name the pictures of the package that no sheet shows', () => {
    expect(factsOf({}).get(words.say('notPrinted'))).toBe('viewport.png');
    expect(exhibitWords('zh-CN').list(['a.png', 'b.png'])).toBe('a.png、b.png');
    expect(
      exhibitWords('both').sentences('statementsNotPlaced', { numbers: ['[1]', '[2]'] }),
    ).toEqual([expect.stringContaining('[1], [2]'), expect.stringContaining('[1]、[2]')]);
  });
});

describe('what a partial capture lacks', () => {
  it('is each problem with its code and detail, with hidden characters named', () => {
    const problems = [
      { code: 'RENDER_FAILED', message: 'too \u202Etall', part: 'render' },
    ] as const;
    const [line, ...more] = missingLines({ ...item, record: { ...item.record, problems } }, words);
    expect(line).toMatch(/\(RENDER_FAILED: too \[U\+202E\]tall\)$/u);
    expect(more).toEqual([]);
  });

  it('is said in both languages where the package has both, the code once', () => {
    const problems = [{ code: 'RENDER_FAILED', message: 'm', part: 'render' }] as const;
    const both = missingLines(
      { ...item, record: { ...item.record, problems } },
      exhibitWords('both'),
    );
    expect(both).toHaveLength(2);
    expect(both.join(' ').match(/RENDER_FAILED/gu)).toHaveLength(1);
  });
});

describe('the caption of a printed part', () => {
  const [surface] = surfacesOf(item).filter(({ kind }) => kind === 'page');
  if (!surface) throw new Error('no page');
  const { width } = surface.box;
  const captionFor = (columns: readonly { readonly x: number; readonly width: number }[]) =>
    captionOf(
      { label: 'XM-1' },
      surface,
      { rows: { y: 10, height: 90, fresh: 26 }, columns },
      words,
    );

  it('names the exhibit and the rows, and columns only where it shows not all of them', () => {
    expect(captionFor([{ x: 0, width }])).toBe(
      `XM-1 · The page, rows 10 to 100 of ${surface.box.height}`,
    );
    expect(
      captionFor([
        { x: 5, width: 70 },
        { x: 80, width: 20 },
      ]),
    ).toMatch(new RegExp(` · columns 5 to 75 of ${width} · columns 80 to 100 of ${width}$`, 'u'));
  });

  it('says that a picture is a copy with black boxes', () => {
    const [redacted] = loadFileMatter('court').input.items.filter(({ number }) => number === 2);
    const [page] = redacted ? surfacesOf(redacted).filter(({ kind }) => kind === 'page') : [];
    if (!page) throw new Error('no page');
    const rows = { y: 0, height: 10, fresh: 0 };
    const columns = [{ x: 0, width: page.box.width }];
    expect(captionOf({ label: 'XM-2' }, page, { rows, columns }, words)).toMatch(
      / · copy with black boxes$/u,
    );
  });
});

it('the name of a file of exhibits has the number of its volume where there are several', () => {
  expect([fileNameOf('exhibits'), fileNameOf('exhibits', 3), fileNameOf('exhibits', 12)]).toEqual([
    ...['exhibits.pdf', 'exhibits-vol03.pdf', 'exhibits-vol12.pdf'],
  ]);
  expect(fileNameOf('../证据 1')).not.toMatch(/[/\\ ]/u);
});

it('an exhibit with more pictures is estimated to be larger', () => {
  const { artifacts } = item.record;
  const few = { ...item, record: { ...item.record, artifacts: artifacts.slice(0, 2) } };
  expect(estimateBytes(item)).toBeGreaterThan(estimateBytes(few));
  expect(estimateBytes({ ...item, record: { ...item.record, artifacts: [] } })).toBeGreaterThan(0);
});
