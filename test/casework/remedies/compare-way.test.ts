import { describe, expect, it } from 'vitest';
import { checkAct } from '../../../lib/casework/remedies/check-act.ts';
import { isHomepage, postBox } from '../../../lib/casework/remedies/compare-place.ts';
import { compareWay, itemsPerformedIn } from '../../../lib/casework/remedies/compare-way.ts';
import { quotedText } from '../../../lib/casework/remedies/compare-wording.ts';
import type { PageRecord } from '../../../lib/casework/remedies/way-result.ts';
import type { Observation, OrderedAct, Push } from '../../../lib/evidence/casework.ts';

const QUOTE = '此前推送的信息有误，现予更正。';
const act = (fields: Partial<OrderedAct> = {}): OrderedAct => ({
  ...{ id: 'act', matterId: 'm', kind: 'act', type: 'clarify', words: '' },
  ...{ channels: [], recipients: [], wrongs: [], ...fields },
});
const seen = (item: string, fields: Partial<Observation> = {}): Observation => ({
  ...{ id: `o-${item}`, matterId: 'm', kind: 'observation', act: 'act', item, verdict: 'met' },
  ...{ channels: [], recipients: [], note: '', ...fields },
});
const record = (
  fields: {
    url?: string;
    text?: string;
    status?: string;
    x?: number;
    y?: number;
    height?: number;
    width?: number;
  } = {},
): PageRecord =>
  ({
    status: fields.status ?? 'complete',
    page: { url: fields.url ?? 'https://alert.example/' },
    post: { kind: 'alert', recognisedBy: 'r', text: fields.text },
    environment: { devicePixelRatio: 2, viewport: { width: fields.width ?? 1200, height: 800 } },
    artifacts:
      fields.x === undefined
        ? []
        : [
            {
              role: 'post',
              pixels: { width: 800, height: fields.height ?? 200 },
              offset: { x: fields.x, y: fields.y ?? 40 },
            },
          ],
  }) as unknown as PageRecord;

type Given = {
  readonly act?: Partial<OrderedAct>;
  readonly seen?: readonly Observation[];
  readonly pushes?: readonly Push[];
  readonly records?: { readonly [item: string]: PageRecord };
};
const rowsOf = ({ act: fields, seen: observations = [], pushes = [], records = {} }: Given) => {
  const ordered = act(fields);
  const check = checkAct(ordered, {
    ...{ observations, pushes, visits: [], timeZone: 'UTC' },
    capturedAt: (item) => `2026-11-0${item}T08:00:00.000Z`,
    checkedAt: '2026-11-20T00:00:00.000Z',
  });
  const items = itemsPerformedIn(observations, check.visits);
  return compareWay(ordered, check, items, (item) => records[item]);
};
/** The result of one row, with why it cannot tell. */
const told = (row: string, given: Given): string | undefined => {
  const found = rowsOf(given).find((one) => one.row === row);
  return found && (found.result === 'cannot-tell' ? found.why : found.result);
};

