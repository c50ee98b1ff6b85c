import { hexOf } from '../../../../evidence/digest.ts';
import { linesOf, visibleText } from '../../../model/visible-text.ts';
import { addParagraph } from '../../kit/flow.ts';
import { addTable } from '../../kit/table.ts';
import type { Exhibit, ExhibitPress } from '../exhibit-press.ts';
import { textSent } from '../surfaces/text-layer.ts';

const LEAD = { size: 9, before: 4, after: 4 };
const TEXT = { size: 9.5, leading: 1.45 };
const SMALL = { size: 8, leading: 1.35 };
/** Characters of a text that are printed; the rest is said to be in the package. */
const MOST_CHARACTERS = 60_000;

/** The files that are attached to an e-mail, each with its type, size and digest. */
const addAttachments = async ({ item, flow }: Exhibit, { words }: ExhibitPress): Promise<void> => {
  const { attachments = [] } = item.record.file ?? {};
  if (attachments.length === 0) return;
  await addParagraph(flow, [{ text: words.say('attached'), strong: true }], LEAD);
  const rows = attachments.map(({ name = '—', mediaType, bytes, digest }) =>
    [visibleText(name), visibleText(mediaType), String(bytes), hexOf(digest)].map((text) => ({
      paragraphs: [[{ text }]],
    })),
  );
  const keys = ['attachedName', 'attachedType', 'attachedBytes', 'attachedDigest'] as const;
  const head = keys.map((key) => ({ paragraphs: [[{ text: words.say(key), strong: true }]] }));
  const { width } = flow.sheet.content;
  const widths = [0.26, 0.2, 0.12, 0.42].map((share) => share * width);
  await addTable(flow, rows, { widths, text: SMALL, head });
};

/** Prints the text of an e-mail or a text file, and the list of what is attached. */
export const addFileText = async (exhibit: Exhibit, press: ExhibitPress): Promise<void> => {
  const { item, flow } = exhibit;
  const { words, sources } = press;
  const text = await textSent(item, sources, 'text');
  const isMail = item.record.file?.mediaType === 'message/rfc822';
  const lead = text === '' ? 'noFileText' : isMail ? 'mailText' : 'fileText';
  for (const sentence of words.sentences(lead))
    await addParagraph(flow, [{ text: sentence }], LEAD);
  for (const line of linesOf(text.slice(0, MOST_CHARACTERS).toWellFormed()))
    await addParagraph(flow, [{ text: line }], TEXT);
  if (text.length > MOST_CHARACTERS)
    for (const sentence of words.sentences('fileTextCut', { count: MOST_CHARACTERS }))
      await addParagraph(flow, [{ text: sentence, strong: true }], LEAD);
  await addAttachments(exhibit, press);
};
