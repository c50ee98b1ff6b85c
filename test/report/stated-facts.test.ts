import { describe, expect, it } from 'vitest';
import type { ItemRecord, Post } from '../../lib/evidence/item.ts';
import { factList, instant, recordFacts } from '../../lib/report/report-facts.ts';
import { captureSection } from '../../lib/report/sections/capture-facts.ts';
import { fileSection } from '../../lib/report/sections/file-facts.ts';
import { en } from '../../lib/words/en.ts';
import { sampleMatter } from '../support/cases/sample-matter.ts';

const [sample] = sampleMatter({ steps: [{ does: 'capture' }] }).input.items;
if (!sample) throw new Error('The sample has an item');
const { record } = sample;
const { report, files } = en;

const plain = (markup: string): string =>
  markup
    .replace(/<\/?(?:div|dt|dd|h3|p|li)[^>]*>/gu, '\n')
    .replace(/<[^>]+>/gu, '')
    .replace(/[^\S\n]+/gu, ' ');
/** What stands under a term, a line for each part. */
const under = (markup: string, term: string): readonly string[] | undefined => {
  const [, value] = markup.split(`<dt><span lang="en">${term}</span>`);
  return value
    ?.split('</dd>')[0]
    ?.replace(/^[\s\S]*?<dd>/u, '')
    .split(/<\/?div>/u)
    .map((part) => plain(part).trim())
    .filter(Boolean);
};
const post = (changes: Partial<Post>) =>
  factList(recordFacts({ ...record, post: { kind: 'post', recognisedBy: 'x/1', ...changes } }))
    .markup;

