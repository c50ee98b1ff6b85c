import { describe, expect, it } from 'vitest';
import type { CaseTime, KeyDate } from '../../../lib/evidence/casework.ts';
import type { PackageLanguage } from '../../../lib/format/profile.ts';
import { timelineSection } from '../../../lib/report/sections/timeline.ts';
import { en } from '../../../lib/words/en.ts';
import { zhCN } from '../../../lib/words/zh-CN.ts';
import { sampleCase } from '../../support/cases/sample-case.ts';
import { sampleMatter } from '../../support/cases/sample-matter.ts';

const { input } = sampleMatter({ steps: [{ does: 'capture' }, { does: 'capture' }] });
const caseFile = sampleCase(input);
const drawn = (changes: object = {}, language: PackageLanguage = 'both') =>
  timelineSection({ ...input, caseFile: { ...caseFile, ...changes } }, language).markup;
const textsOf = (markup: string): readonly string[] =>
  [...markup.matchAll(/<text[^>]*>([^<]*)<\/text>/gu)].map(([, text = '']) => text);
const served = (time: Partial<CaseTime>): KeyDate => ({
  ...{ id: 'K', matterId: 'm', kind: 'key-date', type: 'order-served', note: '' },
  time: { at: '2026-11-20T16:30:00.000Z', precision: 'day', timeZone: 'Asia/Shanghai', ...time },
});
const ENGLISH = en.report['keyDate_order-served'];

describe('the timeline of a report', () => {
  it('is nothing where the case has neither dates nor accounts', () => {
    expect(drawn({ 'key-date': [], respondent: [] })).toBe('');
    const { caseFile: _, ...bare } = { ...input, caseFile };
    expect(timelineSection(bare, 'both').markup).toBe('');
    expect(drawn({ respondent: [] })).toContain('<svg');
  });

  it.each([
    ['year', '2026'],
    ['month', '2026-11'],
    ['day', '2026-11-21'],
    ['hour', '2026-11-21 00:30'],
    ['minute', '2026-11-21 00:30'],
    ['second', '2026-11-21 00:30'],
  ] as const)('shows a date known to the %s in its own zone, no finer', (precision, shown) => {
    const texts = textsOf(drawn({ 'key-date': [served({ precision })] }, 'en'));
    expect(texts).toContain(`${ENGLISH} ${shown}`);
  });

  it('is in the words of the package’s language, and in both where it has both', () => {
    const dates = { 'key-date': [served({})] };
    const [english, chinese, both] = (['en', 'zh-CN', 'both'] as const).map((language) =>
      drawn(dates, language),
    );
    expect(english).toContain(`aria-label="${en.report.timeline}"`);
    expect(chinese).toContain(`aria-label="${zhCN.report.timeline}"`);
    expect(both).toContain(`aria-label="${en.report.timeline} ${zhCN.report.timeline}"`);
    expect(textsOf(english ?? '').join(' ')).not.toContain(zhCN.report['keyDate_order-served']);
    expect(textsOf(chinese ?? '').join(' ')).not.toContain(ENGLISH);
  });

  it('has visits of a watched page, whose runs are told to who points at them', () => {
    const visits = [20, 21].map((day) => {
      const due = `2026-11-${day}T01:00:00.000Z`;
      const of = { watch: 'w', url: 'https://www.a.example/1', route: 'session', state: 'same' };
      return { id: `${day}`, matterId: 'm', kind: 'visit', ...of, due, at: due };
    });
    const markup = drawn({ 'key-date': [], respondent: [], visit: visits }, 'en');
    expect(textsOf(markup)).toContain('a.example/1');
    expect(textsOf(markup)).toContain(en.terms.dot_seen);
    expect(markup).toContain('2026-11-20 09:00 – 2026-11-21 09:00 Online, the same text × 2');
    expect(markup).toContain(en.report.visitsOnTimeline);
    expect(drawn({ visit: [] })).not.toContain(en.report.visitsOnTimeline);
    expect(markup.match(/class="visit seen"/gu)).toHaveLength(3);
  });

  it('names the sides of the order, and its zone beneath', () => {
    const markup = drawn({ 'key-date': [served({})] }, 'en');
    const sides = [en.report.beforeDate, en.report.afterDate].map((side) => `${side}: ${ENGLISH}`);
    const texts = textsOf(markup);
    expect(sides.filter((side) => texts.includes(side)).length).toBeGreaterThan(0);
    expect(markup).toContain('Asia/Shanghai</p>');
  });

  it('tells in a mark the exhibits and the words of the page for the time', () => {
    const titles = [...drawn().matchAll(/<title>([^<]*)<\/title>/gu)].map(([, title]) => title);
    expect(titles.join('\n')).toContain('XM-2021-0001 2026-11-20 21:14');
    expect(titles.join('\n')).toContain('XM-2021-0002 2026-11-20 21:14');
  });

  it('lists beneath the exhibits whose pages give no time, and nothing where all do', () => {
    expect(drawn()).not.toContain(en.report.undated);
    const [first, ...rest] = input.items;
    if (!first?.record.post) throw new Error('The sample has a post');
    const { published: _, ...post } = first.record.post;
    const items = [{ ...first, record: { ...first.record, post } }, ...rest];
    const { markup } = timelineSection({ ...input, items, caseFile }, 'both');
    expect(markup).toMatch(new RegExp(`${zhCN.report.undated}</span>: XM-2021-0001</p>`, 'u'));
  });
});
