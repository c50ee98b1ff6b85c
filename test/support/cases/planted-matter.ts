import type { CaseEntry, Statement } from '../../../lib/evidence/casework.ts';
import { addArtifact, addJournal } from '../../../lib/store/capture/journal.ts';
import { sealItem } from '../../../lib/store/capture/seal-item.ts';
import { removeCaseEntries, saveCaseEntries } from '../../../lib/store/casework.ts';
import type { EvidenceStore } from '../../../lib/store/db.ts';
import { annotateItem } from '../../../lib/store/items/annotate-items.ts';
import { listArtifacts } from '../../../lib/store/items/artifacts.ts';
import { deleteItem } from '../../../lib/store/items/delete-item.ts';
import { logViewed } from '../../../lib/store/items/log-use.ts';
import { transferItem } from '../../../lib/store/items/transfer-item.ts';
import { releaseItem, withholdItem } from '../../../lib/store/items/withhold-item.ts';
import { amendMatter, openMatter } from '../../../lib/store/matters.ts';
import { journalOf, newStore } from '../stores/new-store.ts';

/** What a planted secret reads like: letters that every encoding changes, in two scripts. */
const plant = (name: string): string => `zq-${name}-qz & “密语${name}” <b>"x"`;

/** The ids of the items of a planted matter. */
export const PLANTED_IDS = {
  shown: '01JDAAAAAAAAAAAAAAAAAAAAAA',
  withheld: '01JDBBBBBBBBBBBBBBBBBBBBBB',
  deleted: '01JDCCCCCCCCCCCCCCCCCCCCCC',
  moved: '01JDDDDDDDDDDDDDDDDDDDDDDD',
  received: '01JDEEEEEEEEEEEEEEEEEEEEEE',
  released: '01JDFFFFFFFFFFFFFFFFFFFFFF',
} as const;
const ID = PLANTED_IDS;

/** Secrets that a court must not see and counsel does. */
export const SECRETS = Object.fromEntries(
  [
    ...['note', 'oldnote', 'tag', 'heldtitle', 'heldnote', 'heldtag', 'heldexhibit'],
    ...['heldquote', 'heldwhy', 'heldremark', 'remark', 'oldremark', 'removedwhy'],
    ...['heldobservation', 'linknote', 'datenote', 'respondentnote', 'thresholdnote'],
    ...['observationnote', 'relatednote', 'heldpush', 'formername', 'formerreason'],
    ...['deletedtitle', 'deletedreason', 'movedtitle', 'oldpurpose', 'heldpurpose'],
  ].map((name) => [name, plant(name)]),
);
const secret = (name: string): string => SECRETS[name] ?? plant('unknown');

/** Addresses and references, which cannot hold every letter. */
export const ADDRESSES = {
  held: 'https://intranet.example/memo-7731',
  deleted: 'https://intranet.example/deleted-7732',
  moved: 'https://intranet.example/moved-7733',
  otherReference: 'OTHER-CLIENT-4410',
  relatedMatter: 'RELATED-CLIENT-5521',
} as const;

/** Words that must be found in a court package, so that the search is known to work. */
export const SHOWN = {
  title: '公开帖文标题',
  why: 'why the public words are false',
  purpose: 'to prove it',
} as const;

type Capture = { readonly id: string; readonly title: string; readonly url: string };

const seal = async (db: EvidenceStore, matterId: string, capture: Capture, text: string) => {
  const { id, title, url } = capture;
  const journal = journalOf(id, matterId, { tags: [], note: '' });
  const page = { url, title };
  const now = new Date();
  const draft = { ...journal.draft, page, capturedAt: now.toISOString() };
  const written = { ...journal, draft };
  await addJournal(written, db);
  const content = new TextEncoder().encode(text);
  await addArtifact(
    id,
    {
      ...{ path: 'text.txt', role: 'text', mediaType: 'text/plain' },
      ...{ content, method: 'innerText', at: now.toISOString() },
    },
    db,
  );
  const artifacts = await listArtifacts(id, db);
  return sealItem(written, artifacts, undefined, now, db);
};

const statementOf = async (
  db: EvidenceStore,
  matterId: string,
  item: string,
  fields: Pick<Statement, 'id' | 'why'> & Partial<Statement> & { readonly exact: string },
): Promise<Statement> => {
  const { exact, ...rest } = fields;
  const [file] = await listArtifacts(item, db);
  const text = (await file?.blob.text()) ?? '';
  const start = text.indexOf(exact);
  return {
    ...{ matterId, kind: 'statement', item, category: 'false-fact' },
    ...{ counterEvidence: [], entities: [] },
    anchor: {
      ...{ artifact: 'text.txt', digest: file?.digest ?? 'sha256:0', exact },
      ...{ prefix: '', suffix: '', start, end: start + exact.length },
    },
    ...rest,
  };
};

const time = { at: '2026-11-01T00:00:00.000Z', precision: 'day', timeZone: 'UTC' } as const;

