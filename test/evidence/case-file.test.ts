import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCaseFile, caseFileAbout, listEntries } from '../../lib/evidence/case-file.ts';
import { CASE_KINDS, caseKinds } from '../../lib/evidence/case-kinds.ts';
import type { CaseEntry, CaseKind } from '../../lib/evidence/casework.ts';

const TIME = { at: '2021-08-22T01:00:00.000Z', precision: 'day', timeZone: 'Asia/Shanghai' };

/** Fields without which the rows of `CASE_KINDS` cannot read an entry of a kind. */
const FIELDS: { readonly [Kind in CaseKind]?: object } = {
  'key-date': { type: 'hearing', time: TIME, note: '' },
  statement: { item: 'a', counterEvidence: ['c'] },
  act: { wrongs: ['a'] },
  observation: { item: 'a', about: 'b' },
  push: { item: 'a' },
  link: { from: 'a', to: 'b' },
};

const made = (kind: CaseKind, id: string, fields: object = {}): CaseEntry =>
  ({ id, matterId: 'M', kind, ...FIELDS[kind], ...fields }) as unknown as CaseEntry;

const idsOf = (entries: readonly CaseEntry[]) => entries.map(({ id }) => id);

describe('a key date of a case file', () => {
  it('stands among the dated ones if its time can be read', () => {
    const file = buildCaseFile([made('key-date', '1')]);
    expect(file['key-date']).toEqual([made('key-date', '1')]);
    expect(file).not.toHaveProperty('undated');
  });

  it.each<[string, unknown]>([
    ['no time', undefined],
    ['null for a time', null],
    ['a time without an instant', { ...TIME, at: undefined }],
    ['words for an instant', { ...TIME, at: 'next Monday' }],
    ['a number for an instant', { ...TIME, at: 1_629_594_000_000 }],
    ['a day that the calendar does not have', { ...TIME, at: '2021-13-45T00:00:00.000Z' }],
    ['no precision', { ...TIME, precision: undefined }],
    ['no time zone', { ...TIME, timeZone: undefined }],
    ['a time zone that does not exist', { ...TIME, timeZone: 'Mars/Olympus' }],
    ['a number for a time zone', { ...TIME, timeZone: 8 }],
  ])('with %s is kept apart, without that time, and is not lost', (_, time) => {
    const file = buildCaseFile([made('key-date', '1', { time, note: 'served' })]);
    expect(file['key-date']).toEqual([]);
    expect(file.undated).toEqual([
      { id: '1', matterId: 'M', kind: 'key-date', type: 'hearing', note: 'served' },
    ]);
  });

  it('does not make entries of other kinds undated, which state no time', () => {
    const others = caseKinds.filter((kind) => kind !== 'key-date');
    const file = buildCaseFile(others.map((kind, at) => made(kind, String(at))));
    expect(file.undated).toBeUndefined();
    expect(others.map((kind) => file[kind].length)).toEqual(others.map(() => 1));
  });
});

describe('the entries of a case file', () => {
  const kinds = fc.constantFrom(...(Object.keys(CASE_KINDS) as CaseKind[]));
  const entries = fc
    .array(fc.tuple(kinds, fc.boolean()), { maxLength: 30 })
    .map((rows) =>
      rows.map(([kind, isUndated], at) =>
        made(kind, String(at).padStart(3, '0'), isUndated ? { time: undefined } : {}),
      ),
    );

  it('are all listed again, none twice, whatever their kinds and order', () => {
    fc.assert(
      fc.property(entries, (all) => {
        const listed = listEntries(buildCaseFile(all.toReversed()));
        expect(idsOf(listed).sort()).toEqual(idsOf(all));
      }),
    );
  });

  it('make the same case file when they are sorted again', () => {
    fc.assert(
      fc.property(entries, (all) => {
        const file = buildCaseFile(all);
        expect(buildCaseFile(listEntries(file))).toEqual(file);
      }),
    );
  });
});

describe('a case file for some of the items', () => {
  const keptOf = (entry: CaseEntry, ...items: string[]) =>
    idsOf(listEntries(caseFileAbout(buildCaseFile([entry]), new Set(items))));

  it.each<CaseKind>(['statement', 'observation', 'push'])(
    'has no %s about an item that stays behind',
    (kind) => {
      expect(keptOf(made(kind, '1'), 'b', 'c')).toEqual([]);
      expect(keptOf(made(kind, '1'), 'a')).toEqual(['1']);
    },
  );

  it('has a link only where both of its items go out', () => {
    expect(keptOf(made('link', '1'), 'a')).toEqual([]);
    expect(keptOf(made('link', '1'), 'b')).toEqual([]);
    expect(keptOf(made('link', '1'), 'a', 'b')).toEqual(['1']);
  });

  it.each<CaseKind>(['party', 'entity', 'respondent', 'key-date', 'act', 'threshold', 'related'])(
    'keeps each %s, which is about the matter and not about an item',
    (kind) => {
      expect(keptOf(made(kind, '1'))).toEqual(['1']);
    },
  );

  it('keeps a key date without a time', () => {
    expect(keptOf(made('key-date', '1', { time: undefined }))).toEqual(['1']);
  });
});
