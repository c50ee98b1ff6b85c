// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { ExportItem } from '../../../lib/evidence/export-item.ts';
import { itemRow, itemSection } from '../../../lib/report/sections/items.ts';
import { en } from '../../../lib/words/en.ts';
import { zhCN } from '../../../lib/words/zh-CN.ts';
import { sampleCase } from '../../support/cases/sample-case.ts';
import { sampleMatter } from '../../support/cases/sample-matter.ts';

const { input } = sampleMatter({ steps: [{ does: 'capture' }, { does: 'capture' }] });
const [sample] = input.items;
if (!sample) throw new Error('The sample has two items');

const FOLDER = 'items/0001-01JD0000000000000000000001';

const sectionOf = (changes: Partial<ExportItem> = {}): HTMLElement => {
  const template = document.createElement('template');
  template.innerHTML = itemSection(input, { ...sample, ...changes }).markup;
  return template.content.firstElementChild as HTMLElement;
};

const withRecord = (changes: Partial<ExportItem['record']>): Partial<ExportItem> => ({
  record: { ...sample.record, ...changes },
});

const withPost = (changes: object): Partial<ExportItem> =>
  withRecord({
    post: { kind: 'post', recognisedBy: 'sample', ...sample.record.post, ...changes },
  });

const sources = (section: HTMLElement): (string | null)[] =>
  [...section.querySelectorAll('img')].map((image) => image.getAttribute('src'));

const filesOf = (section: HTMLElement): string[][] =>
  [...section.querySelectorAll('tbody tr')].map((row) =>
    [...row.querySelectorAll('td')].map(({ textContent }) => textContent ?? ''),
  );