const caseFile = async (db: EvidenceStore, matterId: string): Promise<CaseEntry[]> => {
  const made = (id: string) => ({ id, matterId });
  const note = secret;
  const common = { channels: [], recipients: [], verdict: 'met' } as const;
  const act = { type: 'cease', words: 'stop', durationDays: 1 } as const;
  return [
    await statementOf(db, matterId, ID.shown, {
      ...{ id: '01S1', exact: '公开的话', why: SHOWN.why, counterEvidence: [ID.withheld] },
      internalNote: secret('remark'),
    }),
    await statementOf(db, matterId, ID.withheld, {
      ...{ id: '01S2', exact: secret('heldquote'), why: secret('heldwhy') },
      internalNote: secret('heldremark'),
    }),
    { ...made('01A'), kind: 'act', ...act, channels: [], recipients: [], wrongs: [ID.withheld] },
    { ...made('01O1'), kind: 'observation', act: '01A', item: ID.withheld, ...common, note: '' },
    {
      ...{ ...made('01O2'), kind: 'observation', act: '01A', item: ID.shown, about: ID.withheld },
      ...{ ...common, note: note('heldobservation') },
    },
    {
      ...{ ...made('01O3'), kind: 'observation', act: '01A', item: ID.shown },
      ...{ ...common, note: note('observationnote') },
    },
    {
      ...{ ...made('01P'), kind: 'push', item: ID.withheld, channel: 'app' },
      recipients: [secret('heldpush')],
    },
    {
      ...{ ...made('01L'), kind: 'link', type: 'answers', from: ID.shown, to: ID.withheld },
      note: note('linknote'),
    },
    {
      ...{ ...made('01D'), kind: 'key-date', type: 'filing', time, proof: ID.withheld },
      note: note('datenote'),
    },
    {
      ...made('01R'),
      kind: 'respondent',
      name: '林某',
      note: note('respondentnote'),
      accounts: [],
    },
    {
      ...{ ...made('01T'), kind: 'threshold', measure: 'views', count: 500 },
      note: note('thresholdnote'),
    },
    {
      ...{ ...made('01M'), kind: 'related', matter: ADDRESSES.relatedMatter },
      note: note('relatednote'),
    },
  ] as CaseEntry[];
};

const custodian = { name: '陈伟' };

const sealAll = async (db: EvidenceStore, matterId: string, otherId: string): Promise<void> => {
  const shown = { id: ID.shown, title: SHOWN.title, url: 'https://zhiyan.example/p/1' };
  await seal(db, matterId, shown, '这里是公开的话。');
  const held = { id: ID.withheld, title: secret('heldtitle'), url: ADDRESSES.held };
  await seal(db, matterId, held, `律师备忘：${secret('heldquote')}。`);
  const deleted = { id: ID.deleted, title: secret('deletedtitle'), url: ADDRESSES.deleted };
  await seal(db, matterId, deleted, '将被删除。');
  const moved = { id: ID.moved, title: secret('movedtitle'), url: ADDRESSES.moved };
  await seal(db, matterId, moved, '将被转出。');
  const received = { id: ID.received, title: '转入的帖文', url: 'https://zhiyan.example/p/5' };
  await seal(db, otherId, received, '从另一案转入。');
  const released = { id: ID.released, title: '后来放出', url: 'https://zhiyan.example/p/6' };
  await seal(db, matterId, released, '曾被扣留。');
};

/**
 * A matter in a store of its own, in which secrets stand in every place where a person can write
 * one: labels, statements, the case file, reasons, former words of each, and items that stay back,
 * left, or came from another client's matter.
 */
export const plantMatter = async (): Promise<{ db: EvidenceStore; matterId: string }> => {
  const db = await newStore();
  const open = (reference: string, name: string) =>
    openMatter({ name, reference, custodian }, new Date(), db);
  const { id: matterId } = await open('XM-2026', secret('formername'));
  const { id: otherId } = await open(ADDRESSES.otherReference, 'Another client');
  await amendMatter(matterId, { name: '名誉权纠纷' }, db);
  await sealAll(db, matterId, otherId);
  await annotateItem(ID.shown, { note: secret('oldnote'), tags: [secret('tag')] }, db);
  await annotateItem(ID.shown, { note: secret('note'), exhibit: 'Exhibit 1' }, db);
  await annotateItem(ID.shown, { filing: { purpose: secret('oldpurpose') } }, db);
  await annotateItem(ID.shown, { filing: { purpose: SHOWN.purpose } }, db);
  const filing = { purpose: secret('heldpurpose'), source: secret('heldpurpose') };
  const held = { tags: [secret('heldtag')], exhibit: secret('heldexhibit'), filing };
  await annotateItem(ID.withheld, { ...held, note: secret('heldnote') }, db);
  const entries = await caseFile(db, matterId);
  const early = entries.map((entry) =>
    entry.id === '01S1' ? { ...entry, internalNote: secret('oldremark') } : entry,
  );
  const removed = { id: '01S0', exact: '公开的话', why: secret('removedwhy') };
  await saveCaseEntries([await statementOf(db, matterId, ID.shown, removed)], db);
  await saveCaseEntries(early, db);
  await saveCaseEntries(entries, db);
  await removeCaseEntries(['01S0'], db);
  await withholdItem(ID.withheld, 'privileged', db);
  await withholdItem(ID.released, secret('formerreason'), db);
  await releaseItem(ID.released, db);
  await deleteItem(ID.deleted, secret('deletedreason'), db);
  await transferItem(ID.moved, otherId, db);
  await transferItem(ID.received, matterId, db);
  for (const id of [ID.shown, ID.withheld]) await logViewed(id, { db });
  return { db, matterId };
};
