import { describe, expect, it } from 'vitest';
import { caseEntry } from '../../lib/backup/case-shapes.ts';
import type { BackedUp } from '../../lib/backup/layout.ts';
import { ROW_SHAPES } from '../../lib/backup/row-shapes.ts';
import { caseKinds } from '../../lib/evidence/case-kinds.ts';
import type { CaseEntry, CaseEntryOf, CaseKind } from '../../lib/evidence/casework.ts';
import type { Digest } from '../../lib/evidence/digest.ts';
import type { CaptureList } from '../../lib/evidence/list/capture-list.ts';
import type { ListLine } from '../../lib/evidence/list/list-line.ts';
import type { Watch } from '../../lib/evidence/watch/watch.ts';
import type {
  ArtifactRow,
  CustodyRow,
  DerivedRow,
  ImportRow,
  ItemRow,
  MatterRow,
  SignerRow,
  StampRow,
} from '../../lib/store/rows.ts';

const AT = '2026-11-21T09:00:00.000Z';
const DIGEST: Digest = `sha256:${'0'.repeat(64)}`;
const BYTES = new Uint8Array([1]);
const time = { at: AT, precision: 'minute', timeZone: 'Asia/Shanghai' } as const;
const own = <Kind extends CaseKind>(kind: Kind) => ({ id: 'x', matterId: 'm', kind });

/** An entry of each kind with every member that it may have. */
const ENTRIES: { readonly [Kind in CaseKind]: Required<Omit<CaseEntryOf<Kind>, 'fromBackup'>> } = {
  party: { ...own('party'), name: 'n', role: 'plaintiff', counsel: 'c' },
  entity: {
    ...own('entity'),
    ...{ name: 'n', type: 'brand', aliases: ['a'], handles: ['h'], standing: 's' },
  },
  respondent: {
    ...own('respondent'),
    ...{ name: 'n', note: '' },
    accounts: [
      { platform: 'weibo', handle: 'h', platformId: '1', url: 'https://x', earlierNames: ['e'] },
    ],
  },
  'key-date': { ...own('key-date'), type: 'hearing', time, note: '', proof: 'i' },
  statement: {
    ...own('statement'),
    item: 'i',
    anchor: {
      ...{ artifact: 'text.txt', digest: DIGEST, exact: 'e', prefix: '', suffix: '' },
      ...{ start: 0, end: 1 },
    },
    comment: {
      ...{ number: 2, parent: 1, id: 'c', url: 'https://x' },
      author: { name: 'n', handle: 'h', id: '1', url: 'https://x' },
      published: { raw: 'r', at: AT, precision: 'minute', assumedTimeZone: 'Asia/Shanghai' },
      edited: { raw: 'r' },
      likes: { raw: '3', count: 3 },
    },
    category: 'insult',
    why: 'w',
    internalNote: 'n',
    counterEvidence: ['i'],
    entities: ['e'],
    translation: { language: 'en', text: 't', by: 'b' },
  },
  act: {
    ...own('act'),
    ...{ type: 'apologise', words: 'w', channels: ['app'], recipients: ['r'], durationDays: 3 },
    ...{ due: time, wrongs: ['i'], sum: '50,000', paidOn: time, prescribed: 't' },
  },
  observation: {
    ...own('observation'),
    ...{ act: 'a', item: 'i', about: 'j', verdict: 'met', channels: ['app'], recipients: [] },
    note: '',
  },
  push: { ...own('push'), item: 'i', time, channel: 'e-mail', recipients: ['r'] },
  link: { ...own('link'), type: 'reposts', from: 'i', to: 'j', note: '', time },
  threshold: { ...own('threshold'), measure: 'reposts', count: 500, note: '' },
  visit: {
    ...own('visit'),
    ...{ watch: 'w', act: 'a', url: 'https://x', of: 'i', comparedWith: 'k', due: AT },
    route: 'no-session',
    ...{ at: AT, item: 'j' },
    ...{ state: 'changed', why: 'other-text', words: 'w', status: 200 },
    difference: { before: DIGEST, after: DIGEST, gone: 1, came: 2, ignored: { count: 1, time: 0 } },
    posts: { by: 'post-links/1', linked: 1, seen: ['u'], fresh: ['u'], since: AT, cut: 1 },
  },
  related: { ...own('related'), matter: 'm2', note: '' },
};

/** What an entry may lack; all else is needed by a screen or an export. */
const OPTIONAL = [
  ...[
    'counsel',
    'proof',
    'internalNote',
    'translation',
    'durationDays',
    'sum',
    'paidOn',
    'prescribed',
  ],
  ...['about', 'act due', 'link time', 'push time', 'difference', 'status', 'posts'],
  ...['visit act', 'visit why', 'visit of', 'visit at', 'visit item', 'visit words'],
  'visit comparedWith',
  'statement comment',
];
const mayLack = (kind: string, member: string): boolean =>
  OPTIONAL.includes(member) || OPTIONAL.includes(`${kind} ${member}`);

/** Values of which no member of any row is one. */
const STRANGE = [null, Number.NaN, -1, true, { x: {} }, [[]]];

