import { describe, expect, it } from 'vitest';
import { buildAlertList } from '../../../lib/filing/lists/build-alert-list.ts';
import { buildReachList } from '../../../lib/filing/lists/build-reach-list.ts';
import { BLANK_LINE } from '../../../lib/filing/model/run-text.ts';
import { dayOf, idOf, placesOf, statedAt } from '../../support/filing/made-items.ts';
import { rowsOf, tablesOf, wordsOf } from '../../support/filing/read-table.ts';
import { captureOf, entry, smallMatter } from '../../support/filing/small-matter.ts';

type Matter = Parameters<typeof smallMatter>;
const built = (build: typeof buildAlertList, ...args: Matter) => {
  const input = smallMatter(...args);
  return build(input, placesOf(input), 'en');
};

describe('the list of alerts', () => {
  const alerts = (...args: Matter) => built(buildAlertList, ...args);
  const claimed = (day: string) => ({ ...statedAt(day, '00:00', day), precision: 'day' as const });
  const pushed = statedAt('2026-11-18', '08:02');
  const alertOn = (number: number, alert: object) => captureOf(number, { kind: 'alert', alert });
  const record = (id: string, from: number, day: string) =>
    entry('link', {
      ...{ id, type: 'record-of', from: idOf(from), to: idOf(1), note: `record ${from}` },
      time: dayOf(day),
    });

  it('counts days to the record with their sign, and to the push from the record', () => {
    const [row] = rowsOf(
      alerts(
        [alertOn(1, { eventDate: claimed('2026-11-10'), pushedAt: pushed }), captureOf(2)],
        [record('L', 2, '2026-11-08')],
      ),
    );
    expect(row).toMatchObject({ 'gap-claim': '-2', 'gap-push': '10' });
    expect(row?.recorded).toBe('2026-11-08 Asia/Shanghai\nrecord 2');
  });

  it('has a gap of no day as 0, which is no blank', () => {
    const matter = [
      alertOn(1, { eventDate: claimed('2026-11-18'), pushedAt: pushed }),
      captureOf(2),
    ];
    expect(rowsOf(alerts(matter, [record('L', 2, '2026-11-18')]))[0]).toMatchObject({
      ...{ 'gap-claim': '0', 'gap-push': '0' },
    });
  });

  it('has a row for each official record of an alert, numbered on', () => {
    const rows = rowsOf(
      alerts(
        [
          alertOn(1, { eventDate: claimed('2026-11-10') }),
          captureOf(2),
          captureOf(3),
          alertOn(4, {}),
        ],
        [record('L1', 2, '2026-11-08'), record('L2', 3, '2026-11-12')],
      ),
    );
    expect(rows.map((row) => [row.number, row.exhibit, row.record])).toEqual([
      ['1', 'S-1-0001', 'S-1-0002 (pp. 6–8)'],
      ['2', 'S-1-0001', 'S-1-0003 (pp. 9–11)'],
      ['3', 'S-1-0004', BLANK_LINE],
    ]);
    expect(rows.map((row) => row['gap-claim'])).toEqual([
      ...['-2', '2', `${BLANK_LINE}\n(a date is missing or not known to the day)`],
    ]);
  });

  it('takes a page for an alert by its kind, its fields, or a record that is linked to it', () => {
    const matter = [captureOf(1), captureOf(2), captureOf(3, { alert: { subject: 'A Ltd' } })];
    expect(rowsOf(alerts(matter)).map(({ exhibit }) => exhibit)).toEqual(['S-1-0003']);
    const linked = rowsOf(alerts(matter, [record('L', 2, '2026-11-08')]));
    expect(linked.map(({ exhibit }) => exhibit)).toEqual(['S-1-0001', 'S-1-0003']);
    const answer = entry('link', { type: 'answers', from: idOf(2), to: idOf(1) });
    expect(rowsOf(alerts(matter, [answer]))).toHaveLength(1);
  });

  it('says who alleged what of whom, with no line for what the page does not state', () => {
    const all = { publisher: 'P', subject: 'A Ltd', subjectId: '9131', riskLabel: 'high' };
    const [full, bare] = rowsOf(
      alerts([alertOn(1, { ...all, allegedFact: 'wound up' }), alertOn(2, { subjectId: '9131' })]),
    );
    expect(full?.alert).toBe('publisher: P\nsubject: A Ltd · 9131\nalleged fact: high · wound up');
    expect(bare?.alert).toBe('subject: 9131');
  });

  it('has channels and recipients of the page, then those that were entered', () => {
    const matter = [alertOn(1, { channel: 'App', scope: 'subscribers' })];
    const pushes = [
      entry('push', { id: 'P1', item: idOf(1), channel: 'e-mail' }),
      entry('push', { id: 'P2', item: idOf(1), channel: 'app', recipients: ['a', 'b'] }),
    ];
    expect(rowsOf(alerts(matter, pushes))[0]?.reach?.split('\n')).toEqual([
      ...['as stated: “App”', 'as stated: “subscribers”', 'channel: E-mail'],
      ...[expect.stringMatching(/^channel: ./u), 'recipients: a, b'],
    ]);
  });

  it('counts from an entered push only where the page states none', () => {
    const push = entry('push', { item: idOf(1), time: dayOf('2026-11-20') });
    const gap = (alert: object) =>
      rowsOf(alerts([alertOn(1, alert), captureOf(2)], [record('L', 2, '2026-11-08'), push]))[0];
    expect(gap({ pushedAt: pushed })?.['gap-push']).toBe('10');
    expect(gap({})).toMatchObject({
      ...{ 'gap-push': '12', pushed: 'entered: 2026-11-20 Asia/Shanghai' },
    });
  });

  it('says that there are none where there are none', () => {
    const list = alerts([captureOf(1, { text: 'x' })]);
    expect(tablesOf(list)).toEqual([]);
    expect(wordsOf(list)).toContain('No exhibit in this package is an alert.');
  });
});

