import { createExportFile } from '../../browser/export-folder.ts';
import type { FilingChoice } from '../../filing/filing-choice.ts';
import type { FilingInput } from '../../filing/filing-input.ts';
import type { MadeFiling } from '../../filing/filing-work.ts';
import { type MadeBefore, makeFiling } from '../../filing/make-filing.ts';
import { readStamps } from '../../package/read-stamps.ts';
import type { WorkOptions } from '../job.ts';
import { makersFor } from './filing-makers.ts';

/** What to make of which matter, and the id of the export folder to write it into. */
export type FilingOrder = MadeBefore & {
  readonly folder: string;
  readonly input: FilingInput;
  readonly choice: FilingChoice;
};

/**
 * Makes the documents of an export into its folder. Where the order does not say what the records'
 * time-stamps state, they are checked, and the result says it. Errors: `CANCELLED`, `STORAGE_FULL`,
 * `ALTERED`.
 */
export const makeFilingOfExport = async (
  { folder, input: sent, choice, known, start }: FilingOrder,
  options: WorkOptions,
): Promise<MadeFiling> => {
  const stamps = sent.stamps ?? (await readStamps(sent.items));
  const input = { ...sent, stamps };
  const createFile = (name: string) => createExportFile(folder, name);
  const made = await makeFiling(input, choice, { ...makersFor(input), createFile }, options, {
    known,
    ...(start && { start }),
  });
  return sent.stamps ? made : { ...made, stamps };
};
