import { describe, expect, it } from 'vitest';
import { buildChronology } from '../../../lib/filing/lists/build-chronology.ts';
import { buildTimelineTable } from '../../../lib/filing/lists/build-timeline-table.ts';
import { BLANK_LINE } from '../../../lib/filing/model/run-text.ts';
import { dayOf, idOf, NO_PLACES, placesOf, statedAt } from '../../support/filing/made-items.ts';
import { rowsOf, tablesOf, wordsOf } from '../../support/filing/read-table.ts';
import { captureOf, entry, smallMatter } from '../../support/filing/small-matter.ts';

type Matter = Parameters<typeof smallMatter>;
const built = (build: typeof buildChronology, ...args: Matter) => {
  const input = smallMatter(...args);
  return build(input, placesOf(input), 'en');
};
const posted = (number: number, day: string, more: object = {}) =>
  captureOf(number, { text: `text ${number}`, published: statedAt(day, '10:00'), ...more });
const served = (more: object = {}) =>
  entry('key-date', { id: 'K', type: 'order-served', time: dayOf('2026-11-06'), ...more });

describe('the timeline', () => {
  const timeline = (...args: Matter) => built(buildTimelineTable, ...args);

  it('has a picture with a mark for what a page dates and a line for each date', () => {
    const list = timeline([posted(1, '2026-11-07')], [served()]);
    const [figure] = list.blocks.filter((block) => block.block === 'figure');
    const named = (figure?.drawn ?? []).map(({ name }) => name);
    expect(named.filter((name) => name === 'mark')).toHaveLength(1);
    expect(named).toContain('order');
    expect(figure?.elsewhere).toContain('timeline.en.pdf');
    expect(timeline([]).blocks.some(({ block }) => block === 'figure')).toBe(false);
  });

  it('has visits of watched pages in lanes of their own, which its caption names', () => {
    const seen = { watch: 'w', url: 'https://a.example/1', route: 'session' } as const;
    const visited = [8, 9].map((day) => {
      const due = `2026-11-0${day}T02:00:00.000Z`;
      return entry('visit', { ...seen, state: 'same', id: `V${day}`, due, at: due });
    });
    const figureOf = (...entries: ReturnType<typeof entry>[]) =>
      timeline([posted(1, '2026-11-07')], entries).blocks.find(({ block }) => block === 'figure');
    const caption = (figure: ReturnType<typeof figureOf>) =>
      figure?.block === 'figure' ? figure.caption : undefined;
    const figure = figureOf(served(), ...visited);
    expect(caption(figure)).toContain('a lane for each watched page');
    expect(caption(figureOf(served()))).not.toContain('watched');
    const parts = figure?.block === 'figure' ? figure.drawn.flatMap((one) => one.parts ?? []) : [];
    expect(parts.filter(({ name }) => name === 'visit seen')).toHaveLength(2);
  });

  it('puts a publication between the dates of the case, with what its page states', () => {
    const hearing = entry('key-date', { id: 'H', type: 'hearing', time: dayOf('2026-11-08') });
    const [first, post, last] = rowsOf(
      timeline(
        [posted(1, '2026-11-07', { platform: 'weibo', author: { name: '林' } })],
        [hearing, served()],
      ),
    );
    expect([first?.time, last?.time]).toEqual([
      '2026-11-06 Asia/Shanghai',
      '2026-11-08 Asia/Shanghai',
    ]);
    expect(post).toMatchObject({
      ...{ event: 'Weibo: Post', account: 'Weibo · 林', content: 'text 1', role: BLANK_LINE },
      ...{ exhibit: 'S-1-0001', pages: 'pp. 3–5' },
      relation: 'Published after: Order served (2026-11-06 Asia/Shanghai)',
    });
  });

  it('has a date of the case with note and proof, and no blank where nothing belongs', () => {
    const [plain] = rowsOf(timeline([], [served()]));
    expect(plain).toEqual({
      ...{ time: '2026-11-06 Asia/Shanghai', event: 'Order served', account: '', content: '' },
      ...{ exhibit: '', pages: '', role: '', relation: '' },
    });
    const proven = served({ note: 'by post', proof: idOf(2) });
    const row = rowsOf(timeline([captureOf(2)], [proven])).find(({ event }) => event !== '');
    expect(row?.content).toBe('by post\nproof: S-1-0002 (pp. 3–5)');
    const back = rowsOf(timeline([], [served({ proof: '01GONE' })]))[0];
    expect(back?.content).toBe('proof: 1 more, not in this package');
  });

  it('names the kind of a post without a platform, and the role that was entered', () => {
    const labels = { labels: { role: 'infringing' as const } };
    const input = [
      captureOf(1, { kind: 'article', published: statedAt('2026-11-07', '10:00') }, labels),
    ];
    expect(rowsOf(timeline(input))[0]).toMatchObject({ event: 'Article', account: BLANK_LINE });
    expect(rowsOf(timeline(input))[0]?.role).not.toBe(BLANK_LINE);
  });

  it('lists what states no time and what states one that cannot be placed, each with why', () => {
    const list = timeline([captureOf(1), captureOf(2, { text: 'x', published: { raw: '昨天' } })]);
    expect(rowsOf(list, 0)).toEqual([
      {
        ...{ exhibit: 'S-1-0001', pages: 'pp. 3–5', content: 'page 1' },
        reason: 'The page states no time.',
      },
      {
        ...{ exhibit: 'S-1-0002', pages: 'pp. 6–8', content: 'x' },
        reason: 'No point in time can be read from “昨天”.',
      },
    ]);
    expect(wordsOf(list)).toContain('No exhibit states a time that can be placed');
  });

  it('says that every exhibit is placed where every one is', () => {
    const list = timeline([posted(1, '2026-11-07')]);
    expect(tablesOf(list)).toHaveLength(1);
    expect(wordsOf(list)).toContain('Every exhibit states a time that can be placed.');
  });
});

