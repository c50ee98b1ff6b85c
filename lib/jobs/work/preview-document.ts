import type { FiledName } from '../../filing/filed-documents.ts';
import type { Wordings } from '../../filing/model/wordings.ts';
import { type DocumentPreview, previewDocument } from '../../filing/preview-document.ts';
import type { ExportChoice } from '../../package/export-choice.ts';
import { applyProfile } from '../../package/profile/apply-profile.ts';
import { readStamps } from '../../package/read-stamps.ts';
import type { WorkOptions } from '../job.ts';
import { makersFor } from './filing-makers.ts';
import { buildInput } from './package-input.ts';

/** A document of a matter as it would be exported by a choice that names its filing. */
export type PreviewOrder = {
  readonly matterId: string;
  readonly name: FiledName;
  readonly choice: ExportChoice;
  readonly software: string;
  /** The fingerprint that the package would be signed with; absent where it would not be. */
  readonly signer?: string;
  readonly wordings?: Wordings;
};

/** Makes one document for a person to look at; undefined where it would have no content. */
export const previewOfMatter = async (
  { matterId, name, choice, software, signer, wordings }: PreviewOrder,
  { signal }: WorkOptions,
): Promise<DocumentPreview | undefined> => {
  const { filing } = choice;
  if (!filing) return undefined;
  const { input: stored } = await buildInput(matterId, {
    now: new Date(),
    software,
    chosen: choice.items,
  });
  const { profile, language } = choice;
  const applied = applyProfile({ ...stored, choice });
  const stamps = await readStamps(applied.items);
  const input = {
    ...applied,
    ...{ profile, language, stamps, ...(wordings && { wordings }) },
    export: { ...applied.export, ...(signer && { signer }) },
  };
  return previewDocument(name, { input, choice: filing, makers: makersFor(input), signal });
};
