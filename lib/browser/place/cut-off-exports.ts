import { browser } from 'wxt/browser';
import { isExportUnderWay } from '../export-folder.ts';
import type { ChosenPlace } from './chosen-place.ts';

/** An export that was writing to a place that a person chose when the browser ended. */
export type CutOffExport = {
  readonly id: string;
  /** The name of the chosen file, or of the chosen folder. */
  readonly name: string;
  readonly isFolder: boolean;
  readonly begunAt: string;
};

type Noted = Omit<CutOffExport, 'id'>;

const PREFIX = 'placing:';

const isNoted = (value: unknown): value is Noted => {
  const { name, isFolder, begunAt } = (value ?? {}) as { readonly [member: string]: unknown };
  return typeof name === 'string' && typeof isFolder === 'boolean' && typeof begunAt === 'string';
};

/** Forgets an export that ended, or that a person was told of. */
export const forgetPlaced = (id: string): Promise<void> =>
  browser.storage.local.remove(PREFIX + id).catch(() => undefined);

/**
 * Notes that an export writes to a chosen place, until `forgetPlaced`: should the browser end, what
 * it made there is no package. An export whose note cannot be kept goes on without it.
 */
export const notePlaced = async (id: string, place: ChosenPlace, begunAt: Date): Promise<void> => {
  const isFolder = 'folder' in place;
  const { name } = isFolder ? place.folder : place.file;
  const noted: Noted = { name, isFolder, begunAt: begunAt.toISOString() };
  await browser.storage.local.set({ [PREFIX + id]: noted }).catch(() => undefined);
};

/** The exports to chosen places that are noted and no longer under way, the oldest first. */
export const listCutOff = async (): Promise<readonly CutOffExport[]> => {
  const kept: { readonly [key: string]: unknown } = await browser.storage.local.get(null);
  const found: CutOffExport[] = [];
  for (const [key, noted] of Object.entries(kept)) {
    const id = key.startsWith(PREFIX) ? key.slice(PREFIX.length) : undefined;
    if (id !== undefined && isNoted(noted) && !(await isExportUnderWay(id)))
      found.push({ id, ...noted });
  }
  return found.toSorted((one, other) => (one.begunAt < other.begunAt ? -1 : 1));
};
