import { describe, expect, it } from 'vitest';
import { hexOf } from '../../../../lib/evidence/digest.ts';
import type { ExportItem } from '../../../../lib/evidence/export-item.ts';
import { exhibitWords } from '../../../../lib/filing/pdf/exhibits/exhibit-words.ts';
import { addCover } from '../../../../lib/filing/pdf/exhibits/front/cover.ts';
import { addIndex } from '../../../../lib/filing/pdf/exhibits/front/index-pages.ts';
import { openFlow } from '../../../../lib/filing/pdf/kit/flow.ts';
import { sheetOf } from '../../../../lib/filing/pdf/kit/paper.ts';
import { openTypeface } from '../../../../lib/filing/pdf/kit/typeface.ts';
import { en } from '../../../../lib/words/en.ts';
import { filingInput } from '../../../support/filing/filing-matter.ts';
import { fakePdf } from '../../../support/filing/pdf/fake-pdf.ts';

const input = filingInput('court');
const { filingExhibits: words, report } = en;
const open = () => {
  const fake = fakePdf();
  const flow = openFlow(fake.pdf, openTypeface(fake.pdf), sheetOf('A4'));
  const text = (page?: number) =>
    Array.from({ length: fake.pageCount() }, (_, at) => at)
      .filter((at) => page === undefined || at === page)
      .flatMap((at) => fake.linesOn(at).map((line) => line.text))
      .join(' ');
  return { ...fake, flow, text };
};
const beginning = (sentence: string): string => (sentence.split('{{')[0] ?? '').slice(0, 30).trim();

const cover = async (changes: object = {}, volume?: number, language: 'en' | 'zh-CN' = 'en') => {
  const opened = open();
  const all = { ...input, ...changes };
  await addCover(opened.flow, all, { items: all.items, volume }, exhibitWords(language));
  return opened.text();
};

describe('the cover of the exhibits', () => {
  it('names the matter, its parties, the custodian, who exported it, and the signer', async () => {
    const text = await cover();
    for (const fact of [
      ...['XM-2021 · 星屿电子名誉权纠纷', '上海市长宁区人民法院', '网络侵权责任纠纷', '陈伟'],
      ...['星屿电子（原告）', '林间清风, 知言网络科技有限公司', '2026-11-21 13:00:00 UTC'],
    ])
      expect(text.replaceAll(' ', '')).toContain(fact.replaceAll(' ', ''));
    expect(text.replaceAll(' ', '')).toContain('ab'.repeat(32));
  });

  it('has no line for what nobody entered, and says where nobody is to sign', async () => {
    const { signer: _, ...unsigned } = input.export;
    const { court: __, filingParty: ___, ...matter } = input.matter;
    const text = await cover({ export: unsigned, matter });
    expect(text).toContain(words.unsigned);
    expect(text).not.toContain(report.court);
    expect(text).not.toContain(words.filedBy);
    expect(await cover()).toContain(words.filedBy);
  });

  it('has the number of its volume only where there is more than one', async () => {
    const label = beginning(words.volume);
    expect(await cover({}, 2)).toContain(`${label} 2`);
    expect(await cover()).not.toContain(`· ${label}`);
  });

  it('states the seals: records, time-stamps among them, entries and the last digest', async () => {
    const text = (await cover()).replaceAll(' ', '');
    expect(text).toContain(hexOf(input.custody.at(-1)?.digest ?? 'sha256:0'));
    expect(text).toContain(String(input.custody.length));
    const bare = await cover({ custody: [] });
    expect(bare).not.toContain(beginning(words.logHead));
    expect(bare).toContain(words.seals);
  });

  it('says what it is not: a copy, no picture of the screen, and nothing of truth', async () => {
    const text = await cover();
    const keys = [
      ...(['limitCopies', 'limitPictures', 'limitOverlap', 'limitOutlines'] as const),
      ...(['limitText', 'limitGlyphs', 'limitRedacted'] as const),
    ];
    for (const key of keys)
      expect([key, text.includes(beginning(words[key]))]).toEqual([key, true]);
    for (const key of ['showsUnchanged', 'showsSigned', 'showsNotTrue', 'showsClock'] as const)
      expect([key, text.includes(beginning(report[key]))]).toEqual([key, true]);
    const plain = input.items.filter((item) => !item.redactions && !item.redactedRecord);
    expect(await cover({ items: plain })).not.toContain(beginning(words.limitRedacted));
  });

  it('names each item that is not here with the reason, and has no such part of none', async () => {
    const gone = {
      withheld: [{ number: 71, reason: 'privileged' }],
      left: [
        { number: 72, how: 'deleted' },
        { number: 73, how: 'transferred' },
      ],
      notChosen: [74, 75],
    };
    const text = await cover(gone);
    expect(text).toContain(words.notHere);
    for (const part of ['71', 'privileged', '72', '73', '74, 75']) expect(text).toContain(part);
    expect(await cover(gone, undefined, 'zh-CN')).toContain('74、75');
    const none = { withheld: [], left: [], notChosen: [] };
    expect(await cover(none)).not.toContain(words.notHere);
  });
});