describe('a time that a page states, in the report', () => {
  const at = '2026-11-20T16:30:15.000Z';
  const published = (changes: object) =>
    under(post({ published: { raw: '昨天', ...changes } as never }), report.published);

  it('is its words alone where they allow no instant', () => {
    expect(published({})).toEqual(['昨天']);
  });

  it.each([
    ['second', '2026-11-21 00:30:15 Asia/Shanghai = 2026-11-20 16:30:15 UTC'],
    ['minute', '2026-11-21 00:30 Asia/Shanghai = 2026-11-20 16:30:15 UTC'],
    ['day', '2026-11-21 Asia/Shanghai'],
    ['month', '2026-11 Asia/Shanghai'],
    ['year', '2026 Asia/Shanghai'],
  ])(
    'known to the %s is in its zone, and in UTC only where that is as exact',
    (precision, read) => {
      expect(published({ at, precision })?.[1]).toBe(read);
    },
  );

  it('without a precision is taken to the second, once on a computer in UTC', () => {
    expect(published({ at })?.[1]).toContain('00:30:15 Asia/Shanghai = ');
    expect(published({ at, assumedTimeZone: 'UTC' })?.[1]).toMatch(/^2026-11-20 16:30:15 UTC \(/u);
  });

  it('says that its zone was assumed only where it was', () => {
    const assumed = (changes: object) => published({ at, ...changes })?.[1];
    expect(assumed({ assumedTimeZone: 'America/New_York' })).toMatch(
      new RegExp(`America/New_York = .*\\(${report.zoneAssumed}`, 'u'),
    );
    expect(assumed({})).not.toContain(report.zoneAssumed);
  });

  it('stays as it is written where it is no instant', () => {
    expect(published({ at: 'not a time' })?.[1]).toBe('not a time');
  });

  it('has what the page shows in other words beside what it embeds, and the source', () => {
    const lines = published({ at, shown: '<b>3小时前', source: 'embedded data' });
    expect(lines?.at(-1)).toContain('&lt;b&gt;3小时前');
    expect(lines?.at(-2)).toContain(report['source_embedded data']);
  });
});

describe('what a record states of a post, in the report', () => {
  it('is author, counts and alert, each part only where the page states it', () => {
    const markup = post({
      author: { name: '林', id: '88' },
      engagement: { likes: { raw: '1.2万' }, views: { raw: '3' } },
      alert: { subject: 'A Ltd', allegedFact: 'wound up', channel: 'App', scope: 'all' },
    });
    expect(under(markup, report.author)).toEqual(['林 · 88']);
    expect(under(markup, report.engagement)?.map((line) => line.split(': ')[1])).toEqual([
      ...['3', '1.2万'],
    ]);
    expect(under(markup, report.alertSubject)).toEqual(['A Ltd']);
    expect(under(markup, report.alertFact)).toEqual(['wound up']);
    expect(under(markup, report.alertPublisher)).toBeUndefined();
    expect(under(markup, report.alertPushedAt)).toBeUndefined();
  });

  it('has no fact of a post in a record of a page without one', () => {
    const { post: _, ...page } = record;
    const { markup } = factList(recordFacts(page));
    expect(under(markup, report.kind)).toBeUndefined();
    expect(under(markup, report.title)).toEqual([record.page.title]);
    expect(under(post({ engagement: {} }), report.engagement)).toBeUndefined();
  });

  it('names the custodian with an organisation only where there is one', () => {
    const of = (custodian: ItemRecord['custodian']) =>
      under(factList(recordFacts({ ...record, custodian })).markup, report.custodian);
    expect(of({ name: 'Li' })).toEqual(['Li']);
    expect(of({ name: 'Li', organisation: 'Firm' })).toEqual(['Li · Firm']);
  });

  it('keeps an instant that cannot be read, without a local time of it', () => {
    const clock = { timeZone: 'Asia/Shanghai', utcOffsetMinutes: 480 };
    expect(instant('soon', clock)).toBe('soon UTC');
  });
});

describe('how an item was captured, in the report', () => {
  const said = (changes: Partial<ItemRecord>, term: string) =>
    under(captureSection({ ...record, ...changes }).markup, term);
  const conditions = (conditions: ItemRecord['conditions']) => ({ conditions });

  it('has browser, system, window and density, or the user agent for no browser', () => {
    const environment = {
      ...{ extension: '1.4.0', userAgent: 'UA/1', languages: ['zh-CN', 'en'] },
      ...{ viewport: { width: 1280, height: 800 }, devicePixelRatio: 1.5 },
    };
    expect(said({ environment }, report.browserAndSystem)).toEqual([
      'UA/1 · 1280 × 800 px · 1.5 dppx · zh-CN, en',
    ]);
    const named = { ...environment, browser: 'Chrome 156', platform: 'Linux' };
    expect(said({ environment: named }, report.browserAndSystem)?.[0]).toMatch(
      /^Chrome 156 · Linux · 1280/u,
    );
  });

  it('says whether it was loaded anew, and nothing where nobody recorded it', () => {
    expect(said(conditions({ freshLoad: true }), report.freshLoad)?.[0]).toContain(report.yes);
    expect(said(conditions({ freshLoad: false }), report.freshLoad)?.[0]).toContain(report.no);
    expect(said(conditions({}), report.freshLoad)).toBeUndefined();
  });

  it('counts inputs, none among them, and the seconds since the page was there', () => {
    const counted = conditions({ inputsBefore: 0, inputEventsBefore: 12, sinceLoadMs: 1250 });
    expect(said(counted, report.inputsBefore)).toEqual(['0']);
    expect(said(counted, report.inputEventsBefore)).toEqual(['12']);
    const page = { ...record.page, navigatedAt: '2026-11-21T12:00:00.000Z' };
    expect(said({ ...counted, page }, report.sinceLoad)).toEqual(['1.3 s']);
    const { navigatedAt: _, ...old } = page;
    expect(said({ ...counted, page: old }, report.sinceLoad)).toBeUndefined();
    expect(said({ ...counted, page: old }, report.sinceNavigation)).toEqual(['1.3 s']);
  });

  it('says what changed while it was captured, of the post and of the page', () => {
    const change = (gone: number, came: number) => ({ gone, came });
    const changed = conditions({ changedWhileShot: { post: change(3, 4), page: change(17, 29) } });
    const lines = said(changed, report.wordsChanged);
    expect(lines).toHaveLength(2);
    expect(lines?.[0]).toMatch(/3.*4/u);
    expect(lines?.[1]).toMatch(/17.*29/u);
    expect(said(conditions({}), report.wordsChanged)).toBeUndefined();
  });

  it('names the frames that were not read, and those of sites that nobody knows', () => {
    const box = { x: 0, y: 900, width: 700, height: 300 };
    const unreadFrames = [{ origin: 'https://c.example', box }, { box }];
    const lines = said(conditions({ unreadFrames }), report.unreadFrames);
    expect(lines?.[0]).toMatch(/^c\.example \(.*700.*300/u);
    expect(lines?.[1]).toContain(report.unknownSite);
  });

  it('marks in bold what is in no picture, and not that all of it is', () => {
    const coverage = { page: { width: 10, height: 20 }, askedPixels: 200, areas: [] };
    const markup = (coveredPixels: number, gaps: readonly object[]) =>
      captureSection({
        ...record,
        conditions: { coverage: { ...coverage, coveredPixels, gaps } } as never,
      }).markup;
    expect(markup(200, [])).not.toContain('<strong>');
    expect(markup(100, [{ x: 0, y: 10, width: 10, height: 10 }])).toContain('<strong>');
  });

  it('has the rounded share of an old comparison, and the interval of the clock', () => {
    const fetchedAt = '2026-11-21T12:00:12.000Z';
    const look = conditions({ secondLook: { fetchedAt, status: 200, textContainment: 0.97 } });
    expect(said(look, report.secondLook)?.join(' ')).toContain('0.97');
    const skew = { minMs: 0, maxMs: 5, source: 'NTP' };
    const clock = { ...record.clock, skew };
    expect(said({ clock, ...conditions({}) }, report.clockSkew)?.[0]).toContain('NTP');
    const checked = conditions({ selfCheck: { privateMode: false } as never });
    expect(said({ clock, ...checked }, report.clockSkew)).toBeUndefined();
  });
});

describe('an added file, in the report', () => {
  const at = '2026-11-20T16:30:15.000Z';
  const section = (file: object, source: object = {}) =>
    fileSection({
      file: { name: 'a.pdf', mediaType: 'application/pdf', claims: [], ...file },
      source,
    } as unknown as ItemRecord).markup;

  it('has no claims, pages or attachments where it has none', () => {
    const markup = section({}, { from: 'a notary' });
    expect(under(markup, report.fileFrom)).toEqual(['a notary']);
    for (const term of [report.filePages, report.fileClaims, report.fileAttachments])
      expect(under(markup, term)).toBeUndefined();
  });

  it('says an instant of its own once where its words are that instant', () => {
    const claim = (raw: string) =>
      plain(section({ claims: [{ by: 'PDF', name: 'created', raw, at }] }));
    expect(claim(at)).toContain('2026-11-20 16:30:15 UTC');
    expect(claim(at)).not.toContain(at);
    expect(claim('D:2026')).toContain('D:2026 2026-11-20 16:30:15 UTC');
  });

  it('that a tab showed says how it was had, in place of a person’s words', () => {
    const fetched = { from: 'disk', at, url: 'https://b.example/a.pdf' };
    const markup = section({ fetched }, { from: 'x', obtained: 'by hand' });
    expect(under(markup, report.fileObtained)?.[0]).toContain('2026-11-20 16:30:15 UTC');
    expect(markup).not.toContain('by hand');
    expect(under(markup, report.fileAnswered)).toEqual(['https://b.example/a.pdf']);
  });

  it('lists an attachment without a name as one', () => {
    const attachments = [{ mediaType: 'image/png', bytes: 7, digest: 'sha256:ab' }];
    expect(under(section({ attachments }), report.fileAttachments)?.[0]).toMatch(
      new RegExp(`^${files.unnamed}.*\\(image/png, 7\\) sha256:ab$`, 'u'),
    );
  });
});
