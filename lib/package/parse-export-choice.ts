import { WITHHELD_REASONS } from '../evidence/export-item.ts';
import { isFilingChoice } from '../filing/filing-choice.ts';
import { isPackageLanguage, isProfile } from '../format/profile.ts';
import { list, object, oneOf, optional, type Shape, text } from '../format/shape.ts';
import type { ExportChoice } from './export-choice.ts';

const truth: Shape<boolean> = (value) => typeof value === 'boolean';

const exportChoice: Shape<ExportChoice> = object({
  profile: isProfile,
  language: isPackageLanguage,
  items: optional(list(text)),
  parts: object({ caseFile: truth, verifier: truth }),
  filing: optional(isFilingChoice),
  withheldFiles: list(
    object({ item: text, path: text, reason: optional(oneOf(WITHHELD_REASONS)) }),
  ),
});

/** A remembered choice; undefined if there is none, or a version wrote it that chose otherwise. */
export const parseExportChoice = (value: unknown): ExportChoice | undefined =>
  exportChoice(value) ? value : undefined;