describe('compareWay', () => {
  const both = { channels: ['app', 'e-mail'] as const, recipients: ['会员', '订阅用户'] };
  it.each([
    ['the same channel, others beside it', { ...both, channels: ['app', 'e-mail', 'sms'] }, 'same'],
    ['one channel of two', { ...both, channels: ['app'] }, 'not-seen'],
    ['another channel', { ...both, channels: ['sms'] }, 'different'],
    ['no channel', { channels: [] }, 'not-recorded'],
  ] as const)('tells of %s', (_, fields, result) => {
    expect(told('channel', { act: both, seen: [seen('1', fields)] })).toBe(result);
  });

  it.each([
    ['in another order, with numbers', ['订阅用户（共 12 人）', '会员'], 'same'],
    ['a part of them', ['会员'], 'not-seen'],
    ['others', ['来访者'], 'different'],
    ['none', [], 'not-recorded'],
  ])('tells of recipients: %s', (_, recipients, result) => {
    expect(told('recipients', { act: both, seen: [seen('1', { recipients })] })).toBe(result);
  });

  it('takes channel and recipients from the pushes of the wrong item', () => {
    const push: Push = {
      ...{ id: 'p', matterId: 'm', kind: 'push', item: '9', channel: 'app', recipients: ['会员'] },
    };
    const rows = rowsOf({ act: { wrongs: ['9'] }, pushes: [push], seen: [seen('1', both)] });
    expect(rows[0]).toMatchObject({ row: 'channel', ordered: ['app'], result: 'same' });
    expect(rows[1]).toMatchObject({ ordered: ['会员'], result: 'same', sources: ['1'] });
  });

  it.each([
    ['the same words', [record({ text: `公告：此前推送的信息有误,\n现予更正。` })], 'same'],
    ['other words', [record({ text: '此前推送的信息无误。' })], 'different'],
    ['a text captured in part', [record({ text: '此前推送', status: 'partial' })], 'not-recorded'],
    ['no text', [record()], 'not-recorded'],
    ['items that differ', [record({ text: QUOTE }), record({ text: '无误。' })], 'several'],
  ])('tells of wording: %s', (_, records, result) => {
    const given = {
      act: { words: `发布“${QUOTE}”` },
      seen: records.map((_one, at) => seen(String(at + 1))),
      records: Object.fromEntries(records.map((one, at) => [String(at + 1), one])),
    };
    expect(told('wording', given)).toBe(result);
  });

  it('compares the text that an order prescribes, not what its words quote, digit by digit', () => {
    const prescribed = '更正：2026年3月1日推送的信息有误，共12处。';
    const rowFor = (text: string) =>
      rowsOf({
        act: { words: `发布“${QUOTE}”`, prescribed },
        seen: [seen('1')],
        records: { 1: record({ text }) },
      }).find((one) => one.row === 'wording');
    expect(rowFor(`公告\n${prescribed}`)).toMatchObject({ of: 'prescribed', result: 'same' });
    const other = rowFor(prescribed.replace('12', '2'));
    expect(other).toMatchObject({ ordered: prescribed, result: 'different' });
    const gone = other?.row === 'wording' ? other.pieces : [];
    expect(gone?.map(({ kind }) => kind)).not.toContain('volatile');
    expect(gone?.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['gone', 'new']));
  });

  it('shows how a different wording differs, and from which item', () => {
    const rows = rowsOf({
      act: { words: `发布“${QUOTE}”` },
      seen: [seen('1')],
      records: { 1: record({ text: '此前推送的信息无误，现予更正。' }) },
    });
    const row = rows.find((one) => one.row === 'wording');
    expect(row?.sources).toEqual(['1']);
    expect(row?.pieces?.map(({ kind }) => kind)).toContain('gone');
  });

  it.each([
    ['on the homepage', 'https://alert.example/index.html', 'same'],
    ['on another page', 'https://alert.example/notice/1', 'different'],
    ['behind a query', 'https://alert.example/?p=12', 'address-unclear'],
  ])('tells of a homepage statement %s', (_, url, result) => {
    const given = { seen: [seen('1')], records: { 1: record({ url }) } };
    expect(told('place', { act: { type: 'homepage-statement' }, ...given })).toBe(result);
  });

  it.each([
    ['the same box', record({ x: 10 }), 'same'],
    ['a box a line away', record({ x: 50 }), 'same'],
    ['a box elsewhere', record({ x: 90 }), 'different'],
    ['another width of the window', record({ x: 10, width: 600 }), 'other-window'],
    ['no box', record(), 'not-recorded'],
  ])('tells of the place beside that of the wrong item: %s', (_, right, result) => {
    const given = { act: { wrongs: ['9'] }, seen: [seen('1')] };
    expect(told('place', { ...given, records: { 9: record({ x: 10 }), 1: right } })).toBe(result);
  });

  it.each([
    ['a quarter larger', { height: 250 }, { place: 'near', size: 'larger' }],
    ['smaller', { height: 150 }, { place: 'near', size: 'smaller' }],
    ['below the first screen', { y: 900 }, { place: 'elsewhere', size: 'same' }],
  ])('says how a box differs: %s', (_, box, difference) => {
    const records = { 9: record({ x: 10 }), 1: record({ x: 10, ...box }) };
    const rows = rowsOf({ act: { wrongs: ['9'] }, seen: [seen('1')], records });
    const row = rows.find((one) => one.row === 'place');
    expect(row).toMatchObject({
      result: 'different',
      difference,
      ordered: { isFirstScreen: true },
    });
    expect(row?.row === 'place' && row.observed?.isFirstScreen).toBe(!('y' in box));
  });

  it.each([
    ['on all days', ['met', 'met'], 'same'],
    ['not up on a day', ['met', 'not-met'], 'different'],
    ['on a part of the days', ['met'], 'days-unknown'],
    ['on no day', ['not-met'], 'not-observed'],
  ] as const)('tells of the duration: %s', (_, verdicts, result) => {
    const looks = verdicts.map((verdict, at) => seen(String(at + 1), { verdict }));
    expect(told('days', { act: { durationDays: 2 }, seen: looks })).toBe(result);
  });

  it('tells nothing where the order states nothing, or no item shows the act performed', () => {
    const empty = rowsOf({ seen: [seen('1')] });
    expect(empty.map((row) => 'why' in row && row.why)).toEqual(Array(5).fill('not-ordered'));
    const unseen = rowsOf({ act: both, seen: [seen('1', { verdict: 'not-met' })] });
    expect(unseen[0]).toMatchObject({ result: 'cannot-tell', why: 'not-observed' });
  });

  it.each(['cease', 'delete', 'pay'] as const)('compares nothing of an act to %s', (type) => {
    expect(rowsOf({ act: { type }, seen: [seen('1')] })).toEqual([]);
  });
});

it('only a quoted sentence is a text that the order prescribes', () => {
  expect(quotedText(`在“企查查”发布“${QUOTE}”`)).toBe(QUOTE);
  expect(quotedText('在“北京某某网络科技有限公司”网站发布澄清')).toBeUndefined();
});

it('an address that is not of the web is not said to be a homepage or not', () => {
  expect(isHomepage('file:///index.html')).toBeUndefined();
  expect(isHomepage('')).toBeUndefined();
});

it('the box of a post is in CSS pixels', () => {
  expect(postBox(record({ x: 10 }))).toEqual({
    ...{ x: 10, y: 40, width: 400, height: 100, isFirstScreen: true },
  });
});
