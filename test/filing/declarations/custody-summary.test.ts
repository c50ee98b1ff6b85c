import { describe, expect, it } from 'vitest';
import { buildCustodyLine, type CustodyLine } from '../../../lib/evidence/custody.ts';
import { buildCustodySummary } from '../../../lib/filing/declarations/build-custody-summary.ts';
import { BLANK_LINE } from '../../../lib/filing/model/run-text.ts';
import { rowsOf, textOf } from '../../support/filing/document-text.ts';
import { filingInput, filingPlaces } from '../../support/filing/filing-matter.ts';

const whole = filingInput('counsel');
const [item] = whole.items;
if (!item) throw new Error('The sample has an item');
const { id } = item.record;

type Line = {
  readonly event: string;
  readonly item?: string;
  readonly detail?: object;
  readonly actor?: string;
};

/** A log of these lines, a second apart. */
const logOf = (...lines: readonly Line[]): readonly CustodyLine[] =>
  lines.map((line, at) =>
    buildCustodyLine({
      ...{ seq: at + 1, at: `2026-11-21T12:00:0${at}.000Z`, actor: '陈伟' },
      ...line,
    } as Parameters<typeof buildCustodyLine>[0]),
  );

const summary = (custody: readonly CustodyLine[], record: object = {}) => {
  const items = [{ ...item, record: { ...item.record, ...record } }];
  const input = { ...whole, items, custody };
  return buildCustodySummary(input, filingPlaces(input), 'en');
};
const rowOf = (...lines: readonly Line[]) => rowsOf(summary(logOf(...lines)), 'Annotated')[0]?.[0];
const exportsOf = (...lines: readonly Line[]) => rowsOf(summary(logOf(...lines)), 'Package')[0];

const captured = { event: 'captured', item: id };
const ARRIVAL = 'How it came into the matter';

describe('the row of an exhibit in the custody summary', () => {
  it('has the event, the time and the person of its arrival', () => {
    expect(rowOf({ ...captured, actor: 'Li' })?.[ARRIVAL]).toBe(
      'Captured and sealed | 2026-11-21 20:00:00 Asia/Shanghai | 2026-11-21 12:00:00 UTC | Li',
    );
  });

  it('says of a file that it was added, not that a page was captured', () => {
    const file = { name: 'a.pdf', mediaType: 'application/pdf', claims: [] };
    const [rows = []] = rowsOf(summary(logOf(captured), { file }), 'Annotated');
    expect(rows[0]?.[ARRIVAL]).toMatch(/^Added as a file and sealed \| /u);
  });

  it('takes the last arrival of an item that left and was received again', () => {
    const row = rowOf(
      captured,
      { event: 'transferred', item: id },
      { ...captured, event: 'received' },
    );
    const times = '2026-11-21 20:00:02 Asia/Shanghai | 2026-11-21 12:00:02 UTC';
    expect(row?.[ARRIVAL]).toBe(`Received from another matter | ${times} | 陈伟`);
  });

  it('counts each event of its own, and none of another item', () => {
    const row = rowOf(
      captured,
      ...['annotated', 'annotated', 'annotated', 'viewed', 'viewed', 'time-stamped'].map(
        (event) => ({ event, item: id }),
      ),
      { event: 'viewed', item: '01OTHER' },
    );
    expect(row).toMatchObject({ Annotated: '3', Viewed: '2', 'Time-stamped': '1', Verified: '0' });
  });

  it('counts verifications, and at how many a file had changed', () => {
    const verified = (result?: string) => ({
      ...{ event: 'verified', item: id },
      ...(result && { detail: { result } }),
    });
    expect(rowOf(captured, verified('unchanged'), verified())?.Verified).toBe('2');
    expect(rowOf(captured, verified('unchanged'), verified('changed'))?.Verified).toBe(
      '2; a file had changed at 1 of them',
    );
  });

  it('counts the exports after it arrived alone, and all where a sealed line has that', () => {
    const exported = { event: 'exported', detail: { file: 'a.zip', items: 1 } };
    expect(rowOf(exported, captured, exported, exported)?.Exports).toBe('2');
    expect(rowOf(exported, exported)?.Exports).toBe('2');
    expect(rowOf(captured)?.Exports).toBe('0');
  });
});

describe('the exports in the custody summary', () => {
  it('are said to be none where none was logged', () => {
    expect(textOf(summary(logOf(captured)))).toContain('No export was logged before this one.');
    expect(exportsOf(captured)).toBeUndefined();
  });

  it.each([
    ['counsel', 'For counsel'],
    ['court', 'For the court'],
    ['hand-over', 'For another custodian'],
    ['of a later version', 'of a later version'],
    [undefined, BLANK_LINE],
  ])('for the profile %j have “%s”', (profile, shown) => {
    const detail = { file: 'a.zip', items: 0, ...(profile && { profile }) };
    expect(exportsOf({ event: 'exported', detail })).toEqual([
      {
        ...{
          Line: '1',
          When: '2026-11-21 20:00:00 Asia/Shanghai | 2026-11-21 12:00:00 UTC',
          By: '陈伟',
          Package: 'a.zip',
        },
        ...{ Items: '0', Profile: shown },
      },
    ]);
  });

  it('leave blanks for what an old log did not write, and for what is no text', () => {
    expect(
      exportsOf({ event: 'exported', detail: { file: ['a.zip'], items: null } }),
    ).toMatchObject([{ Package: BLANK_LINE, Items: BLANK_LINE }]);
    expect(exportsOf({ event: 'exported' })).toMatchObject([{ Package: BLANK_LINE }]);
  });
});

describe('the log in the custody summary', () => {
  const sealed = { line: `{"seq":2,"withheld":"sha256:${'0'.repeat(64)}"}`, digest: 'sha256:1' };

  it('counts sealed lines apart, and adds all lines to the sum', () => {
    const custody = [...logOf(captured), sealed as CustodyLine];
    expect(rowsOf(summary(custody), 'Entries')[0]).toEqual([
      { Event: 'Captured and sealed', Entries: '1' },
      { Event: 'Sealed lines: only number and digest go out', Entries: '1' },
      { Event: 'All', Entries: '2' },
    ]);
    expect(textOf(summary(custody))).toContain('Lines that are sealed: 1.');
  });

  it('has no row for sealed lines where there are none, and an unknown event by its name', () => {
    const events = rowsOf(summary(logOf(captured, { event: 'served' })), 'Entries')[0];
    expect(events?.map(({ Event }) => Event)).toEqual(['Captured and sealed', 'served', 'All']);
  });

  it('that is empty says so in place of a digest', () => {
    const text = textOf(summary([]));
    expect(text).toContain('The custody log has no entries.');
    expect(text).not.toMatch(/is sealed|are sealed/u);
  });
});
