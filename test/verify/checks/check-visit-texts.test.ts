import { beforeAll, describe, expect, it } from 'vitest';
import type { Bytes } from '../../../lib/evidence/digest.ts';
import type { ListLine } from '../../../lib/evidence/list/list-line.ts';
import type { Watch } from '../../../lib/evidence/watch/watch.ts';
import { addJournal } from '../../../lib/store/capture/journal.ts';
import { sealItem } from '../../../lib/store/capture/seal-item.ts';
import { saveCaseEntries } from '../../../lib/store/casework.ts';
import { listArtifacts } from '../../../lib/store/items/artifacts.ts';
import { openRecord } from '../../../lib/store/items/open-record.ts';
import { openMatter } from '../../../lib/store/matters.ts';
import { buildVisit } from '../../../lib/watches/build-visit.ts';
import { chineseDetail } from '../../../lib/words/detail-words.ts';
import { changeJson, forge } from '../../support/packages/forge.ts';
import { findingCodes, packMatter } from '../../support/packages/pack-matter.ts';
import { journalOf, keepText, newStore } from '../../support/stores/new-store.ts';

const WATCHED = '启岚电子用回收料\n3分钟前\n阅读 3,412';
const NOW = new Date('2026-11-21T09:00:02.000Z');
type Difference = { before: string; after: string; ignored: { count: number } };
type Forged = { state: string; of?: string; difference: Difference };

const seal = async (
  ...[db, id, matterId, text, post]: [
    ...[Awaited<ReturnType<typeof newStore>>, string, string, string],
    string | undefined,
  ]
) => {
  const journal = journalOf(id, matterId);
  const found = post === undefined ? {} : { kind: 'post', text: post, recognisedBy: 'weibo/1' };
  await addJournal(journal, db);
  await keepText(db, id, text);
  const artifacts = await listArtifacts(id, db);
  const draft = { ...journal.draft, ...(post && { post: found as never }) };
  const item = await sealItem({ ...journal, draft }, artifacts, undefined, NOW, db);
  return { record: openRecord(item), text };
};

/** A package of a watched page and of one visit at it, which showed `text`. */
const packVisit = async (text: string, post?: string): Promise<readonly Bytes[]> => {
  const db = await newStore();
  const custodian = { name: 'Chen' };
  const { id: matterId } = await openMatter({ name: 'X', reference: 'X-1', custodian }, NOW, db);
  const watched = await seal(db, '01A', matterId, WATCHED, post);
  const seen = await seal(db, '01B', matterId, text, undefined);
  const { url } = watched.record.page;
  const watch = { id: 'w', matterId, url, of: '01A' } as Watch;
  const due = '2026-11-21T08:59:00.000Z';
  const line = { list: 'w', n: 1, given: url, state: 'sealed', tries: 1, due, item: '01B' };
  const visit = buildVisit(watch, line as ListLine & { due: string }, watched, seen);
  await saveCaseEntries([visit], db);
  return packMatter(db, matterId, {});
};

const SAME = '启岚电子用回收料\n2小时前\n阅读 1.2万';
const CHANGED = '启岚电子用再生料，并已登记\n2小时前';
let same: readonly Bytes[];
let changed: readonly Bytes[];
beforeAll(async () => {
  [same, changed] = [await packVisit(SAME), await packVisit(CHANGED)];
});

/** What is found where the visit in a package was changed and its manifests were made anew. */
const findForged = async (zips: readonly Bytes[], change: (visit: Forged) => void) => {
  const forged = zips.map((zip) =>
    forge(zip, (files) =>
      changeJson(files, 'data/manifest.json', ({ matter }) => {
        const [visit] = (matter as { visits: Forged[] }).visits;
        if (visit) change(visit);
      }),
    ),
  );
  return findingCodes(forged);
};

describe('the texts that a visit compared', () => {
  it.each([
    ['found the same text', () => same],
    ['found another text', () => changed],
  ])('have the digests that a genuine package states, where it %s', async (_, zips) => {
    expect(await findForged(zips(), () => undefined)).toEqual([]);
  });

  it('are those of the post where a recogniser of its site found one', async () => {
    const post = '启岚电子用回收料';
    expect(await findForged(await packVisit(`首页\n${post}\n登录`, post), () => undefined)).toEqual(
      [],
    );
  });

  const OTHER = `sha256:${'0'.repeat(64)}`;
  it.each<[string, () => readonly Bytes[], (visit: Forged) => void]>([
    [
      'states another digest of the watched text than its capture has',
      () => changed,
      ({ difference }) => {
        difference.before = OTHER;
      },
    ],
    [
      'states another digest of the text that it found than its capture has',
      () => changed,
      ({ difference }) => {
        difference.after = OTHER;
      },
    ],
    [
      'states other counts and times as left out than its capture has',
      () => same,
      ({ difference }) => {
        difference.ignored.count = 0;
      },
    ],
    [
      'compares texts, and names no capture that the text was compared with',
      () => same,
      (visit) => {
        delete visit.of;
      },
    ],
    [
      'says that the text is the same, and its capture does not have that text',
      () => changed,
      (visit) => {
        visit.state = 'same';
      },
    ],
  ])('give a finding where a forged package %s', async (detail, zips, change) => {
    expect(await findForged(zips(), change)).toEqual([
      `INDEX_DISAGREES data/manifest.json Visit 1 ${detail}`,
    ]);
    expect(chineseDetail(`Visit 1 ${detail}`)).toMatch(/^第 1 次查看：\P{ASCII}/u);
  });

  it('give a finding where the text is said to have changed and stands there whole', async () => {
    const post = '启岚电子用回收料';
    const zips = await packVisit(`首页\n${post}\n登录`, post);
    const detail = 'says that the text changed, and its capture has the watched text whole';
    const found = await findForged(zips, (visit) => {
      visit.state = 'changed';
    });
    expect(found).toEqual([`INDEX_DISAGREES data/manifest.json Visit 1 ${detail}`]);
    expect(chineseDetail(`Visit 1 ${detail}`)).toMatch(/^第 1 次查看：\P{ASCII}/u);
  });
});
