import type { FilingInput } from '../filing/filing-input.ts';
import type { MadeFiling } from '../filing/filing-work.ts';
import type { JobOptions } from '../jobs/job.ts';
import { DEFAULT_CHOICE } from '../package/export-choice.ts';
import type { PackageInput } from '../package/input.ts';
import type { ExportPlaces } from './export-places.ts';

const NOTHING: MadeFiling = { files: [], unmade: [] };

/** What the documents are made from: what the profile and the choice let out, and no more. */
const filingInput = ({
  choice = DEFAULT_CHOICE,
  verifyPage: _verifyPage,
  sign: _sign,
  filing: _filing,
  volumeBytes: _volumeBytes,
  ...applied
}: PackageInput): FilingInput => ({
  ...applied,
  profile: choice.profile,
  language: choice.language,
});

/**
 * Makes the chosen documents of an export into its folder. `applied` is what goes out. Errors:
 * those of `makeFiling`.
 */
export const makeDocuments = async (
  applied: PackageInput,
  { makeFiling }: ExportPlaces,
  options: JobOptions,
): Promise<MadeFiling> => {
  const { filing } = applied.choice ?? DEFAULT_CHOICE;
  if (!filing || filing.documents.length === 0) return NOTHING;
  if (!makeFiling) throw new Error('No document can be made here');
  const order = { folder: applied.export.id, input: filingInput(applied), choice: filing };
  return makeFiling(order, options);
};
