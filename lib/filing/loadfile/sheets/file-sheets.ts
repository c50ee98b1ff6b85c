import {
  fitPage,
  MOST_PAGES,
  type PagedFile,
  type PagePicture,
  type UndrawnReason,
} from '../../pictures/paged-file.ts';
import type { SheetSource } from '../plan/load-document.ts';
import { slipLines } from '../plan/slip-words.ts';
import { type DrawSheet, draw, slipSheet } from './draw-sheet.ts';
import { toDots } from './sheet-paper.ts';
import type { SheetPress } from './sheet-press.ts';
import { captionTexts } from './slip-texts.ts';

type FileSource = Extract<SheetSource, { show: 'file' }>;

/** The height that is left for a caption, and the most points a pixel of a picture. */
const CAPTION = 13;
const LARGEST_PICTURE = 0.75;

const pageSheet =
  (press: SheetPress, { picture }: PagePicture, caption: string, largest?: number): DrawSheet =>
  async (bates) => {
    const { content, options } = press;
    const { width, height } = picture;
    const most = { width: content.width, height: content.height - CAPTION };
    const size = fitPage(picture, most, largest);
    const y = content.y + CAPTION;
    const to = {
      x: Math.round(toDots(content.x + (content.width - size.width) / 2)),
      y: Math.round(toDots(y)),
      width: Math.round(toDots(size.width)),
      height: Math.round(toDots(size.height)),
    };
    const pieces = [{ picture, from: { x: 0, y: 0, width, height }, to }];
    const captions = captionTexts([{ text: caption, x: content.x, y: y - 4 }], options.paper);
    const coming = draw(press, pieces, captions, bates);
    // The picture may be taken for the sheet only a moment after the sheet was asked for.
    const close = () => picture.close();
    void coming.bytes.then(close, close);
    return coming;
  };

const openedSheets = async function* (
  press: SheetPress,
  { file, item, lines }: FileSource,
  opened: PagedFile,
): AsyncGenerator<DrawSheet> {
  const { language } = press.input;
  const name = item.record.file?.name ?? file.path;
  const largest = file.mediaType.startsWith('image/') ? LARGEST_PICTURE : undefined;
  for (let at = 0; at < Math.min(opened.count, MOST_PAGES); at += 1) {
    press.check();
    const page = await opened.draw(at).catch(() => undefined);
    const values = { file: name, at: at + 1, count: opened.count };
    if (page) {
      const caption = slipLines(language, 'filePage', values).join(' / ');
      yield pageSheet(press, page, caption, largest);
    } else yield slipSheet(press, slipLines(language, 'filePageFailed', values));
  }
  const rest = { first: MOST_PAGES + 1, last: opened.count };
  if (opened.count > MOST_PAGES)
    yield slipSheet(press, [...lines, ...slipLines(language, 'fileTooLong', rest)]);
};

const UNDRAWN = {
  'too-large': 'fileTooLarge',
  locked: 'fileLocked',
  undecodable: 'fileUndecodable',
} as const satisfies { readonly [reason in UndrawnReason]: string };

/** The pages of a file, drawn one at a time; a slip sheet that says why where they cannot be. */
export const fileSheets = async function* (
  press: SheetPress,
  source: FileSource,
): AsyncGenerator<DrawSheet> {
  const { item, file, lines } = source;
  const bytes = await press.sources.read(item.record.id, file.path);
  const opened = (await press.options.openPages?.(bytes, file.mediaType)) ?? 'undecodable';
  if (typeof opened === 'string') {
    const why = slipLines(press.input.language, UNDRAWN[opened]);
    yield slipSheet(press, [...lines, ...why]);
    return;
  }
  try {
    yield* openedSheets(press, source, opened);
  } finally {
    await opened.close();
  }
};
