import type { Digest } from '../../../evidence/digest.ts';
import type { ExportItem } from '../../../evidence/export-item.ts';
import type { ClosableSink } from '../../filing-file.ts';
import type { FilingInput } from '../../filing-input.ts';
import type { FilingSources } from '../../filing-sources.ts';
import type { OpenPictures } from '../../pictures/open-pictures.ts';
import { markedCopies, shownPictures } from '../../pictures/shown-pictures.ts';
import { openFlow } from '../kit/flow.ts';
import { openPdf } from '../kit/open-pdf.ts';
import { openTypeface } from '../kit/typeface.ts';
import type { ExhibitOptions } from './exhibit-options.ts';
import type { Exhibit, ExhibitPress } from './exhibit-press.ts';
import { exhibitWords } from './exhibit-words.ts';
import { addCover } from './front/cover.ts';
import { addIndex, type IndexPages } from './front/index-pages.ts';
import { printExhibit } from './sheets/print-exhibit.ts';
import { frameExhibit, frameFront } from './sheets/sheet-frames.ts';
import type { PrintCache } from './surfaces/print-cache.ts';

/** An exhibit to print: its item and its label. */
export type ListedExhibit = { readonly item: ExportItem; readonly label: string };

/** Which exhibits a file has, how it begins, and the number of its first page. */
export type VolumePlan = {
  readonly exhibits: readonly ListedExhibit[];
  readonly firstPage: number;
  /** The number of the volume, where there are more than one. */
  readonly volume?: number | undefined;
  /** Whether cover and index stand in front. */
  readonly hasFront: boolean;
};

/** The pages of an exhibit, and how long the file was when they were written. */
export type PrintedPages = {
  readonly item: string;
  readonly first: number;
  readonly last: number;
  readonly bytes: number;
};

export type WrittenVolume = {
  readonly pages: number;
  readonly bytes: number;
  readonly from: readonly Digest[];
  readonly printed: readonly PrintedPages[];
};

/** What is shared by all files of one filing. */
export type VolumeTask = {
  readonly input: FilingInput;
  readonly sources: FilingSources;
  readonly options: ExhibitOptions;
  readonly check: () => void;
  readonly onPicture: () => void;
  readonly pictures: OpenPictures;
  readonly cache: PrintCache;
  /** The same for all files: a kept plan names the sheet that it is for. */
  readonly sheets: Exhibit['sheets'];
};

/** Called for an exhibit once it is printed, with the number of its first page. */
type OnPrinted = (exhibit: ListedExhibit, firstPage: number) => Promise<void>;

/** The digests of the record, the pictures and the marked copies of an item that go out. */
const sourcesOf = (item: ExportItem): readonly Digest[] => [
  item.digest,
  ...[...shownPictures(item), ...markedCopies(item)].map(({ digest }) => digest),
];

const openVolume = ({ input, options }: VolumeTask, sink: ClosableSink) => {
  const words = exhibitWords(input.language);
  const { reference, name } = input.matter;
  const pdf = openPdf({
    fonts: options.fonts,
    sink,
    title: `${words.say('title')} · ${reference} · ${name}`,
    language: input.language === 'en' ? 'en' : 'zh-CN',
    software: input.export.software,
    at: input.export.at,
  });
  return { pdf, words, face: openTypeface(pdf, options.drawGlyph) };
};

/** Writes one PDF of exhibits, and waits for `onPrinted` after each. The sink stays open. */
export const writeVolume = async (
  task: VolumeTask,
  { exhibits, firstPage, volume, hasFront }: VolumePlan,
  sink: ClosableSink,
  onPrinted?: OnPrinted,
): Promise<WrittenVolume> => {
  const { input, sources, options, check, onPicture, pictures, cache, sheets } = task;
  const { pdf, words, face } = openVolume(task, sink);
  const { upright } = sheets;
  const front = openFlow(pdf, face, upright);
  const items = exhibits.map(({ item }) => item);
  let index: IndexPages | undefined;
  if (hasFront) {
    await addCover(front, input, { items, volume }, words);
    index = await addIndex(front, exhibits, input, words);
    await frameFront(front, firstPage, input, words);
  }
  const press: ExhibitPress = {
    ...{ input, sources, words, check, onPicture, pictures, cache },
    codec: options.pictures,
    openPages: options.openPages,
  };
  const printed: PrintedPages[] = [];
  let page = firstPage + front.pages.length;
  for (const [at, { item, label }] of exhibits.entries()) {
    check();
    const exhibit = { item, label, flow: openFlow(pdf, face, upright), sheets };
    await printExhibit(exhibit, press);
    await frameExhibit(exhibit, page, input, words);
    const last = page + exhibit.flow.pages.length - 1;
    await index?.setPages(at, page, last);
    await pdf.finish(exhibit.flow.pages[0] ?? 0);
    printed.push({ item: item.record.id, first: page, last, bytes: pdf.bytes() });
    await onPrinted?.({ item, label }, page);
    page = last + 1;
  }
  await pdf.close();
  const from = [...new Set(items.flatMap(sourcesOf))];
  return { pages: page - firstPage, bytes: pdf.bytes(), from, printed };
};