describe.each(caseKinds)('a case file entry of the kind %s', (kind) => {
  const entry = ENTRIES[kind] as CaseEntry;
  const members = Object.keys(entry);

  it('is taken with every member that it may have, and with a claim of a backup', () => {
    expect(caseEntry(entry)).toBe(true);
    expect(caseEntry({ ...entry, fromBackup: true })).toBe(true);
  });

  it('is refused without any member that a screen reads', () => {
    for (const member of members) {
      const { [member as 'id']: _, ...rest } = entry;
      expect(caseEntry(rest), member).toBe(mayLack(kind, member));
    }
  });

  it('is refused with a member of another kind of thing', () => {
    for (const member of members)
      for (const value of STRANGE)
        expect(caseEntry({ ...entry, [member]: value }), member).toBe(false);
  });

  it('is not taken for an entry of another kind', () => {
    for (const other of caseKinds.filter((one) => one !== kind && one !== 'related'))
      if (other !== 'party') expect(caseEntry({ ...entry, kind: other }), other).toBe(false);
  });
});

describe('a statement whose words a person typed', () => {
  const { anchor: _, ...statement } = ENTRIES.statement;
  const typed = { artifact: 'a.png', digest: DIGEST, exact: 'e', by: 'C' };
  const region = { x: 0, y: 0, width: 1, height: 1 };
  const OF_PICTURE = { ...typed, region, pixels: { width: 2, height: 2 } };
  const OF_VIDEO = { ...typed, span: { start: 0, end: 1 } };

  it.each([OF_PICTURE, OF_VIDEO])('is taken, and refused without any member: %j', (anchor) => {
    expect(caseEntry({ ...statement, anchor })).toBe(true);
    for (const member of Object.keys(anchor))
      for (const value of [undefined, ...STRANGE])
        expect(caseEntry({ ...statement, anchor: { ...anchor, [member]: value } }), member).toBe(
          false,
        );
  });
});

type RowOf = {
  matters: MatterRow;
  items: ItemRow;
  artifacts: Omit<ArtifactRow, 'blob'>;
  derived: Omit<DerivedRow, 'blob'>;
  custody: CustodyRow;
  stamps: StampRow;
  signers: Omit<SignerRow, 'privateKey'>;
  imports: ImportRow;
};

/** A row of each table with the members that it needs. */
const ROWS: { readonly [Table in keyof RowOf]: RowOf[Table] } = {
  matters: {
    ...{ id: 'm', reference: 'R', name: 'N', custodian: { name: 'C' } },
    ...{ openedAt: AT, usedAt: AT, records: 1, entries: 2 },
  },
  items: {
    ...{ id: 'i', matterId: 'm', number: 1, digest: DIGEST, recordBytes: BYTES },
    ...{ status: 'complete', capturedAt: AT, url: 'https://x', title: 't', kind: 'post' },
    ...{ problems: 0, tags: ['a'], note: '', exhibit: 'E', role: '' },
  },
  artifacts: {
    ...{ item: 'i', path: 'dom.html', role: 'dom', mediaType: 'text/html', bytes: 1 },
    ...{ digest: DIGEST, method: 'm', at: AT },
  },
  derived: {
    ...{ item: 'i', path: 'derived/a.png', mediaType: 'image/png', bytes: 1, digest: DIGEST },
    ...{ from: [DIGEST], by: 'C', at: AT, marks: [] },
  },
  custody: { matterId: 'm', seq: 1, event: 'captured', line: '{}', digest: DIGEST },
  stamps: { item: 'i', state: 'pending', attempts: 0 },
  signers: { id: 's', madeAt: AT, origin: 'made', certificate: BYTES, chain: [BYTES] },
  imports: {
    ...{ id: 'p', matterId: 'm', at: AT, exportId: 'e', findings: [], log: DIGEST },
    from: { id: 'm2', reference: 'T', name: 'T', custodian: 'W' },
    volumes: [{ name: 'v', tagManifest: DIGEST, files: [{ path: 'p', content: BYTES }] }],
  },
};
const TABLES = Object.keys(ROWS) as (keyof typeof ROWS & BackedUp)[];

/** Members of a row that the store itself reads from the record or can do without. */
const UNREAD: { readonly [Table in keyof RowOf]?: readonly string[] } = {
  artifacts: ['method', 'at'],
};

describe.each(TABLES)('a row of the table %s', (table) => {
  const row: object = ROWS[table];
  const members = Object.keys(row).filter((member) => !UNREAD[table]?.includes(member));

  it('is taken with what it needs, and refused without any one of it', () => {
    expect(ROW_SHAPES[table](row)).toBe(true);
    for (const member of members)
      expect(ROW_SHAPES[table]({ ...row, [member]: undefined }), member).toBe(false);
  });

  it('is refused with a member of another kind of thing', () => {
    for (const member of members)
      for (const value of STRANGE)
        expect(ROW_SHAPES[table]({ ...row, [member]: value }), member).toBe(false);
  });
});

