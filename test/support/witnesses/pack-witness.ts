import 'fake-indexeddb/auto';
import type { Bytes } from '../../../lib/evidence/digest.ts';
import type { ItemRecord } from '../../../lib/evidence/item.ts';
import { openMatter } from '../../../lib/store/matters.ts';
import { HAND_OVER } from '../cases/court-choice.ts';
import { packMatter } from '../packages/pack-matter.ts';
import { newStore } from '../stores/new-store.ts';
import { capture, OTHER } from './two-custodians.ts';

const MINUTE = 60_000;

/**
 * A package of Li Na, to whom the matter of a record was handed over: she captured its page a
 * minute before, with other likes.
 */
export const packWitness = async ({
  capturedAt,
  page,
  post,
  matter,
}: ItemRecord): Promise<Bytes> => {
  const db = await newStore();
  const before = new Date(Date.parse(capturedAt) - MINUTE).toISOString();
  const opened = { id: matter.id, name: '名誉权纠纷', reference: 'XM-2021' };
  const custodian = { name: '李娜', organisation: '乙律师事务所' };
  await openMatter({ ...opened, custodian }, new Date(Date.parse(before) - MINUTE), db);
  const likes = { raw: '7', count: 7 };
  const seen = { ...post, engagement: { ...post?.engagement, likes } };
  await capture(db, OTHER, matter.id, { capturedAt: before, page, post: seen });
  const [zip = new Uint8Array()] = await packMatter(db, matter.id, { choice: HAND_OVER });
  return zip;
};
