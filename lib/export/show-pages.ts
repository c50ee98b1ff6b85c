import { artifactsSent, type ExportItem, type SentDerived } from '../evidence/export-item.ts';
import { SHOWN_FROM, SHOWN_PAGE } from '../format/shown-page.ts';
import type { ShownDocument, ShownItem } from '../jobs/work/shown/show-media.ts';
import type { PackageInput } from '../package/input.ts';
import type { ExportPlaces } from './export-places.ts';

/** What a copy is made from, where both the document and kept media of an item go out. */
const shownOf = (item: ExportItem): readonly ShownItem[] => {
  const { number, record } = item;
  const sent = artifactsSent(item);
  const media = sent.flatMap(({ path, mediaType, bytes, medium }) =>
    medium ? [{ path, mediaType, bytes, url: medium.url }] : [],
  );
  if (media.length === 0 || !sent.some(({ path }) => path === SHOWN_FROM)) return [];
  return [{ id: record.id, number, url: record.page.url, media }];
};

const describe = (
  { record }: ExportItem,
  { paths, stored, bytes, digest }: ShownDocument,
  { at, software }: PackageInput['export'],
): SentDerived => {
  const parents = new Set([SHOWN_FROM, ...paths]);
  const from = record.artifacts.filter(({ path }) => parents.has(path)).map((one) => one.digest);
  return {
    ...{ path: SHOWN_PAGE, kind: 'page', mediaType: 'text/html', bytes, digest, stored },
    ...{ from: [...new Set(from)], by: software, at, marks: [] },
  };
};

/**
 * Has a copy of each captured document made that shows the kept media, and returns what goes out
 * with them. A file that stays back is in none.
 */
export const withShownPages = async (
  input: PackageInput,
  { showMedia }: ExportPlaces,
  signal: AbortSignal | undefined,
): Promise<PackageInput> => {
  const items = input.items.flatMap(shownOf);
  if (!showMedia || items.length === 0) return input;
  const order = { folder: input.export.id, items };
  const made = await showMedia(order, { ...(signal && { signal }) });
  const byItem = new Map(made.map((document) => [document.item, document]));
  const withPage = (item: ExportItem): ExportItem => {
    const document = byItem.get(item.record.id);
    if (!document) return item;
    return { ...item, derived: [...(item.derived ?? []), describe(item, document, input.export)] };
  };
  return { ...input, items: input.items.map(withPage) };
};