describe('the index of the exhibits', () => {
  const exhibits = input.items.slice(0, 4).map((item, at) => ({ item, label: `EX-${at + 1}` }));
  const index = async (
    listed: readonly { item: ExportItem; label: string }[] = exhibits,
    language: 'en' | 'zh-CN' = 'en',
  ) => {
    const opened = open();
    await addIndex(opened.flow, listed, input, exhibitWords(language)).then((pages) =>
      Object.assign(opened, { pages }),
    );
    return opened as typeof opened & { pages: Awaited<ReturnType<typeof addIndex>> };
  };

  it('has a row an exhibit with label, name and local time, under the heads', async () => {
    const text = (await index()).text();
    const heads = [
      ...([words.columnExhibit, words.columnName, words.columnCaptured] as const),
      ...([words.columnPages, words.columnRemarks] as const),
    ];
    for (const head of heads) expect(text).toContain(head);
    for (const { label } of exhibits) expect(text).toContain(label);
    expect(text).toContain('2026-11-21 20:00:10');
  });

  it('tells times in the zone of the case, and that a file was added, not captured', async () => {
    const [first] = exhibits;
    const record = first && {
      ...first.item.record,
      clock: { timeZone: 'UTC', utcOffsetMinutes: 0 },
    };
    const [captured, added] = [
      { ...first, item: { ...first?.item, record } },
      { ...first, item: { ...first?.item, record: { ...record, file: { claims: [] } } } },
    ];
    const [one, other] = [await index([captured as never]), await index([added as never])];
    expect(one.text()).toContain('2026-11-21 20:00:10 UTC+08:00');
    expect(one.text()).not.toContain(words.addedAt);
    expect(other.text()).toContain(words.addedAt);
  });

  it('remarks what is partial, redacted, or without a picture, and nothing else', async () => {
    const [one, two, third, fourth] = exhibits;
    const remarks = async (listed: typeof one) => (await index(listed ? [listed] : [])).text();
    expect(await remarks(third)).toContain(words.remarkPartial);
    expect(await remarks(fourth)).toContain(words.remarkRedacted);
    for (const plain of [one, two]) {
      const text = await remarks(plain);
      expect(text).not.toContain(words.remarkPartial);
      expect(text).not.toContain(words.remarkRedacted);
    }
    const bare = one && {
      ...one,
      item: { ...one.item, record: { ...one.item.record, artifacts: [] } },
    };
    expect(await remarks(bare)).toContain(words.remarkNoPicture);
  });

  it('remarks a recording, and video or sound beside it, which no sheet shows', async () => {
    const [one] = exhibits;
    const [file] = one?.item.record.artifacts ?? [];
    const played = (mediaType: string, more: object = {}) => ({ ...file, mediaType, ...more });
    const remarks = async (...artifacts: readonly object[]) => {
      const record = { ...one?.item.record, artifacts };
      return (await index([{ ...one, item: { ...one?.item, record } } as never])).text();
    };
    const recording = played('video/webm', { recording: { durationMs: 9_000 } });
    expect(await remarks(recording)).toContain(words.remarkRecording);
    expect(await remarks(recording)).not.toContain(words.remarkPlayed);
    expect(await remarks(recording, played('audio/mpeg'))).toContain(words.remarkPlayed);
    const record = { ...one?.item.record, artifacts: [recording] };
    const listed = [{ ...one, item: { ...one?.item, record } }] as never;
    const chinese = (await index(listed, 'zh-CN')).text().replaceAll(/\s/gu, '');
    expect(chinese).toContain('无图片、附录屏');
  });

  it('gets the pages of each exhibit in its own row once they are known', async () => {
    const opened = await index();
    const before = opened.linesOn(0);
    await opened.pages.setPages(0, 5, 9);
    await opened.pages.setPages(2, 12, 12);
    await opened.pages.setPages(9, 1, 1);
    const added = opened.linesOn(0).slice(before.length);
    expect(added.map(({ text }) => text)).toEqual(['5–9', '12']);
    const yOf = (label: string) => before.find(({ text }) => text === label)?.y ?? 0;
    expect(Math.abs((added[0]?.y ?? 0) - yOf('EX-1'))).toBeLessThan(2);
    expect(Math.abs((added[1]?.y ?? 0) - yOf('EX-3'))).toBeLessThan(2);
  });

  it('writes the pages on the page that has the row, however long the index is', async () => {
    const [first] = exhibits;
    if (!first) throw new Error('an exhibit');
    const many = Array.from({ length: 120 }, (_, at) => ({ ...first, label: `EX-${at}` }));
    const opened = await index(many);
    expect(opened.pageCount()).toBeGreaterThan(1);
    await opened.pages.setPages(119, 400, 401);
    const last = opened.pageCount() - 1;
    expect(opened.text(last)).toContain('400–401');
    expect(opened.text(0)).not.toContain('400–401');
  });
});
