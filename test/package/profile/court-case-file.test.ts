import { describe, expect, it } from 'vitest';
import { buildCaseFile, listEntries } from '../../../lib/evidence/case-file.ts';
import type { CaseEntry, CaseKind } from '../../../lib/evidence/casework.ts';
import { courtCaseFile } from '../../../lib/package/profile/court-case-file.ts';
import { sampleMatter } from '../../support/cases/sample-matter.ts';

const { input } = sampleMatter({ steps: [{ does: 'capture' }, { does: 'capture' }] });
const [sent, other] = input.items.map(({ record }) => record.id);
const day = { at: '2026-11-20T16:00:00.000Z', precision: 'day', timeZone: 'Asia/Shanghai' };
const anchor = {
  ...{ artifact: 'text.txt', digest: 'sha256:0', exact: 'words', prefix: 'a', suffix: 'b' },
  ...{ start: 1, end: 6 },
};
const visit = {
  ...{ watch: 'w', url: 'https://example.com/1', of: other, route: 'session', item: sent },
  ...{ due: '2026-11-20T00:00:00.000Z', at: '2026-11-20T00:01:00.000Z', state: 'notice' },
  ...{ words: 'removed', status: 200 },
  posts: { by: 'post-links/1', linked: 1, seen: ['https://a.example/lin'], fresh: [] },
};

/** An entry of each kind, all of whose members are known, and what of it a court sees. */
const ENTRIES: {
  readonly [Kind in CaseKind]: readonly [entry: object, shown: object | undefined];
} = {
  party: [
    { name: 'A', role: 'plaintiff', counsel: 'L' },
    { name: 'A', role: 'plaintiff', counsel: 'L' },
  ],
  entity: [
    { name: 'A', type: 'company', aliases: ['B'], handles: ['@a'], standing: 'owner' },
    { name: 'A', type: 'company', aliases: ['B'], handles: ['@a'], standing: 'owner' },
  ],
  respondent: [
    { name: 'L', note: 'SECRET', accounts: [{ platform: 'weibo', handle: 'l', earlierNames: [] }] },
    { name: 'L', note: '', accounts: [{ platform: 'weibo', handle: 'l', earlierNames: [] }] },
  ],
  'key-date': [
    { type: 'order-served', time: day, note: 'SECRET', proof: sent },
    { type: 'order-served', time: day, note: '', proof: sent },
  ],
  statement: [
    {
      ...{ item: sent, anchor, category: 'insult', why: 'false', internalNote: 'SECRET' },
      ...{ counterEvidence: [other, '01BACK'], entities: ['entity'] },
      translation: { language: 'en', text: 't', by: 'b' },
    },
    {
      ...{ item: sent, anchor, category: 'insult', why: 'false', counterEvidence: [other] },
      ...{ entities: ['entity'], translation: { language: 'en', text: 't', by: 'b' } },
    },
  ],
  act: [
    {
      ...{ type: 'pay', words: 'pay', channels: ['app'], recipients: ['r'], durationDays: 7 },
      ...{ due: day, wrongs: [sent, '01BACK'], sum: '100', paidOn: day, prescribed: 't' },
    },
    {
      ...{ type: 'pay', words: 'pay', channels: ['app'], recipients: ['r'], durationDays: 7 },
      ...{ due: day, wrongs: [sent], sum: '100', paidOn: day, prescribed: 't' },
    },
  ],
  observation: [
    {
      ...{ act: 'act', item: sent, about: other, verdict: 'met', note: 'SECRET' },
      ...{ channels: ['app'], recipients: ['r'] },
    },
    {
      ...{ act: 'act', item: sent, about: other, verdict: 'met', note: '' },
      ...{ channels: ['app'], recipients: ['r'] },
    },
  ],
  push: [
    { item: sent, time: day, channel: 'app', recipients: ['r'] },
    { item: sent, time: day, channel: 'app', recipients: ['r'] },
  ],
  link: [
    { type: 'answers', from: other, to: sent, note: 'SECRET', time: day },
    { type: 'answers', from: other, to: sent, note: '', time: day },
  ],
  threshold: [
    { measure: 'likes', count: 5, note: 'SECRET' },
    { measure: 'likes', count: 5, note: '' },
  ],
  visit: [visit, visit],
  related: [{ matter: 'XM-1999', note: 'SECRET' }, undefined],
};
const KINDS = Object.keys(ENTRIES) as CaseKind[];
const made = (kind: CaseKind, fields: object): CaseEntry =>
  ({ id: kind, matterId: 'm', kind, ...fields }) as CaseEntry;
