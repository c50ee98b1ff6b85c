import { hexOf } from '../../../evidence/digest.ts';
import { artifactsSent, type ExportItem, exhibitOf } from '../../../evidence/export-item.ts';
import { type Exhibit, sortExhibits } from '../../../evidence/filing-labels.ts';
import { defaultExhibit } from '../../../evidence/matter.ts';
import type { FilingInput } from '../../filing-input.ts';
import { listNotSent, type NotSent } from '../../not-sent.ts';
import { isWritten, pagedFiles } from '../../pictures/file-contents.ts';
import { heldBackPictures } from '../../pictures/shown-pictures.ts';
import { surfacesOf } from '../../pictures/surface.ts';
import type { LoadDocument, LoadFamily, SheetSource } from './load-document.ts';
import { gatherLoadFacts, type LoadFacts } from './load-facts.ts';
import { fileSlip, mainFile, planAttachments } from './plan-attachments.ts';
import { pageFields } from './plan-fields.ts';
import { nativeFile, recordFile, textFile } from './plan-natives.ts';
import { slipLines } from './slip-words.ts';

/** `article` as `Article`. */
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** What is not shown of a page: pictures that stay back, each with the reason, or all of them. */
const missingLines = (facts: LoadFacts, item: ExportItem): readonly string[] => {
  const { language } = facts.input;
  const held = heldBackPictures(item).flatMap(({ path }) => {
    const reason = item.withheld?.find((file) => file.path === path)?.reason ?? 'chosen';
    const key = `reason_${reason}` as const;
    return slipLines(language, 'withheldFile', { file: path, reason: { key } });
  });
  if (surfacesOf(item).length > 0) return held;
  const file = mainFile(item);
  if (file && (pagedFiles(item).includes(file) || isWritten(item))) return held;
  if (file) return [...fileSlip(facts, item.record.file?.name ?? file.path, file), ...held];
  return [...slipLines(language, 'noPicture'), ...held];
};

const sheetsOf = (facts: LoadFacts, item: ExportItem): readonly SheetSource[] => {
  const lines = missingLines(facts, item);
  const file = mainFile(item);
  const isPaged = file !== undefined && pagedFiles(item).includes(file);
  const slip = file && fileSlip(facts, item.record.file?.name ?? file.path, file);
  return [
    ...(isPaged && slip ? [{ show: 'file', item, file, lines: slip } as const] : []),
    ...(isWritten(item) ? [{ show: 'text', item } as const] : []),
    ...(surfacesOf(item).length > 0 ? [{ show: 'page', item } as const] : []),
    ...(lines.length > 0 ? [{ show: 'slip', lines } as const] : []),
  ];
};

/** What a file is, by its media type. */
const FILE_TYPES: readonly (readonly [RegExp, string])[] = [
  [/^application\/pdf$/u, 'PDF'],
  [/^message\//u, 'E-mail'],
  [/^image\//u, 'Image'],
  [/^video\//u, 'Video'],
  [/^audio\//u, 'Audio'],
];

const typeOf = ({ post, file }: ExportItem['record']): string =>
  file
    ? (FILE_TYPES.find(([type]) => type.test(file.mediaType))?.[1] ?? 'File')
    : capital(post?.kind ?? 'page');

/** The main document of an item: the page with its record, or the file that a person added. */
const planPage = (facts: LoadFacts, item: ExportItem): LoadDocument => {
  const { language } = facts.input;
  const file = mainFile(item);
  const native = file ? nativeFile(item, file) : recordFile(item);
  const isRedacted = (item.redactions ?? []).length > 0 || item.redactedRecord !== undefined;
  return {
    fields: {
      ...pageFields(facts, item),
      DOCTYPE: typeOf(item.record),
      REDACTED: isRedacted ? 'Y' : 'N',
      WITHHELD: (item.withheld ?? []).map(({ path, reason }) => `${path} (${reason})`).join('; '),
      HASHVALUE: hexOf(native.digest),
    },
    sheets: sheetsOf(facts, item),
    text: textFile(item) ?? { words: slipLines(language, 'noText').join('\n') },
    native,
    from: [item.digest, ...artifactsSent(item).map(({ digest }) => digest)],
  };
};

const planItem = (facts: LoadFacts, item: ExportItem): LoadFamily => ({
  item: item.record.id,
  documents: [planPage(facts, item), ...planAttachments(facts, item)],
});

/** A withheld item: one slip sheet with its number and the reason. */
const planWithheld = (
  { language }: FilingInput,
  { number, label, reason }: NotSent,
): LoadFamily => {
  const key = reason.trim() === '' ? 'withheldItemBare' : 'withheldItem';
  const lines = slipLines(language, key, { number: label, reason });
  const fields = {
    ITEMNO: String(number),
    DOCTYPE: 'Withheld',
    REDACTED: 'N',
    WITHHELD: reason.trim() || 'Y',
  };
  const sheets = [{ show: 'slip', lines } as const];
  return { documents: [{ fields, sheets, text: { words: lines.join('\n') }, from: [] }] };
};

/**
 * The families of a load file in the order that a person gave, and without one in the order of the
 * exhibit labels; a withheld item stands where its own label would be.
 */
export const planFamilies = (input: FilingInput): readonly LoadFamily[] => {
  const facts = gatherLoadFacts(input);
  const families = [
    ...input.items.map((item) => ({
      filing: item.labels.filing,
      exhibit: exhibitOf(input, item),
      family: planItem(facts, item),
    })),
    ...listNotSent(input)
      .filter(({ how }) => how === 'withheld')
      .map((one) => ({
        exhibit: one.chain ? one.label : defaultExhibit(input.matter, one.number),
        family: planWithheld(input, one),
      })),
  ];
  return sortExhibits<Exhibit & { readonly family: LoadFamily }>(families, (one) => one).map(
    ({ family }) => family,
  );
};
