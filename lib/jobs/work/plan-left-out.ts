import { artifactsSent, type ExportItem } from '../../evidence/export-item.ts';
import type { ExportChoice } from '../../package/export-choice.ts';
import type { PackageInput } from '../../package/input.ts';
import { applyProfile } from '../../package/profile/apply-profile.ts';
import { type LeftOut, planLeftOut } from '../../package/profile/plan-left-out.ts';
import { allCoveredWords } from '../../package/profile/redact/redact-item.ts';
import {
  type SentText,
  type ShowsCovered,
  showsCovered,
} from '../../package/profile/redact/shows-covered.ts';
import type { EvidenceStore } from '../../store/db.ts';
import { listArtifacts } from '../../store/items/artifacts.ts';
import type { WorkOptions } from '../job.ts';
import { buildInput } from './package-input.ts';

/**
 * What an export leaves out. `shown` are the items that go out and show words which are covered in
 * other items of a court package.
 */
export type LeftOutPlan = LeftOut & { readonly shown: readonly ShowsCovered[] };

/** The texts that go out with an item: as captured, or with covered words masked. */
const readSentTexts = async (
  item: ExportItem,
  db: EvidenceStore | undefined,
): Promise<SentText[]> => {
  const sent = new Set(artifactsSent(item).map(({ path }) => path));
  const files = (await listArtifacts(item.record.id, db)).filter(
    ({ path, mediaType }) => sent.has(path) && mediaType === 'text/plain',
  );
  const captured = files.map(async ({ path, blob }) => ({ path, text: await blob.text() }));
  const masked = (item.derived ?? []).flatMap(({ path, content }) =>
    content ? [{ path, text: new TextDecoder().decode(content) }] : [],
  );
  return [...(await Promise.all(captured)), ...masked];
};

const findShown = async (
  input: PackageInput,
  { onProgress, signal }: Partial<WorkOptions>,
  db: EvidenceStore | undefined,
): Promise<readonly ShowsCovered[]> => {
  const { items } = applyProfile(input);
  const ids = new Set(items.map(({ record }) => record.id));
  const words = allCoveredWords(input.items.filter(({ record }) => ids.has(record.id)));
  if (input.choice?.profile !== 'court' || words.length === 0) return [];
  const shown: ShowsCovered[] = [];
  for (const [at, item] of items.entries()) {
    signal?.throwIfAborted();
    onProgress?.(at, items.length);
    const found = showsCovered(item, await readSentTexts(item, db), words);
    if (found) shown.push(found);
  }
  return shown;
};

/**
 * Plans what an export by this choice would leave out of a matter, as the store has it now, and
 * finds the items that would show covered words. Nothing is written. Progress counts items. Throws
 * `MATTER_UNKNOWN`.
 */
export const planLeftOutOfMatter = async (
  { matterId, choice }: { readonly matterId: string; readonly choice: ExportChoice },
  options: Partial<WorkOptions> = {},
  db?: EvidenceStore,
): Promise<LeftOutPlan> => {
  const order = { db, now: new Date(), software: '', chosen: choice.items };
  const { input } = await buildInput(matterId, order);
  const planned = { ...input, choice };
  return { ...planLeftOut(planned), shown: await findShown(planned, options, db) };
};
