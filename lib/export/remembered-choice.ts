import { keepChoice, readKeptChoice } from '../browser/settings/export-choices.ts';
import type { ExportChoice } from '../package/export-choice.ts';
import { parseExportChoice } from '../package/parse-export-choice.ts';

/** What a person last chose to export of a matter; undefined before the first export. */
export const readRememberedChoice = async (matterId: string): Promise<ExportChoice | undefined> =>
  parseExportChoice(await readKeptChoice(matterId));

/** Remembers what a person chose to export of a matter. */
export const rememberChoice = (matterId: string, choice: ExportChoice): Promise<void> =>
  keepChoice(matterId, choice);