describe('the list of reach', () => {
  const reach = (...args: Matter) => built(buildReachList, ...args);
  const counted = (number: number, raw: string, count?: number) =>
    captureOf(
      number,
      {
        ...{ id: 'A', platform: 'weibo', text: 'one post', author: { name: '林' } },
        engagement: { reposts: { raw, ...(count !== undefined && { count }) } },
      },
      { url: 'https://weibo.com/1/A' },
    );
  const threshold = (count: number) =>
    entry('threshold', { id: `T${count}`, measure: 'reposts', count });

  it('has the captures of one post in the order of their times, with the words of the page', () => {
    const rows = rowsOf(reach([counted(2, '1.2万', 12_000), counted(1, '480', 480)]));
    expect(rows.map(({ number, exhibit, reposts }) => [number, exhibit, reposts])).toEqual([
      ['1', 'S-1-0001', '“480”'],
      ['2', 'S-1-0002', '“1.2万”'],
    ]);
    expect(rows[0]).toMatchObject({
      ...{ post: 'Weibo · 林\none post', views: '(not stated on the page)' },
      captured: '2026-11-01 12:00:00 Asia/Shanghai (UTC+08:00)\n2026-11-01 04:00:00 UTC',
    });
  });

  it.each([
    [480, 'S-1-0001 (pp. 3–5) · “480” · 2026-11-01 12:00:00 Asia/Shanghai (UTC+08:00)', ''],
    [
      481,
      'S-1-0002 (pp. 6–8) · “1.2万” · 2026-11-02 12:00:00 Asia/Shanghai (UTC+08:00)\n' +
        'below it when last counted before: ' +
        'S-1-0001 (pp. 3–5) · “480” · 2026-11-01 12:00:00 Asia/Shanghai (UTC+08:00)',
      '',
    ],
    [12_001, '', 'S-1-0002 (pp. 6–8) · “1.2万” · 2026-11-02 12:00:00 Asia/Shanghai (UTC+08:00)'],
  ])(
    'names for a threshold of %i the first capture that reaches it, else the highest',
    (least, reached, most) => {
      const list = reach([counted(1, '480', 480), counted(2, '1.2万', 12_000)], [threshold(least)]);
      expect(rowsOf(list, 1)).toMatchObject([{ least: String(least), reached, most }]);
    },
  );

  it('says of a threshold that no capture shows its count', () => {
    const likes = entry('threshold', { measure: 'likes', count: 1 });
    expect(rowsOf(reach([counted(1, '480', 480)], [likes]), 1)).toEqual([
      {
        ...{ measure: 'Likes', least: '1', reached: '', most: '' },
        post: 'No capture in this package shows this count.',
      },
    ]);
  });

  it('has no part on thresholds where none was entered, and says that no page has counts', () => {
    expect(wordsOf(reach([counted(1, '480', 480)]))).not.toContain('Thresholds');
    const none = reach([captureOf(1, { text: 'x' })]);
    expect(tablesOf(none)).toEqual([]);
    expect(wordsOf(none)).toContain('No capture in this package states a count.');
  });
});