/** A list, one of its lines and a watch, each with every member that it may have. */
const WORK: {
  readonly lists: Required<CaptureList>;
  readonly listLines: Required<ListLine>;
  readonly watches: Required<Watch>;
} = {
  lists: {
    ...{ id: 'l', matterId: 'm', name: 'n', tags: ['t'], role: 'infringing', scope: 'page' },
    pace: { pauseMs: 0, jitterMs: 1, mostAnHour: 2, retryMs: 3 },
    ...{ allSites: true, openAll: false, state: 'paused', pausedBy: 'person', watch: 'w' },
    ...{ madeAt: AT, startedAt: AT, endedAt: AT },
  },
  listLines: {
    ...{ list: 'l', n: 1, given: 'x', url: 'https://x', row: 2, state: 'partial' },
    ...{ reason: 'no-pictures', sameAs: 1, known: ['i'], tries: 1, nextAt: AT, openedAt: AT },
    ...{ endedAt: AT, title: 't', landed: 'https://x', status: 200, due: AT, item: 'j' },
    route: 'no-session',
  },
  watches: {
    ...{ id: 'w', matterId: 'm', name: 'n', url: 'https://x', of: 'i', act: 'a', list: 'l' },
    ...{ schedule: { from: AT, everyHours: 24 }, state: 'off', offBy: 'restored' },
    ...{ madeAt: AT, done: AT, signedOut: true, signedOutOf: 'k' },
  },
};

/** What such a row may lack; all else is needed by a screen or by the work itself. */
const LACKING: { readonly [Table in keyof typeof WORK]: readonly string[] } = {
  lists: ['scope', 'allSites', 'openAll', 'pausedBy', 'watch', 'startedAt', 'endedAt'],
  listLines: [
    ...['url', 'row', 'reason', 'sameAs', 'known', 'nextAt', 'openedAt', 'endedAt', 'title'],
    ...['landed', 'status', 'due', 'item', 'route'],
  ],
  watches: ['of', 'act', 'offBy', 'signedOut', 'signedOutOf'],
};
const FLAGS = ['allSites', 'openAll', 'signedOut'];

describe.each(Object.keys(WORK) as (keyof typeof WORK)[])('a row of the table %s', (table) => {
  const row: object = WORK[table];
  const members = Object.keys(row);

  it('is taken with every member that it may have, and refused without one that is needed', () => {
    expect(ROW_SHAPES[table](row)).toBe(true);
    for (const member of members)
      expect(ROW_SHAPES[table]({ ...row, [member]: undefined }), member).toBe(
        LACKING[table].includes(member),
      );
  });

  it('is refused with a member of another kind of thing', () => {
    for (const member of members)
      for (const value of STRANGE)
        expect(ROW_SHAPES[table]({ ...row, [member]: value }), member).toBe(
          value === true && FLAGS.includes(member),
        );
  });
});

describe('a row that a stranger made up', () => {
  it.each<[BackedUp, object]>([
    ['derived', { path: 'dom.html' }],
    ['derived', { path: '../derived/a.png' }],
    ['derived', { marks: [{ shape: 'box', x: -1, y: 0, width: 1, height: 1 }] }],
    ['derived', { redaction: { reason: 'x', words: 'all' } }],
    ['items', { absent: [{ path: 'x', reason: 'because' }] }],
    ['items', { filing: { evidenceKind: 'hearsay' } }],
    ['items', { status: 'certified' }],
    ['items', { capturedAt: 'about noon' }],
    ['matters', { opponents: 'everyone' }],
    ['matters', { lastEntry: 'sha256:0' }],
    ['stamps', { state: 'certified' }],
    ['stamps', { chain: ['bytes'] }],
    ['signers', { origin: 'court' }],
    ['imports', { volumes: [{ name: 'v', tagManifest: DIGEST, files: [{ path: 'p' }] }] }],
    ['lists', { state: 'obeyed' }],
    ['lists', { pausedBy: 'court' }],
    ['lists', { pace: { pauseMs: 0, jitterMs: 0, mostAnHour: 0, retryMs: 0 } }],
    ['listLines', { url: 'javascript:alert(1)' }],
    ['listLines', { url: 'file:///etc/passwd' }],
    ['listLines', { reason: 'deleted' }],
    ['listLines', { n: 0 }],
    ['watches', { url: 'data:text/html,x' }],
    ['watches', { schedule: { from: AT, everyHours: 0 } }],
    ['watches', { schedule: { from: AT, dailyAt: ['25:00'], timeZone: 'Asia/Shanghai' } }],
    ['watches', { schedule: { from: AT, dailyAt: [], timeZone: 'Asia/Shanghai' } }],
    ['watches', { schedule: { from: AT, dailyAt: ['08:30'], timeZone: 'Moon/Base' } }],
    ['watches', { offBy: 'court' }],
  ])('of the table %s with %j is refused', (table, change) => {
    const all: { readonly [table in string]?: object } = { ...ROWS, ...WORK };
    expect(ROW_SHAPES[table](all[table])).toBe(true);
    expect(ROW_SHAPES[table]({ ...all[table], ...change })).toBe(false);
  });
});
