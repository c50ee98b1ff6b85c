import type { ItemRecord, Post } from '../../../lib/evidence/item.ts';
import { addArtifact, addJournal } from '../../../lib/store/capture/journal.ts';
import { sealItem } from '../../../lib/store/capture/seal-item.ts';
import type { EvidenceStore } from '../../../lib/store/db.ts';
import { listArtifacts } from '../../../lib/store/items/artifacts.ts';
import { openMatter } from '../../../lib/store/matters.ts';
import { HAND_OVER } from '../cases/court-choice.ts';
import { importVolumes, packMatter } from '../packages/pack-matter.ts';
import { journalOf, newStore } from '../stores/new-store.ts';

/** The item of the matter's own custodian, Chen Wei, and that of the other. */
export const OWN = '01JDAAAAAAAAAAAAAAAAAAAAAA';
export const OTHER = '01JDBBBBBBBBBBBBBBBBBBBBBB';

/** A picture, as far as its first bytes tell. */
export const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** The post that both captured; Chen Wei saw ten likes. */
export const POST: Post = {
  kind: 'post',
  platform: 'zhiyan',
  id: '1',
  url: 'https://zhiyan.example/p/1',
  title: '微文',
  text: '星屿电子欺骗用户。检测报告是假的！\n大家不要买。',
  author: { name: '林间清风', handle: '@linjian' },
  engagement: { likes: { raw: '10', count: 10 } },
  recognisedBy: 'zhiyan/1',
};

type Captured = {
  readonly capturedAt?: string;
  readonly page?: ItemRecord['page'];
  readonly post?: Partial<Post>;
  readonly clock?: ItemRecord['clock'];
};

const START = new Date('2026-11-21T08:00:00.000Z');

/** Captures the post into a matter of a store. */
export const capture = async (
  db: EvidenceStore,
  id: string,
  matterId: string,
  { capturedAt = '2026-11-21T09:00:00.000Z', page, post, clock }: Captured = {},
): Promise<void> => {
  const { draft, ...journal } = journalOf(id, matterId);
  const stated = { post: { ...POST, ...post }, ...(page && { page }), ...(clock && { clock }) };
  const changed = { ...draft, capturedAt, ...stated };
  const row = { ...journal, draft: changed };
  await addJournal(row, db);
  const text = { path: 'text.txt', role: 'text', mediaType: 'text/plain' } as const;
  const picture = { path: 'viewport.png', role: 'viewport', mediaType: 'image/png' } as const;
  const made = { method: 'test', at: capturedAt };
  const words = new TextEncoder().encode(changed.post.text ?? '');
  await addArtifact(id, { ...text, ...made, content: words }, db);
  await addArtifact(id, { ...picture, ...made, content: PNG }, db);
  const sealedAt = new Date(Date.parse(capturedAt) + 2_000);
  await sealItem(row, await listArtifacts(id, db), undefined, sealedAt, db);
};

/** `id` is that of the matter, where it was handed over to the other custodian before. */
type Other = Captured & { readonly by?: string; readonly id?: string };

/** A package for hand-over of another custodian's matter, who captured the post at 09:05. */
export const packOther = async ({ by = 'Li Na', id: handed, ...captured }: Other = {}) => {
  const db = await newStore();
  const custodian = { name: by, organisation: 'Beta LLP' };
  const reference = handed ? 'QL' : 'QL-B';
  const matter = { name: 'Lin of Li Na', reference, custodian };
  const { id } = await openMatter({ ...matter, ...(handed && { id: handed }) }, START, db);
  await capture(db, OTHER, id, {
    capturedAt: '2026-11-21T09:05:00.000Z',
    post: { engagement: { likes: { raw: '12', count: 12 } } },
    ...captured,
  });
  return packMatter(db, id, { choice: HAND_OVER });
};

/** A matter of Chen Wei into which the package of another custodian of the same page came. */
export const witnessedMatter = async (
  other: Omit<Other, 'id'> & { readonly isHandedOver?: boolean } = {},
) => {
  const db = await newStore();
  const matter = { name: 'Lin', reference: 'QL', custodian: { name: 'Chen Wei' } };
  const { id: matterId } = await openMatter(matter, START, db);
  await capture(db, OWN, matterId);
  const { isHandedOver, ...captured } = other;
  const handed = isHandedOver && { id: matterId };
  await importVolumes(db, await packOther({ ...captured, ...handed }), { matterId });
  return { db, matterId };
};
