import { describe, expect, it } from 'vitest';
import type { ExportItem } from '../../../lib/evidence/export-item.ts';
import type { LoggedEntry } from '../../../lib/evidence/ledger.ts';
import { courtLines } from '../../../lib/package/profile/court-lines.ts';
import { sampleMatter } from '../../support/cases/sample-matter.ts';

const { input } = sampleMatter({ steps: [{ does: 'capture' }] });
const [item] = input.items as readonly [ExportItem];
const { id } = item.record;
const { matter } = input;

type Line = Pick<LoggedEntry, 'event' | 'item' | 'detail'>;
const rule = (changes: Partial<ExportItem> = {}, covered: readonly string[] = []) => {
  const goesOut = courtLines({ matter, items: [{ ...item, ...changes }], withheld: [] }, covered);
  return (line: Line): boolean => goesOut({ seq: 1, at: 'T', actor: 'A', ...line });
};
const isOpen = rule();

const own = { id: matter.id, reference: matter.reference, number: 4 };
const bag = { name: 'XM-2021.zip', tagManifest: 'sha256:0', export: '01EX', log: 'sha256:1' };
type Detail = NonNullable<LoggedEntry['detail']>;
const received = (detail: Detail): Line => ({ event: 'received', item: id, detail });

describe('the arrival of an item that came in a package', () => {
  const detail = { number: 1, from: own, package: bag };

  it('goes out where the package was of this very matter', () => {
    expect(isOpen(received(detail))).toBe(true);
    const more = { ...bag, signer: 'ab', findings: ['ALTERED'] };
    const absent = [{ path: 'dom.html', reason: 'secret' }];
    expect(isOpen(received({ ...detail, package: more, absent }))).toBe(true);
  });

  it.each([
    ['another matter by its id', { from: { ...own, id: '01OTHER' } }],
    ['another matter by its reference', { from: { ...own, reference: 'XM-1999' } }],
    ['a matter with a name', { from: { ...own, name: 'Case against Lin' } }],
    ['a package with a remark', { package: { ...bag, remark: 'x' } }],
    ['a package without a name', { package: { ...bag, name: undefined } }],
    ['a reason that is no choice', { absent: [{ path: 'a', reason: 'weak' }] }],
    ['a note', { note: 'x' }],
  ])('is sealed where it names %s', (_, change) => {
    expect(isOpen(received({ ...detail, ...change }))).toBe(false);
  });

  it('is sealed for an item that does not go out', () => {
    expect(isOpen({ ...received(detail), item: '01BACK' })).toBe(false);
  });
});

describe('lines with members that a rule does not name', () => {
  const stamp = { number: 1, authority: 'TSA', genTime: 'T', token: 'sha256:0' };
  const OPEN: readonly Line[] = [
    { event: 'captured', item: id, detail: { number: 1 } },
    { event: 'viewed', item: id, detail: {} },
    { event: 'verified', item: id },
    { event: 'verified', item: id, detail: { result: 'changed' } },
    { event: 'time-stamped', item: id, detail: { ...stamp, imported: true } },
    { event: 'time-stamped', item: id, detail: { ...stamp, moved: true } },
    { event: 'transferred', item: id, detail: { number: 1 } },
    { event: 'deleted', item: id, detail: { number: 1 } },
    {
      event: 'exported',
      detail: {
        ...{
          file: 'a.zip',
          savedAs: 'a (1).zip',
          items: 0,
          token: 'sha256:0',
          genTime: 'T',
          encrypted: 'AES-256',
        },
        unstamped: { code: 'HTTP_STATUS', message: '500' },
      },
    },
  ];

  it.each(OPEN.map((line) => [`${line.event} ${JSON.stringify(line.detail)}`, line] as const))(
    'are sealed, though without them they go out: %s',
    (_, line) => {
      expect(isOpen(line)).toBe(true);
      expect(isOpen({ ...line, detail: { ...line.detail, remark: 'x' } })).toBe(false);
    },
  );

  it.each([
    ['an address with a password', { ...stamp, url: 'https://u:p@tsa.example/' }],
    ['an address with a user', { ...stamp, url: 'https://u@tsa.example/' }],
    ['no address at all', { ...stamp, url: 'tsa' }],
    ['a number in words', { ...stamp, number: '1' }],
    ['an imported that is not simply so', { ...stamp, imported: 'by Lin' }],
  ])('are sealed for a time-stamp with %s', (_, detail) => {
    expect(isOpen({ event: 'time-stamped', item: id, detail })).toBe(false);
  });

  it.each([
    ['an export of an item', { event: 'exported', item: id, detail: { file: 'a', items: 1 } }],
    ['an unknown profile', { event: 'exported', detail: { file: 'a', items: 1, profile: 'us' } }],
    [
      'a file name that a person chose',
      { event: 'exported', detail: { file: 'a.zip', savedAs: 'weak.zip', items: 1 } },
    ],
    ['an unknown cipher', { event: 'exported', detail: { file: 'a', items: 1, encrypted: 'x' } }],
    ['an unknown result', { event: 'verified', item: id, detail: { result: 'weak' } }],
    ['no detail where one belongs', { event: 'deleted', item: id }],
  ] as const)('are sealed for %s', (_, line) => {
    expect(isOpen(line)).toBe(false);
  });
});