describe('the chronology', () => {
  const chronology = (...args: Matter) => built(buildChronology, ...args);

  it('has the four times that a page can state, from the page, in their order', () => {
    const alert = {
      eventDate: statedAt('2014-05-15', '00:00'),
      pushedAt: statedAt('2026-11-09', '08:00'),
    };
    const page = posted(1, '2026-11-07', { edited: statedAt('2026-11-08', '09:00'), alert });
    const rows = rowsOf(chronology([page]));
    expect(rows.map(({ number, event }) => `${number} ${event}`)).toEqual([
      '1 Date of the event that an alert claims',
      '2 Published',
      '3 Edited, as the page states',
      '4 Alert pushed',
    ]);
    for (const row of rows)
      expect(row).toMatchObject({
        exhibit: 'S-1-0001',
        pages: 'pp. 3–5',
        basis: 'the page, as captured',
      });
  });

  it('has no blank for an exhibit where an event has none, and one for pages not made', () => {
    const input = smallMatter([posted(1, '2026-11-07')], [served()]);
    const [date, post] = rowsOf(buildChronology(input, NO_PLACES, 'en'));
    expect(date).toMatchObject({ exhibit: '', pages: '', details: '' });
    expect(post).toMatchObject({ exhibit: 'S-1-0001', pages: BLANK_LINE });
  });

  it('has proof that stays back as that, without pages of another exhibit', () => {
    const [row] = rowsOf(chronology([posted(1, '2026-11-07')], [served({ proof: '01GONE' })]));
    expect(row).toMatchObject({ exhibit: '1 more, not in this package', pages: '' });
  });

  it('tells an act due and paid by its name with the words of the order', () => {
    const act = entry('act', {
      ...{ id: 'A', type: 'pay', words: 'pay 100', due: dayOf('2026-11-20') },
      paidOn: dayOf('2026-11-25'),
    });
    const rows = rowsOf(chronology([], [act]));
    expect(rows.map(({ time }) => time)).toEqual([
      '2026-11-20 Asia/Shanghai',
      '2026-11-25 Asia/Shanghai',
    ]);
    expect(rows[0]?.event).toMatch(/^Ordered act due: ./u);
    expect(rows[1]?.event).toMatch(/^Paid: ./u);
    expect(rows.map(({ details }) => details)).toEqual(['pay 100', 'pay 100']);
  });

  it('puts what has no time in a table of its own with a blank for the time', () => {
    const push = entry('push', { item: idOf(1), recipients: ['a', 'b'] });
    const list = chronology([captureOf(1)], [push]);
    expect(wordsOf(list)).toContain('The case file and the exhibits name no event with a time.');
    expect(rowsOf(list, 0)).toEqual([
      {
        ...{ number: '1', time: BLANK_LINE, event: 'Alert pushed', exhibit: 'S-1-0001' },
        ...{ pages: 'pp. 3–5', details: 'channel: In-site message\nrecipients: a, b' },
        basis: 'the case file, as entered',
      },
    ]);
  });

  it('says that no time is missing where none is, and no recipients of a push to nobody', () => {
    const push = entry('push', { item: idOf(1), time: dayOf('2026-11-03') });
    const list = chronology([captureOf(1)], [push]);
    expect(wordsOf(list)).toContain('The time of every event is known.');
    expect(rowsOf(list)[0]?.details).toBe('channel: In-site message');
  });

  it('dates an official record by its link, on the exhibit that is the record', () => {
    const link = entry('link', {
      ...{ type: 'record-of', from: idOf(2), to: idOf(1), note: 'registry' },
      time: dayOf('2019-05-15'),
    });
    expect(rowsOf(chronology([captureOf(1), captureOf(2)], [link]))[0]).toMatchObject({
      ...{ event: 'Date in the official record', exhibit: 'S-1-0002', details: 'registry' },
    });
  });

  it('keeps a date of the case without a time, and gives it none', () => {
    const { time: _, ...undated } = served() as { time?: object };
    const list = chronology([posted(1, '2026-11-07')], [undated as never]);
    expect(rowsOf(list, 1)).toMatchObject([{ time: BLANK_LINE, event: 'Order served' }]);
    expect(rowsOf(list, 0).map(({ event }) => event)).toEqual(['Published']);
  });
});