describe('itemSection', () => {
  it('names who time-stamped the record and when, and that a name vouches for nothing', () => {
    const template = document.createElement('template');
    const stamp = { time: '2026-11-28T16:10:01.000Z', authority: 'CN=TEST authority' };
    template.innerHTML = itemSection(input, sample, stamp).markup;
    const text = template.content.textContent ?? '';
    expect(text).toContain('2026-11-28T16:10:01.000Z · CN=TEST authority');
    expect(text).toContain(en.report.recordStampHint);
    expect(text).toContain(zhCN.report.recordStampHint);
    expect(sectionOf().textContent).not.toContain(en.report.recordStamp);
  });

  it('shows the pictures of a part that scrolls by itself under its name, after the page', () => {
    const [viewport, page] = sample.record.artifacts;
    if (!viewport || !page) throw new Error('The sample has two pictures');
    const usable = { x: 40, y: 60, width: 600, height: 400 };
    const inPart = { ...page, path: 'page-002.png', area: 0, offset: { x: 0, y: 400 }, usable };
    const area = { name: 'main#feed', box: usable, content: usable, coveredPixels: 1, gaps: [] };
    const coverage = {
      ...{ page: usable, askedPixels: 1, coveredPixels: 1, gaps: [] },
      areas: [area],
    };
    const section = sectionOf(
      withRecord({
        artifacts: [viewport, inPart, page],
        conditions: { ...sample.record.conditions, coverage },
      }),
    );
    expect(sources(section).map((one) => one?.split('/').at(-1))).toEqual([
      ...['viewport.png', 'page-001.png', 'page-002.png'],
    ]);
    const heading = [...section.querySelectorAll('h3')].find(({ textContent }) =>
      textContent.includes('main#feed'),
    );
    expect(heading?.nextElementSibling?.textContent).toContain(
      'from row 400 of its content, in the box of 600 × 400 pixels at 40, 60',
    );
  });

  it('states the figures of a problem that has them, in both languages', () => {
    const values = { parts: 2, characters: 1480, name: 'div#stage' };
    const problem = { code: 'PART_CLOSED', message: 'div#stage: 1600 px', values } as const;
    const words = sectionOf(withRecord({ problems: [problem] })).querySelector('.partial');
    expect(words?.textContent).toMatch(/2 of its parts.*div#stage.*1480 characters/s);
    expect(words?.textContent).toContain('合计约 1480 个字符');
  });

  it('shows the post first, then the screen and each part of the page, in their order', () => {
    const [viewport, page] = sample.record.artifacts;
    if (!viewport || !page) throw new Error('The sample has two pictures');
    const next = { ...page, path: 'page-002.png' };
    const post = { ...page, path: 'post.png', role: 'post' } as const;
    const render = { ...page, path: 'render.png', role: 'render' } as const;
    const shown = sources(
      sectionOf(withRecord({ artifacts: [render, page, next, post, viewport] })),
    );
    expect(shown).toEqual(
      ['post.png', 'viewport.png', 'page-001.png', 'page-002.png'].map((one) => `${FOLDER}/${one}`),
    );
  });

  it('shows no picture for an item without', () => {
    const texts = sample.record.artifacts.filter(({ mediaType }) => mediaType.startsWith('text/'));
    expect(sources(sectionOf(withRecord({ artifacts: texts })))).toEqual([]);
  });

  it('links no file that a click would run, whether captured or made later', () => {
    const adverse = ['dom.html', 'response.html', 'page.mhtml', 'media/a.svg', 'x.js', 'text.txt'];
    const artifacts = adverse.map((path) => ({
      ...(sample.record.artifacts[0] as ExportItem['record']['artifacts'][number]),
      path,
      mediaType: path.endsWith('svg') ? 'image/svg+xml' : 'text/html',
    }));
    const derived = [{ path: 'derived/a.html', digest: sample.digest, bytes: 1, from: [] }];
    const section = sectionOf({
      ...withRecord({ artifacts }),
      derived: derived as unknown as NonNullable<ExportItem['derived']>,
    });
    const links = [...section.querySelectorAll('[href], [src]')].map(
      (element) => element.getAttribute('href') ?? element.getAttribute('src'),
    );
    expect(links).toEqual([`${FOLDER}/record.json`, `${FOLDER}/text.txt`]);
    expect(filesOf(section).map(([path]) => path)).toEqual(expect.arrayContaining(adverse));
  });

  it('calls the words of a page without a post the text of the page', () => {
    const headOf = (kind: 'page' | 'post') =>
      [...sectionOf(withPost({ kind })).querySelectorAll('h3')].map((head) => head.textContent);
    expect(headOf('page')).toContain('Visible text of the page 页面可见文字');
    expect(headOf('page').join()).not.toContain('Text of the post');
    expect(headOf('post').join()).toContain('Text of the post');
  });

  it('says of a copy whether its original goes out; if not, the list shows it', () => {
    const [original] = sample.record.artifacts;
    if (!original) throw new Error('The sample has a picture');
    const copy = {
      ...{ path: 'derived/viewport-marked-1.png', mediaType: 'image/png', bytes: 1 },
      ...{ digest: sample.digest, from: [original.digest], by: 'A', at: 'x', marks: [] },
    };
    const withheld = sample.record.artifacts.map(({ path }) => ({
      ...{ path, reason: 'redacted' as const },
    }));
    const both = sectionOf({ derived: [copy] }).textContent;
    const alone = sectionOf({ derived: [copy], withheld }).textContent;
    expect(both).toContain('Made later from a picture above');
    expect(alone).not.toContain('Made later from a picture above');
    expect(alone).toContain('the picture itself stays back');
    expect(itemRow(input, { ...sample, derived: [copy], withheld }).markup).toContain(
      `src="${FOLDER}/derived/viewport-marked-1.png"`,
    );
  });

  it('encodes the path of a picture, segment by segment', () => {
    const artifacts = sample.record.artifacts.map((file) => ({ ...file, path: 'a #"1.png' }));
    expect(new Set(sources(sectionOf(withRecord({ artifacts }))))).toEqual(
      new Set([`${FOLDER}/a%20%23%221.png`]),
    );
  });

  it('lists the record first, then each artifact with its size and digest', () => {
    const rows = filesOf(sectionOf());
    expect(rows.map(([path]) => path)).toEqual([
      'record.json',
      ...sample.record.artifacts.map(({ path }) => path),
    ]);
    const [artifact] = sample.record.artifacts;
    expect(rows[1]?.slice(2)).toEqual([
      String(artifact?.bytes),
      artifact?.digest.replace('sha256:', ''),
    ]);
    expect(rows[0]?.[2]).toBe(String(sample.recordBytes.length));
  });

  it('lists the time-stamp of a record after it, without a digest', () => {
    const [, token] = filesOf(sectionOf({ recordToken: new Uint8Array(7) }));
    expect(token?.[0]).toBe('record.tsr');
    expect(token?.slice(2)).toEqual(['7', '']);
  });

  it('shows a derived picture with the names of the artifacts it was made from', () => {
    const [viewport, page] = sample.record.artifacts;
    if (!viewport || !page) throw new Error('The sample has two pictures');
    const derived = [{ ...page, path: 'marked.png', from: [viewport.digest] }];
    const section = sectionOf({ derived } as unknown as Partial<ExportItem>);
    expect(section.querySelector('figure.copy figcaption')?.textContent).toContain(
      'marked.png ← viewport.png',
    );
    expect(filesOf(section).at(-1)?.[0]).toBe('marked.png');
  });

  it('shows the text of the post whole up to 4,000 characters', () => {
    const section = sectionOf(withPost({ text: 'x'.repeat(4000) }));
    expect(section.querySelector('.text')?.textContent).toHaveLength(4000);
    expect(section.textContent).not.toContain('The text is longer');
  });

  it('shows no heading for a text that the post does not have', () => {
    expect(sectionOf(withPost({ text: '' })).querySelector('.text')).toBeNull();
  });

  it('lists the problems of a partial capture, and no list for a complete one', () => {
    const problem = { code: 'RENDER_FAILED', message: '<i>gone', part: 'render' } as const;
    const section = sectionOf(withRecord({ problems: [problem] }));
    const words = section.querySelector('.partial li')?.textContent;
    expect(words).toContain('RENDER_FAILED render <i>gone');
    expect(words).toContain('未能绘制帖文的重构图');
    expect(sectionOf().querySelector('.partial')).toBeNull();
  });

  it('states tags, note and role of the item', () => {
    const labels = { ...sample.labels, tags: ['a', 'b'], note: '<b>', role: 'media' } as const;
    const text = sectionOf({ labels }).querySelector('dl')?.textContent ?? '';
    expect(text).toContain('a · b');
    expect(text).toContain('<b>');
    expect(text).toMatch(/Media/i);
  });
});

describe('itemRow', () => {
  const rowOf = (served: string): string => {
    const caseFile = sampleCase(input);
    const dates = caseFile['key-date'].map((date) => ({
      ...date,
      time: { ...date.time, at: served },
    }));
    return itemRow({ ...input, caseFile: { ...caseFile, 'key-date': dates } }, sample).markup;
  };

  it.each([
    ['before', '2026-11-24T16:00:00.000Z'],
    ['after', '2026-11-10T16:00:00.000Z'],
  ])('says that the post was published %s the order was served', (side, served) => {
    expect(rowOf(served).match(/class="side-[a-z-]+"/g)).toEqual([`class="side-${side}"`]);
  });

  it.each([
    ['regulator', 'neutral'],
    ['media', 'neutral'],
    ['infringing', 'side'],
  ] as const)('marks what a %s published after the order as %s', (role, mark) => {
    const caseFile = sampleCase(input);
    const dates = caseFile['key-date'].map((date) => ({
      ...date,
      time: { ...date.time, at: '2026-11-10T16:00:00.000Z' },
    }));
    const labels = { ...sample.labels, role };
    const { markup } = itemRow(
      { ...input, caseFile: { ...caseFile, 'key-date': dates } },
      { ...sample, labels },
    );
    expect(markup).toContain(`class="${mark}-after"`);
  });

  it('says nothing of the order if the page states no time', () => {
    const { markup } = itemRow(
      { ...input, caseFile: sampleCase(input) },
      { ...sample, ...withPost({ published: undefined }) },
    );
    expect(markup).not.toContain('class="side-');
  });

  it('names the capture of a visit that showed the text after the order, and of no other', () => {
    const other = input.items[1]?.record;
    if (!other) throw new Error('The sample has two items');
    const caseFile = sampleCase(input);
    const at = '2027-03-01T02:00:00.000Z';
    const visit = (state: 'same' | 'login-wall') => ({
      ...{
        id: 'v',
        matterId: input.matter.id,
        kind: 'visit',
        watch: 'w',
        url: 'https://a.example',
      },
      ...{ route: 'session', due: at, at, of: sample.record.id, item: other.id, state },
    });
    const row = (state: 'same' | 'login-wall') => {
      const visits = [visit(state)] as unknown as typeof caseFile.visit;
      return itemRow({ ...input, caseFile: { ...caseFile, visit: visits } }, sample).markup;
    };
    expect(row('same')).toContain(en.report.visitOnline);
    expect(row('login-wall')).not.toContain(en.report.visitOnline);
  });

  it('names the author by handle if there is no name', () => {
    const { markup } = itemRow(input, { ...sample, ...withPost({ author: { handle: '@a<b' } }) });
    expect(markup).toContain('<td>@a&lt;b</td>');
  });

  it('shows the time of capture on the clock of the computer that captured', () => {
    expect(itemRow(input, sample).markup).toContain('<td>2026-11-21 20:00:10 Asia/Shanghai</td>');
  });
});
