import { keepChoice, readKeptChoice } from '../browser/settings/export-choices.ts';
import type { ExportChoice } from '../package/export-choice.ts';
import { parseExportChoice } from '../package/parse-export-choice.ts';
import { nextNumber } from './next-number.ts';

/** What a person last chose to export of a matter; undefined before the first export. */
export const readRememberedChoice = async (matterId: string): Promise<ExportChoice | undefined> =>
  parseExportChoice(await readKeptChoice(matterId));

const withoutNumber = ({ filing, ...choice }: ExportChoice): ExportChoice => {
  if (!filing) return choice;
  const { firstNumber: _used, ...others } = filing;
  return { ...choice, filing: others };
};

/**
 * Remembers what a person chose to export of a matter, but for the first Bates number: the next
 * load file begins with another one.
 */
export const rememberChoice = (matterId: string, choice: ExportChoice): Promise<void> =>
  keepChoice(matterId, withoutNumber(choice));

/** The choice with the Bates number that its load file begins with: the matter's next, if none. */
export const withFirstNumber = async (
  matterId: string,
  choice: ExportChoice,
  next: (matterId: string) => Promise<number> = (id) => nextNumber(id),
): Promise<ExportChoice> => {
  const { filing } = choice;
  if (!filing?.documents.includes('loadfile') || filing.firstNumber !== undefined) return choice;
  return { ...choice, filing: { ...filing, firstNumber: await next(matterId) } };
};
