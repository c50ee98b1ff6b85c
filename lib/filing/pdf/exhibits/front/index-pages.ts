import { isAddedFile } from '../../../../evidence/file/file-facts.ts';
import { itemName } from '../../../../evidence/names/item-name.ts';
import { reportZone } from '../../../../report/report-table.ts';
import type { FilingInput } from '../../../filing-input.ts';
import { filesBeside } from '../../../model/files-beside.ts';
import { isWritten, pagedFiles } from '../../../pictures/file-contents.ts';
import { surfacesOf } from '../../../pictures/surface.ts';
import { addParagraph, drawLines, type Flow, setSpans } from '../../kit/flow.ts';
import { addTable } from '../../kit/table.ts';
import type { Exhibit } from '../exhibit-press.ts';
import type { ExhibitWords } from '../exhibit-words.ts';
import { localTime } from '../sheets/exhibit-facts.ts';

const HEADING = { size: 14, after: 8 };
const TEXT = { size: 8.5, leading: 1.4 };
/** Columns in points: exhibit, when captured, pages, remarks; the name takes the rest. */
const COLUMNS = { exhibit: 96, captured: 96, pages: 52, remarks: 62 };

type Listed = Pick<Exhibit, 'item' | 'label'>;

/** Where the row of an exhibit begins: its page, and the upper edge of the row. */
type RowPlace = { readonly page: number; readonly y: number };

export type IndexPages = {
  /** Writes the pages of an exhibit into its row, and links the row to them. */
  readonly setPages: (at: number, first: number, last: number) => Promise<void>;
};

/** What goes out beside the sheets of an exhibit, in words. */
const besideOf = ({ item }: Listed, words: ExhibitWords): readonly string[] => {
  const { recordings, played, attachments } = filesBeside(item);
  return [
    recordings.length > 0 ? words.say('remarkRecording') : '',
    played.length > recordings.length ? words.say('remarkPlayed') : '',
    attachments > 0 ? words.say('remarkAttached') : '',
  ];
};

const remarksOf = (listed: Listed, words: ExhibitWords): string => {
  const { item } = listed;
  const remarks = [
    item.record.status === 'partial' ? words.say('remarkPartial') : '',
    item.redactions || item.redactedRecord ? words.say('remarkRedacted') : '',
    surfacesOf(item).length + pagedFiles(item).length === 0 && !isWritten(item)
      ? words.say('remarkNoPicture')
      : '',
    ...besideOf(listed, words),
  ];
  return words.list(remarks.filter((remark) => remark !== ''));
};

/** The place in the PDF that an exhibit begins at. */
export const placeOf = ({ item }: Listed): string => `item-${item.number}`;

/**
 * Adds the index of the exhibits of a volume, on pages of its own. The page numbers are left free
 * and written once they are known, so that the index keeps its length.
 */
export const addIndex = async (
  flow: Flow,
  exhibits: readonly Listed[],
  input: FilingInput,
  words: ExhibitWords,
): Promise<IndexPages> => {
  flow.turn();
  flow.pdf.bookmarks.add(words.say('index'));
  await addParagraph(flow, [{ text: words.say('index'), strong: true }], HEADING);
  const { exhibit, captured, pages, remarks } = COLUMNS;
  const { width, x } = flow.sheet.content;
  const name = width - exhibit - captured - pages - remarks;
  const keys = [
    ...(['columnExhibit', 'columnName', 'columnCaptured'] as const),
    ...(['columnPages', 'columnRemarks'] as const),
  ];
  const zone = reportZone(input);
  const head = keys.map((key) => ({
    paragraphs: [[{ text: words.say(key), strong: true }]],
  }));
  const rows = exhibits.map((one) => {
    const { record } = one.item;
    const at = localTime(record.capturedAt, zone);
    // A file that a person added was not captured.
    const time = isAddedFile(record) ? `${words.say('addedAt')} ${at}` : at;
    const texts = [one.label, itemName(record), time, '', remarksOf(one, words)];
    return texts.map((text) => ({ paragraphs: [[{ text }]] }));
  });
  const places: RowPlace[] = [];
  const widths = [exhibit, name, captured, pages, remarks];
  const onRow = () => void places.push({ page: flow.pages.length - 1, y: flow.free().y });
  await addTable(flow, rows, { widths, text: TEXT, head, onRow });
  return {
    setPages: async (at, first, last) => {
      const place = places[at];
      const listed = exhibits[at];
      if (!place || !listed) return;
      flow.pdf.turnTo(flow.pages[place.page] ?? 0);
      const text = first === last ? `${first}` : `${first}–${last}`;
      const lines = await setSpans(flow.face, [{ text }], TEXT.size, pages);
      const left = x + exhibit + name + captured + 4;
      drawLines(flow.pdf, lines, { x: left, y: place.y + 3, width: pages }, TEXT);
      flow.pdf.link([x, place.y, width, TEXT.size * 2], placeOf(listed));
    },
  };
};
