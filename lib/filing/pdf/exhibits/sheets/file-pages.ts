import type { Artifact } from '../../../../evidence/item.ts';
import { ProblemError } from '../../../../evidence/problem.ts';
import {
  fitPage,
  MOST_PAGES,
  type PagedFile,
  type UndrawnReason,
} from '../../../pictures/paged-file.ts';
import { drawBox, GREY, RED } from '../../kit/draw-text.ts';
import { addParagraph, drawLines, setSpans } from '../../kit/flow.ts';
import type { Exhibit, ExhibitPress } from '../exhibit-press.ts';
import { layText } from '../surfaces/lay-text.ts';
import { captionHeight } from '../surfaces/print-strip.ts';

const FAULT = { size: 9, before: 6, after: 6, colour: RED };
/** A picture of a few pixels is not enlarged beyond 96 dots an inch. */
const LARGEST_PICTURE = 0.75;

const say = async (
  { flow }: Exhibit,
  { words }: ExhibitPress,
  ...said: Parameters<ExhibitPress['words']['sentences']>
): Promise<void> => {
  for (const text of words.sentences(...said))
    await addParagraph(flow, [{ text, strong: true }], FAULT);
};

/** Prints one page of a file on a sheet of its own, its text unseen over it. */
const printPage = async (
  exhibit: Exhibit,
  { path, mediaType }: Artifact,
  opened: PagedFile,
  at: number,
  press: ExhibitPress,
): Promise<void> => {
  const { flow, sheets, label } = exhibit;
  const { picture, lines } = await opened.draw(at);
  try {
    const isPicture = mediaType.startsWith('image/');
    const isLying = !isPicture && picture.width > picture.height * 1.1;
    const above = captionHeight(press.input.language);
    const sheet = isLying ? sheets.lying : sheets.upright;
    if (!isPicture || flow.sheet !== sheet || flow.free().height < sheet.content.height / 2)
      flow.turn(sheet);
    const { x, y, width, height } = flow.free();
    const most = { width, height: height - above - 1 };
    const size = fitPage(picture, most, isPicture ? LARGEST_PICTURE : undefined);
    const values = { path, at: at + 1, count: opened.count };
    const caption = `${label} · ${press.words.say('captionFilePage', values)}`;
    const set = await setSpans(flow.face, [{ text: caption }], 7.5, width);
    drawLines(flow.pdf, set.slice(0, 2), { x, y, width }, { size: 7.5, colour: GREY });
    const box = { x: 0, y: 0, width: picture.width, height: picture.height };
    const image = flow.pdf.openImage(
      await press.codec.join([{ picture, from: box, to: box }], box),
    );
    const place = { x: x + (width - size.width) / 2, y: y + above, ...size };
    flow.pdf.image(image, place.x, place.y, size);
    drawBox(flow.pdf, place, { line: 0.4, colour: [0.8, 0.8, 0.8] });
    await flow.face.prepare(lines.map(({ text }) => text));
    layText(flow, lines, box, 0, place);
    flow.take(above + size.height + 8);
  } finally {
    picture.close();
  }
};

const UNDRAWN = {
  'too-large': 'fileTooLarge',
  locked: 'fileLocked',
  undecodable: 'fileUndecodable',
} as const satisfies { readonly [reason in UndrawnReason]: string };

const printOpened = async (
  exhibit: Exhibit,
  file: Artifact,
  opened: PagedFile,
  press: ExhibitPress,
): Promise<void> => {
  const { path } = file;
  for (let at = 0; at < Math.min(opened.count, MOST_PAGES); at += 1) {
    press.check();
    try {
      await printPage(exhibit, file, opened, at, press);
    } catch (error) {
      if (error instanceof ProblemError) throw error;
      await say(exhibit, press, 'filePageFailed', { path, at: at + 1, reason: String(error) });
    }
  }
  if (opened.count > MOST_PAGES)
    await say(exhibit, press, 'fileTooLong', { path, first: MOST_PAGES + 1, last: opened.count });
};

/** Prints the pages of a file of an exhibit, or says why they are not printed. */
export const printFilePages = async (
  exhibit: Exhibit,
  file: Artifact,
  press: ExhibitPress,
): Promise<void> => {
  const { path, mediaType } = file;
  const bytes = await press.sources.read(exhibit.item.record.id, path);
  const opened = (await press.openPages?.(bytes, mediaType)) ?? 'undecodable';
  if (typeof opened === 'string') {
    await say(exhibit, press, UNDRAWN[opened], { path, type: mediaType });
    return;
  }
  try {
    await printOpened(exhibit, file, opened, press);
  } finally {
    await opened.close();
  }
};
