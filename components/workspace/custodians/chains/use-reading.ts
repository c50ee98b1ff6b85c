import { type NoVault, openReadingVault } from '../../../../lib/join/open-reading-vault.ts';
import { type ReadMatter, readColleagues } from '../../../../lib/join-matter.ts';
import { useTask } from '../../kit/use-task.ts';

/** What came of reading: what was read, or why nothing could be asked. */
export type Reading = ReadMatter | NoVault;

/** Reads what is new of the other custodians of a matter when `start` is called. */
export const useReading = (matterId: string, own: string) =>
  useTask<Reading>(async ({ signal, onProgress }) => {
    const vault = await openReadingVault(matterId, signal);
    if (typeof vault === 'string') return vault;
    return readColleagues(vault, matterId, { own, onProgress });
  });