const shownOf = (kind: CaseKind, fields: object, items = input.items) =>
  listEntries(courtCaseFile(buildCaseFile([made(kind, fields)]), items));

describe.each(KINDS)('an entry of the kind %s in a package for a court', (kind) => {
  const [fields, shown] = ENTRIES[kind];

  it('shows what a court may read of it, and no note', () => {
    expect(shownOf(kind, fields)).toEqual(shown ? [made(kind, shown)] : []);
  });

  it('holds back a member that nobody has thought of', () => {
    const entries = shownOf(kind, { ...fields, remark: 'SECRET', fromBackup: true });
    expect(JSON.stringify(entries)).not.toMatch(/SECRET|fromBackup/u);
  });

  it('has no member for what was not entered', () => {
    const optional = [
      'counsel',
      'proof',
      'translation',
      'about',
      'time',
      'sum',
      'paidOn',
      'prescribed',
    ];
    const more = ['durationDays', 'of', 'at', 'item', 'words', 'status', 'difference', 'posts'];
    const needed: Partial<Record<CaseKind, readonly string[]>> = {
      'key-date': ['time', 'proof'],
      statement: ['item'],
      act: ['words'],
      observation: ['item'],
      push: ['item'],
    };
    const bare = Object.fromEntries(
      Object.entries(fields).filter(
        ([name]) =>
          needed[kind]?.includes(name) ||
          ![...optional, ...more, ...(kind === 'act' ? ['due'] : [])].includes(name),
      ),
    );
    for (const entry of shownOf(kind, bare))
      expect(Object.values(entry).every((value) => value !== undefined)).toBe(true);
  });
});

describe('entries about what does not go out', () => {
  const [sentItem] = input.items;
  const onlyFirst = sentItem ? [sentItem] : [];

  it.each([
    ['statement', { ...ENTRIES.statement[0], item: '01BACK' }],
    ['push', { ...ENTRIES.push[0], item: '01BACK' }],
    ['observation', { ...ENTRIES.observation[0], item: '01BACK' }],
    ['observation', { ...ENTRIES.observation[0], about: '01BACK' }],
    ['link', { ...ENTRIES.link[0], from: '01BACK' }],
    ['link', { ...ENTRIES.link[0], to: '01BACK' }],
  ] as const)('stay back: a %s', (kind, fields) => {
    expect(shownOf(kind, fields)).toEqual([]);
  });

  it('leave a date of the case without the proof that stays back', () => {
    const [entry] = shownOf('key-date', { ...ENTRIES['key-date'][0], proof: '01BACK' });
    expect(entry).not.toHaveProperty('proof');
    expect(entry).toMatchObject({ type: 'order-served', time: day });
  });

  it('are a statement whose file stays back, unless its text is redacted in its place', () => {
    const withheld = [{ path: 'text.txt', reason: 'chosen' }] as const;
    const back = onlyFirst.map((item) => ({ ...item, withheld }));
    expect(shownOf('statement', ENTRIES.statement[0], back)).toEqual([]);
    const redaction = { file: 'derived/text.redacted.txt', of: 'text.txt', reason: '' };
    const digests = { from: 'sha256:0', digest: 'sha256:1' } as const;
    const masked = back.map((item) => ({ ...item, redactions: [{ ...redaction, ...digests }] }));
    const [entry] = shownOf('statement', ENTRIES.statement[0], masked);
    expect(entry).toMatchObject({
      anchor: { ...anchor, prefix: '', suffix: '', start: 0, end: 0 },
    });
    const box = { x: 0, y: 0, width: 1, height: 1 };
    const boxed = back.map((item) => ({
      ...item,
      redactions: [{ ...redaction, ...digests, box }],
    }));
    expect(shownOf('statement', ENTRIES.statement[0], boxed)).toEqual([]);
  });

  it('are a statement of a region, unless the copy that goes out shows the region', () => {
    const withheld = [{ path: 'shot.png', reason: 'redacted' }] as const;
    const back = onlyFirst.map((item) => ({ ...item, withheld }));
    const region = { x: 10, y: 10, width: 20, height: 20 };
    const of = {
      ...{ artifact: 'shot.png', digest: 'sha256:0', exact: 'words', by: 'C' },
      ...{ region, pixels: { width: 99, height: 99 } },
    };
    const shown = (items: typeof input.items, anchored: object = of) =>
      shownOf('statement', { ...ENTRIES.statement[0], anchor: anchored }, items);
    expect(shown(onlyFirst)).toMatchObject([{ anchor: of }]);
    expect(shown(back)).toEqual([]);
    const withBoxes = (...lefts: readonly number[]) =>
      back.map((item) => ({
        ...item,
        redactions: lefts.map((x) => ({
          ...{ file: 'derived/shot-marked-1.png', of: 'shot.png', reason: '' },
          ...({ from: 'sha256:0', digest: 'sha256:1' } as const),
          box: { x, y: 0, width: 10, height: 11 },
        })),
      }));
    expect(shown(withBoxes(0))).toMatchObject([{ anchor: of }]);
    expect(shown(withBoxes(0, 29))).toEqual([]);
    const span = { artifact: 'shot.png', digest: 'sha256:0', exact: 'w', by: 'C' };
    expect(shown(withBoxes(0), { ...span, span: { start: 0, end: 1 } })).toEqual([]);
  });

  it('keep a date without a time as one, which is not given a time', () => {
    const entry = made('key-date', { type: 'hearing', note: 'SECRET' });
    const { undated, 'key-date': dated } = courtCaseFile(buildCaseFile([entry]), input.items);
    expect(dated).toEqual([]);
    expect(undated).toEqual([expect.objectContaining({ type: 'hearing', note: '' })]);
  });
});

