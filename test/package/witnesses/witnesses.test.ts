import { beforeAll, describe, expect, it } from 'vitest';
import { buildInput } from '../../../lib/jobs/work/package-input.ts';
import { DEFAULT_CHOICE, type ExportChoice } from '../../../lib/package/export-choice.ts';
import { applyProfile } from '../../../lib/package/profile/apply-profile.ts';
import { listImported } from '../../../lib/store/custody.ts';
import type { EvidenceStore } from '../../../lib/store/db.ts';
import { listArtifacts } from '../../../lib/store/items/artifacts.ts';
import { deleteItem } from '../../../lib/store/items/delete-item.ts';
import { addDerived } from '../../../lib/store/items/derived.ts';
import { withholdItem } from '../../../lib/store/items/withhold-item.ts';
import { amendMatter, openMatter } from '../../../lib/store/matters.ts';
import { COURT, HAND_OVER } from '../../support/cases/court-choice.ts';
import { findingCodes, importVolumes, packMatter } from '../../support/packages/pack-matter.ts';
import { readZipFiles } from '../../support/packages/zip-files.ts';
import { OTHER, OWN, PNG, witnessedMatter } from '../../support/witnesses/two-custodians.ts';

type Files = ReadonlyMap<string, string>;

const filesOf = async (
  { db, matterId }: { readonly db: EvidenceStore; readonly matterId: string },
  choice: ExportChoice = DEFAULT_CHOICE,
): Promise<Files> => {
  const zips = await packMatter(db, matterId, { choice });
  expect(await findingCodes(zips)).toEqual([]);
  return new Map(
    [...readZipFiles(zips[0] ?? new Uint8Array())].map(([path, content]) => [
      path.replace(/^[^/]+\//u, ''),
      content.toString(),
    ]),
  );
};

const indexOf = (files: Files) => JSON.parse(files.get('data/manifest.json') ?? '{}');
const reportOf = (files: Files): string => files.get('data/index.html') ?? '';

describe('a package with captures of one page by two custodians', () => {
  let matter: Awaited<ReturnType<typeof witnessedMatter>>;
  beforeAll(async () => {
    matter = await witnessedMatter();
  });

  it.each([
    ['counsel', DEFAULT_CHOICE],
    ['a court', COURT],
    ['another custodian', HAND_OVER],
  ])('states for %s who captured it when, what agrees and what differs', async (_, choice) => {
    expect(indexOf(await filesOf(matter, choice)).witnesses).toEqual([
      {
        items: [OWN, OTHER],
        relation: 'two-names',
        by: 'address',
        custodians: [{ name: 'Chen Wei' }, { name: 'Li Na', organisation: 'Beta LLP' }],
        at: ['2026-11-21T09:00:00.000Z', '2026-11-21T09:05:00.000Z'],
        text: { kind: 'passages', isSame: true, agree: 3, earlier: 3, later: 3 },
        agree: ['address', 'title', 'author', 'handle'],
        differ: ['likes'],
        single: [],
        media: 0,
      },
    ]);
  });

  it('tells it in the report and in items.csv, in careful words', async () => {
    const files = await filesOf(matter);
    const report = reportOf(files);
    expect(report).toContain(
      'Observed by Chen Wei at 2026-11-21 17:00:00 Asia/Shanghai (QL-0001) and by Li Na ' +
        '(Beta LLP) at 2026-11-21 17:05:00 Asia/Shanghai (QL-B-0001).',
    );
    expect(report).toContain('Text: all 3 passages agree.');
    expect(report).toContain('Differ: likes (“10”, later “12”).');
    expect(report).toContain('不同：点赞数（较早“10”，较晚“12”）。');
    expect(report).toContain('computers: at most 24)');
    const [header = '', first = '', second = ''] = (files.get('data/items.csv') ?? '').split('\n');
    expect(header).toContain('"second_witness"');
    expect([first.includes('"QL-B-0001"'), second.includes('"QL-0001"')]).toEqual([true, true]);
  });

  it('keeps to the items that a person chose', async () => {
    const files = await filesOf(matter, { ...DEFAULT_CHOICE, items: [OWN] });
    expect(indexOf(files).witnesses).toBeUndefined();
    expect(reportOf(files)).not.toContain('Li Na');
  });

  it('changes nothing when the profile is applied to its own result', async () => {
    const now = new Date();
    const { input } = await buildInput(matter.matterId, { db: matter.db, now, software: 'test' });
    const applied = applyProfile({ ...input, choice: COURT });
    expect(applied.witnesses).toEqual([[OWN, OTHER]]);
    expect(applyProfile(applied)).toEqual(applied);
  });
});

describe('a matter that was handed over', () => {
  it.each([
    ['counsel', DEFAULT_CHOICE],
    ['a court', COURT],
  ])('is told for %s by its two logs, though its id is one', async (_, choice) => {
    const files = await filesOf(await witnessedMatter({ isHandedOver: true }), choice);
    expect(indexOf(files).witnesses).toMatchObject([{ relation: 'two-names' }]);
  });

  it('is not told of an item that was captured here and imported again', async () => {
    const matter = await witnessedMatter();
    const { db, matterId } = matter;
    const { id: second } = await openMatter(
      { name: 'Two', reference: 'TW', custodian: { name: 'Wang Fang' } },
      undefined,
      db,
    );
    const zips = await packMatter(db, matterId, { choice: { ...DEFAULT_CHOICE, items: [OWN] } });
    await deleteItem(OWN, 'A test', db);
    await importVolumes(db, zips, { matterId: second });
    expect(await listImported([OWN, OTHER], db)).toEqual(new Set([OTHER]));
  });
});

describe('what a package does not set side by side', () => {
  it('names no item that is withheld', async () => {
    const matter = await witnessedMatter();
    await withholdItem(OTHER, 'Not relevant', matter.db);
    const files = await filesOf(matter, COURT);
    expect(indexOf(files).witnesses).toBeUndefined();
    expect([...files.values()].join('\n')).not.toMatch(/Li Na|second_witness|Second witness/u);
  });

  it('sets captures side by side within the hours of the matter alone', async () => {
    const matter = await witnessedMatter({ capturedAt: '2026-11-21T11:00:01.000Z' });
    await amendMatter(matter.matterId, { witnessHours: 2 }, matter.db);
    expect(indexOf(await filesOf(matter)).witnesses).toBeUndefined();
    await amendMatter(matter.matterId, { witnessHours: 3 }, matter.db);
    const files = await filesOf(matter);
    expect(indexOf(files).matter.witnessHours).toBe(3);
    expect(indexOf(files).witnesses).toHaveLength(1);
    expect(reportOf(files)).toContain('computers: at most 3)');
    await amendMatter(matter.matterId, { witnessHours: 0 }, matter.db);
    expect(indexOf(await filesOf(matter)).witnesses).toBeUndefined();
  });

  it('tells one custodian on two computers as one, and never as a second witness', async () => {
    const files = await filesOf(await witnessedMatter({ by: 'chen wei' }));
    expect(indexOf(files).witnesses).toMatchObject([{ relation: 'one-name' }]);
    expect(reportOf(files)).toContain('This counts as one custodian on two computers');
    expect(files.get('data/items.csv')).not.toContain('second_witness');
  });

  it('shows where the texts differ', async () => {
    const text = '星屿电子欺骗用户。检测报告是假的！\n大家可以买。';
    const report = reportOf(await filesOf(await witnessedMatter({ post: { text } })));
    expect(report).toContain('2 of 3 passages of the earlier capture stand in the later');
    expect(report).toContain('Only in the earlier text: “不要”.');
    expect(report).toContain('Only in the later text: “可以”.');
  });

  it('tells a court nothing that a redacted record stated', async () => {
    const matter = await witnessedMatter();
    const files = await listArtifacts(OWN, matter.db);
    const picture = files.find(({ role }) => role === 'viewport');
    await addDerived(
      OWN,
      {
        base: 'viewport',
        mediaType: 'image/png',
        content: PNG,
        marks: [{ shape: 'box', x: 0, y: 0, width: 4, height: 4 }],
        from: picture ? [picture.digest] : [],
        redaction: { reason: 'Privacy', words: ['林间清风'] },
      },
      matter.db,
    );
    const sent = await filesOf(matter, COURT);
    expect(indexOf(sent).witnesses).toMatchObject([
      { items: [OWN, OTHER], text: { kind: 'redacted' }, agree: [], differ: [], single: [] },
    ]);
    expect(reportOf(sent)).toContain('not told, since a record is redacted here');
  });

  it('lets no words of a page become markup or another language of the report', async () => {
    const text = '<b>{{at}}</b></span> 假的。';
    const files = await filesOf(await witnessedMatter({ post: { text } }), {
      ...DEFAULT_CHOICE,
      language: 'en',
    });
    expect(reportOf(files)).not.toContain('<b>');
    expect(reportOf(files)).toContain('&lt;b&gt;{{at}}&lt;/b&gt;');
    expect(reportOf(files)).not.toContain('另一保管人的固定');
  });
});
