import type { ExportItem } from '../../../evidence/export-item.ts';
import { redactRecord } from './redact-record.ts';

/** An item that goes out and shows words which are covered in another item; where it shows them. */
export type ShowsCovered = {
  readonly item: string;
  readonly number: number;
  readonly paths: readonly string[];
};

/** A text that goes out with an item, and its path in the item's folder. */
export type SentText = { readonly path: string; readonly text: string };

/** One text at a time and with the engine's own functions: a matter can hold megabytes of text. */
const foldText = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\s\p{Cf}\p{Mn}]+/gu, '');

const statesCovered = (item: ExportItem, words: readonly string[]): boolean =>
  redactRecord(item.record, item.digest, words) !== undefined;

/**
 * Whether an item, as it goes out by its profile, shows any of the covered words: in its texts,
 * whatever their white space, case and width, or in what its record states. Undefined if not.
 */
export const showsCovered = (
  item: ExportItem,
  texts: readonly SentText[],
  words: readonly string[],
): ShowsCovered | undefined => {
  const folded = words.map(foldText).filter((word) => word !== '');
  const inTexts = texts
    .filter(({ text }) => {
      const letters = foldText(text);
      return folded.some((word) => letters.includes(word));
    })
    .map(({ path }) => path);
  const record = item.redactedRecord ? 'record.redacted.json' : 'record.json';
  const paths = [...(statesCovered(item, words) ? [record] : []), ...inTexts];
  return paths.length > 0 ? { item: item.record.id, number: item.number, paths } : undefined;
};
