import { describe, expect, it } from 'vitest';
import { hexOf } from '../../../../../lib/evidence/digest.ts';
import type { FilingInput } from '../../../../../lib/filing/filing-input.ts';
import { exhibitWords } from '../../../../../lib/filing/pdf/exhibits/exhibit-words.ts';
import {
  frameExhibit,
  frameFront,
} from '../../../../../lib/filing/pdf/exhibits/sheets/sheet-frames.ts';
import { addParagraph, openFlow } from '../../../../../lib/filing/pdf/kit/flow.ts';
import { sheetOf } from '../../../../../lib/filing/pdf/kit/paper.ts';
import { openTypeface } from '../../../../../lib/filing/pdf/kit/typeface.ts';
import { en } from '../../../../../lib/words/en.ts';
import { filingInput } from '../../../../support/filing/filing-matter.ts';
import { fakePdf } from '../../../../support/filing/pdf/fake-pdf.ts';

const court = filingInput('court');
const [item] = court.items;
if (!item) throw new Error('The sample has an item');
const words = exhibitWords('en');
const sheet = sheetOf('A4');

/** The sheets of an exhibit with so many lines of text, framed from a page on. */
const framed = async (
  page: number,
  { paragraphs = 90, input = court as FilingInput, record = {} as object } = {},
) => {
  const fake = fakePdf();
  const flow = openFlow(fake.pdf, openTypeface(fake.pdf), sheet);
  for (let at = 0; at < paragraphs; at += 1)
    await addParagraph(flow, [{ text: 'words of the page' }], { size: 12, leading: 1.5 });
  const drawn = fake.pageCount();
  const exhibit = { item: { ...item, record: { ...item.record, ...record } }, label: 'EX-7', flow };
  await frameExhibit(exhibit as never, page, input, words);
  const around = (index: number) => {
    const { y, height } = sheet.content;
    const lines = fake.linesOn(index);
    const of = (isIn: (place: number) => boolean) =>
      lines.filter((line) => isIn(line.y)).map(({ text }) => text);
    return { head: of((place) => place < y), foot: of((place) => place > y + height) };
  };
  return { sheets: drawn, pageCount: fake.pageCount(), around };
};

describe('the head of each sheet of an exhibit', () => {
  it('has its label, which sheet of how many it is, and the short address', async () => {
    const { sheets, around } = await framed(5);
    expect(sheets).toBeGreaterThan(1);
    for (let at = 0; at < sheets; at += 1) {
      const place = words.say('sheet', { at: at + 1, of: sheets });
      expect(around(at).head[0]).toBe(`EX-7 · ${place} · zhiyan.example/post/1`);
    }
  });

  it('has when it was captured, in its zone and in UTC', async () => {
    const { around } = await framed(5);
    expect(around(0).head[1]).toBe(
      `${words.say('capturedAt')} 2026-11-21 20:00:10 Asia/Shanghai (UTC+08:00) = ` +
        '2026-11-21 12:00:10 UTC',
    );
  });

  it('says that it is privileged in a package for counsel, and in no filing', async () => {
    const counsel = { ...court, profile: 'counsel' as const };
    expect((await framed(5, { input: counsel })).around(0).head[1]).toContain(en.report.privileged);
    expect((await framed(5)).around(0).head.join(' ')).not.toContain(en.report.privileged);
  });

  it('is one line each, however long the address of the page is', async () => {
    const page = { url: `https://a.example/${'x'.repeat(50_000)}`, title: '' };
    const { around } = await framed(5, { paragraphs: 1, record: { page } });
    expect(around(0).head).toHaveLength(2);
    expect(around(0).head[0]?.length).toBeLessThan(120);
  });
});

describe('the foot of each sheet of an exhibit', () => {
  it('ends with an ellipsis where the name of the matter is too long for it', async () => {
    const matter = { ...court.matter, name: 'A matter with a long name '.repeat(9) };
    const long = await framed(5, { paragraphs: 1, input: { ...court, matter } });
    expect(long.around(0).foot.join('')).toMatch(/name…$|long…$|with…$|a…$|matter…$|A…$/u);
    const short = await framed(5, { paragraphs: 1 });
    expect(short.around(0).foot.join('').endsWith('…')).toBe(false);
  });

  it('has the page of the whole, counted on, the record’s digits, and the matter', async () => {
    const { sheets, around } = await framed(41);
    const digits = hexOf(item.digest).slice(0, 16);
    for (let at = 0; at < sheets; at += 1)
      expect(around(at).foot).toEqual([
        `${words.say('page', { page: 41 + at })} · ${words.say('record')} ${digits}… · ` +
          `${court.matter.reference} · ${court.matter.name}`,
      ]);
  });

  it('has the docket number where there is one', async () => {
    const matter = { ...court.matter, docket: '（2026）沪0105民初1号' };
    const { around } = await framed(1, { paragraphs: 1, input: { ...court, matter } });
    expect(around(0).foot[0]?.endsWith(' · （2026）沪0105民初1号')).toBe(true);
  });

  it('adds no sheet of its own', async () => {
    const { sheets, pageCount } = await framed(1);
    expect(pageCount).toBe(sheets);
  });
});

describe('the sheets before the exhibits', () => {
  it.each([
    ['court', 0],
    ['counsel', 1],
  ] as const)(
    'for %s have page and matter at their foot, %i lines of a head',
    async (profile, heads) => {
      const fake = fakePdf();
      const flow = openFlow(fake.pdf, openTypeface(fake.pdf), sheet);
      await addParagraph(flow, [{ text: 'cover' }], { size: 12 });
      flow.turn();
      await addParagraph(flow, [{ text: 'index' }], { size: 12 });
      await frameFront(flow, 3, { ...court, profile }, words);
      const { y, height } = sheet.content;
      for (const at of [0, 1]) {
        const lines = fake.linesOn(at);
        expect(lines.filter((line) => line.y < y)).toHaveLength(heads);
        expect(lines.filter((line) => line.y > y + height).map(({ text }) => text)).toEqual([
          [words.say('page', { page: 3 + at }), court.matter.reference, court.matter.name].join(
            ' · ',
          ),
        ]);
      }
    },
  );
});