const covering = (...words: readonly string[]) => ({ words, unnamed: new Set<string>() });

describe('covered words in the case file', () => {
  it('are masked in every text, and identifiers stay as they are', () => {
    const words = ['Jane Roe'];
    const name = 'Jane Roe';
    const entries = [
      made('party', { name, role: 'defendant' }),
      made('statement', { ...ENTRIES.statement[0], why: `said ${name}`, anchor: { ...anchor } }),
      made('act', { ...ENTRIES.act[0], words: `pay ${name}`, recipients: [name] }),
    ];
    const shown = courtCaseFile(buildCaseFile(entries), input.items, covering(...words));
    expect(JSON.stringify(shown)).not.toContain(name);
    expect(shown.party[0]).toMatchObject({ id: 'party', role: 'defendant', name: '█████' });
    expect(shown.statement[0]).toMatchObject({ item: sent, why: 'said █████', category: 'insult' });
    expect(shown.act[0]).toMatchObject({ due: day, sum: '100', recipients: ['█████'] });
  });

  it('are masked in typed words, whose place stays although its figures are covered words', () => {
    const region = { x: 2021, y: 10, width: 20, height: 20 };
    const typed = { artifact: 'shot.png', digest: 'sha256:0', exact: 'in 2021', by: 'C', region };
    const entry = made('statement', { ...ENTRIES.statement[0], anchor: typed });
    const shown = courtCaseFile(buildCaseFile([entry]), input.items, covering('2021'));
    expect(shown.statement[0]?.anchor).toEqual({ ...typed, exact: 'in █████' });
  });

  it('are masked in why an entity may sue, and in the id of who wrote a comment', () => {
    const name = 'jane.roe';
    const author = { name: 'J.', id: name };
    const comment = { number: 3, parent: 12, id: '9', author, published: { raw: 'yesterday' } };
    const entries = [
      made('entity', { ...ENTRIES.entity[0], standing: `employer of ${name}` }),
      made('statement', { ...ENTRIES.statement[0], comment, anchor: { ...anchor } }),
    ];
    const covered = covering(name, '12');
    const shown = courtCaseFile(buildCaseFile(entries), input.items, covered);
    expect(JSON.stringify(shown)).not.toContain(name);
    expect(shown.entity[0]?.standing).toBe('employer of █████');
    expect(shown.statement[0]?.comment).toEqual({
      ...comment,
      author: { name: 'J.', id: '█████' },
    });
  });

  it.each(['a notice of session', 'the same 200', 'Roe 2026', 'post-links/1', '1'])(
    'leave of a visit what the software writes as it is: %s',
    (words) => {
      const { words: said, url, posts, ...fixed } = visit;
      const entry = made('visit', { ...visit, words: `removed for ${words}` });
      const [shown] = courtCaseFile(buildCaseFile([entry]), input.items, covering(words)).visit;
      expect(shown).toMatchObject({ ...fixed, words: 'removed for █████' });
    },
  );

  it('leave out the address and the words of visits where nobody named them', () => {
    const shown = (id: string | undefined) =>
      courtCaseFile(buildCaseFile([made('visit', visit)]), input.items, {
        words: [],
        unnamed: new Set([id ?? '']),
      }).visit[0];
    const url = 'https://redacted.invalid/█████';
    expect(shown(sent)).toEqual(made('visit', { ...visit, url, words: '█████' }));
    expect(shown(other)).toEqual(made('visit', { ...visit, url }));
    expect(shown('another')).toEqual(made('visit', visit));
  });
});
