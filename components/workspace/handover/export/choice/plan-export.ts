import type { LeftOut } from '../../../../../lib/package/profile/plan-left-out.ts';
import type { ListingRow } from '../../../../../lib/store/listings/listing.ts';
import type { ChoiceDraft } from './use-choice.ts';

/** What an export will hold, and how much of the matter stays back and why. */
export type ExportPlan = {
  readonly sent: readonly ListingRow[];
  readonly partial: number;
  /** Bytes of the captured files and records that go out, before compression. */
  readonly bytes: number;
  readonly withheld: number;
  readonly notChosen: number;
  readonly withheldFiles: number;
  /** Exhibit labels that more than one item bears: a court could not tell the items apart. */
  readonly sharedExhibits: readonly string[];
};

const sharedOf = (rows: readonly ListingRow[]): readonly string[] => {
  const labels = rows.map(({ exhibit }) => exhibit).filter((label) => label !== '');
  return [...new Set(labels.filter((label, at) => labels.indexOf(label) !== at))];
};

const sumOf = (files: readonly { readonly bytes: number }[]): number =>
  files.reduce((sum, { bytes }) => sum + bytes, 0);

/**
 * Plans an export of the items of a matter by what was chosen so far. `left` says which files stay
 * back, once it is known.
 */
export const planExport = (
  rows: readonly ListingRow[],
  { items, withheldFiles }: Pick<ChoiceDraft, 'items' | 'withheldFiles'>,
  left?: Pick<LeftOut, 'files'>,
): ExportPlan => {
  const chosen = items && new Set(items);
  const free = rows.filter(({ withheld }) => !withheld);
  const sent = free.filter(({ id }) => chosen?.has(id) ?? true);
  const ids = new Set(sent.map(({ id }) => id));
  return {
    sent,
    partial: sent.filter(({ status }) => status === 'partial').length,
    bytes: Math.max(
      0,
      sumOf(sent) - sumOf((left?.files ?? []).filter(({ item }) => ids.has(item))),
    ),
    withheld: rows.length - free.length,
    notChosen: free.length - sent.length,
    withheldFiles: withheldFiles.filter(({ item }) => ids.has(item)).length,
    sharedExhibits: sharedOf(sent),
  };
};
