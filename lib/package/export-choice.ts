import type { WithheldReason } from '../evidence/export-item.ts';
import type { FilingChoice } from '../filing/filing-choice.ts';
import { DEFAULT_PROFILE, type PackageLanguage, type Profile } from '../format/profile.ts';

/**
 * What a person chose to export. `items` are the ids of the items that go out; absent means all.
 * `parts` are the optional parts: the case file with its schedules, and verify.html.
 * `withheldFiles` are files of exported items that stay back; `path` is inside the item's folder.
 */
export type ExportChoice = {
  readonly profile: Profile;
  readonly language: PackageLanguage;
  readonly items?: readonly string[];
  readonly parts: { readonly caseFile: boolean; readonly verifier: boolean };
  /** What is made for filing; absent where nothing is. */
  readonly filing?: FilingChoice;
  readonly withheldFiles: readonly {
    readonly item: string;
    readonly path: string;
    /** Absent means `chosen`. */
    readonly reason?: WithheldReason;
  }[];
};

/** Everything, in both languages, for counsel. */
export const DEFAULT_CHOICE: ExportChoice = {
  profile: DEFAULT_PROFILE,
  language: 'both',
  parts: { caseFile: true, verifier: true },
  withheldFiles: [],
};
