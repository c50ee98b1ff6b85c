import { describe, expect, it } from 'vitest';
import { buildComplianceSheet } from '../../../../lib/filing/lists/build-compliance-sheet.ts';
import { BLANK_LINE } from '../../../../lib/filing/model/run-text.ts';
import { dayOf, idOf, NO_PLACES, placesOf } from '../../../support/filing/made-items.ts';
import { rowsOf, tablesOf, wordsOf } from '../../../support/filing/read-table.ts';
import { captureOf, entry, smallMatter } from '../../../support/filing/small-matter.ts';

type Matter = Parameters<typeof smallMatter>;
const sheet = (...args: Matter) => {
  const input = smallMatter(...args);
  return buildComplianceSheet(input, placesOf(input), 'en');
};
const captures = [captureOf(1), captureOf(2), captureOf(3)];
const act = (more: object = {}) => entry('act', { id: 'A', type: 'clarify', ...more });
const observe = (id: string, number: number, more: object = {}) =>
  entry('observation', { id, act: 'A', item: idOf(number), ...more });

describe('the row of an ordered act', () => {
  it('is its name with the wrongs that it is about, its words, and a blank for no due date', () => {
    const [row] = rowsOf(sheet(captures, [act({ wrongs: [idOf(1), '01GONE'] })]));
    expect(row?.act).toMatch(/S-1-0001 \(pp\. 3–5\), 1 more, not in this package/u);
    expect(row).toMatchObject({ number: '1', words: 'do it', due: BLANK_LINE, sum: '—' });
    expect(rowsOf(sheet(captures, [act()]))[0]?.act).not.toContain('\n');
  });

  it('lists each observation with exhibit, local time, state, and the custodian’s note', () => {
    const entries = [
      act({ due: dayOf('2026-11-02') }),
      observe('O1', 1, { note: 'as ordered' }),
      observe('O3', 3, { verdict: 'not-met', about: idOf(2) }),
      observe('O4', 3, { note: 'late' }),
      observe('OX', 1, { act: 'another' }),
    ];
    const lines = rowsOf(sheet(captures, entries))[0]?.observed?.split('\n');
    expect(lines?.[0]).toBe(
      'S-1-0001 (pp. 3–5), 2026-11-01 12:00:00 Asia/Shanghai (UTC+08:00): Met; as ordered',
    );
    expect(lines?.[1]).toMatch(/^S-1-0003 .*: Not met; about S-1-0002$/u);
    expect(lines?.[2]).toMatch(/^S-1-0003 .*: Met; after it was due; late$/u);
    expect(lines?.join('\n')).not.toContain('undefined');
  });

  it('says that nothing was observed, and does not count that as met or not met', () => {
    const [row] = rowsOf(sheet(captures, [act()]));
    expect(row?.observed).toBe('Nothing was observed.');
    expect(row?.counted).toBe('Not checked yet');
  });

  it('has the exhibit without pages where exhibits.pdf is not made', () => {
    const input = smallMatter(captures, [act(), observe('O1', 1)]);
    const [row] = rowsOf(buildComplianceSheet(input, NO_PLACES, 'en'));
    expect(row?.observed).toMatch(/^S-1-0001, 2026-11-01/u);
  });

  it('has an observation of an item that stays back in no line', () => {
    const [row] = rowsOf(sheet([captureOf(1)], [act(), observe('O2', 2)]));
    expect(row?.observed).toBe('Nothing was observed.');
  });
});

describe('channels and recipients in the compliance sheet', () => {
  const reach = { channels: ['in-site', 'app'], recipients: ['a', 'b'] };

  it('are as ordered, as performed, and what is missing between them', () => {
    const entries = [act(reach), observe('O1', 1, { channels: ['in-site'], recipients: ['a'] })];
    const [row] = rowsOf(sheet(captures, entries));
    expect(row?.ordered).toMatch(/^channels: In-site message, .*\nrecipients: a, b$/u);
    expect(row?.performed).toBe('channels: In-site message\nrecipients: a');
    expect(row?.missing).toMatch(/^channels: (?!In-site).*\nrecipients: b$/u);
  });

  it('are said to be none each where nothing was ordered, seen or is missing', () => {
    const [row] = rowsOf(sheet(captures, [act()]));
    const said = [row?.ordered, row?.performed, row?.missing];
    expect(new Set(said).size).toBe(3);
    for (const words of said) expect(words).not.toMatch(/channels:|recipients:|＿/u);
  });
});

describe('an act beside the way in which it was ordered', () => {
  const prescribed = '更正：此前推送的信息有误。';
  const ordered = act({ channels: ['in-site', 'app'], prescribed });
  const done = observe('O1', 1, { channels: ['in-site'] });

  it('is compared part by part, with what cannot be told and why', () => {
    const [, compared] = tablesOf(sheet(captures, [ordered, done]));
    expect(compared?.name).toBe('In the same way within the same scope');
    const rows = rowsOf(sheet(captures, [ordered, done]), 1);
    expect(rows.map(({ part }) => part)).toEqual([
      ...['Channel', 'Recipients', 'Wording', 'Place on the page', 'Duration'],
    ]);
    expect(rows[0]?.result).toMatch(/^Cannot tell\nNo observation shows: .*App/u);
    expect(rows[2]?.asked).toBe(prescribed);
    expect(rows[2]?.result).not.toContain('undefined');
  });

  it('has the prescribed text beside the words of the order', () => {
    const [row] = rowsOf(sheet(captures, [ordered]));
    expect(row?.words).toBe(`do it\ntext prescribed: “${prescribed}”`);
  });

  it('is not compared before anybody looked, nor where it puts nothing up', () => {
    expect(tablesOf(sheet(captures, [ordered]))).toHaveLength(1);
    expect(tablesOf(sheet(captures, [act({ type: 'delete' }), done]))).toHaveLength(1);
  });
});

describe('a sum that was ordered', () => {
  it.each([
    ['in time', dayOf('2026-11-20'), dayOf('2026-11-20'), /^2026-11-20 Asia\/Shanghai\n./u],
    ['without a due date', undefined, dayOf('2026-11-20'), /^2026-11-20 Asia\/Shanghai$/u],
    [
      'never, as far as is known',
      dayOf('2026-11-20'),
      undefined,
      new RegExp(`^${BLANK_LINE}$`, 'u'),
    ],
  ])('and paid %s says so', (_, due, paidOn, shown) => {
    const pay = act({ type: 'pay', sum: '¥100', ...(due && { due }), ...(paidOn && { paidOn }) });
    const [row] = rowsOf(sheet([], [pay]));
    expect(row?.sum).toBe('¥100');
    expect(row?.paid).toMatch(shown);
  });
});

it('a matter without an order has a compliance sheet that says so, with no table', () => {
  const list = sheet(captures, []);
  expect(tablesOf(list)).toEqual([]);
  expect(wordsOf(list).split('\n').at(-1)).not.toBe('');
});