describe('a line about a redacted item', () => {
  const captured: Line = {
    ...{ event: 'captured', item: id },
    detail: { number: 1, url: 'https://a.example/', title: 'A title' },
  };

  it('is sealed where its record is redacted, since it states address and title', () => {
    const redacted = rule({ redactedRecord: new TextEncoder().encode('{}') });
    expect(rule()(captured)).toBe(true);
    expect(redacted(captured)).toBe(false);
    expect(redacted({ event: 'viewed', item: id })).toBe(true);
  });

  it('is sealed where it holds covered words at any depth, in any case and encoding', () => {
    const covered = rule({}, ['Jane Roe']);
    expect(covered(captured)).toBe(true);
    const titled = (title: string) => covered({ ...captured, detail: { number: 1, title } });
    for (const title of ['by JANE roe', 'Jane%20Roe', 'Ｊａｎｅ　Ｒｏｅ'])
      expect([title, titled(title)]).toEqual([title, false]);
    const absent = [{ path: 'jane-roe.png', reason: 'secret' }];
    const imported = { number: 1, from: own, package: bag, absent };
    expect(rule({}, ['jane-roe'])(received(imported))).toBe(false);
    expect(rule()(received(imported))).toBe(true);
  });
});

describe('labels and derived files in the log', () => {
  const annotated = (detail: Detail, changes: Partial<ExportItem> = {}) =>
    rule(changes)({ event: 'annotated', item: id, detail });
  const change = (to: string) => ({ from: '', to });

  it('go out as far as the item’s own labels go out, in one line or with several', () => {
    const labels = { ...item.labels, filing: { purpose: 'p', group: 'A' } };
    const both = { filing: { purpose: change('p'), group: change('A') } };
    expect(annotated(both, { labels })).toBe(true);
    expect(annotated({ filing: { ...both.filing, group: change('B') } }, { labels })).toBe(false);
    expect(annotated({ filing: { purpose: change('') } })).toBe(true);
    expect(annotated({ exhibit: change('A'), role: change('media'), imported: true })).toBe(true);
  });

  it('name a derived file only where that very file goes out', () => {
    const made = { derived: 'derived/a.png', digest: 'sha256:0', from: ['sha256:1'] };
    const derived = [
      {
        ...{ path: 'derived/a.png', mediaType: 'image/png', bytes: 1, digest: item.digest },
        ...{ from: [], by: 'A', at: 'T', marks: [] },
      },
    ];
    expect(annotated(made, { derived })).toBe(true);
    expect(annotated({ ...made, derived: 'derived/b.png' }, { derived })).toBe(false);
    expect(annotated(made)).toBe(false);
  });
});
