import { artifactsSent } from '../../../../evidence/export-item.ts';
import { itemName } from '../../../../evidence/names/item-name.ts';
import { itemFolder } from '../../../../format/layout.ts';
import { reportZone } from '../../../../report/report-table.ts';
import { statedSurfaces } from '../../../pictures/surface.ts';
import { RED } from '../../kit/draw-text.ts';
import { addParagraph } from '../../kit/flow.ts';
import { addTable } from '../../kit/table.ts';
import type { Exhibit, ExhibitPress } from '../exhibit-press.ts';
import { exhibitFacts, missingLines } from './exhibit-facts.ts';

const LABEL = { size: 15, after: 1, keep: 60 };
const NAME = { size: 10.5, after: 5 };
const FACT = { size: 8.5, leading: 1.35 };
const NOTE = { size: 9, before: 5, after: 1, colour: RED };

/** The label column of the facts, in points. */
const LABELS = 118;

/** What is missing, before anything else of a partial capture is read. */
const addMissing = async ({ item, flow }: Exhibit, { words }: ExhibitPress): Promise<void> => {
  const missing = missingLines(item, words);
  if (item.redactions || item.redactedRecord)
    for (const text of words.sentences('redactedNote'))
      await addParagraph(flow, [{ text, strong: true }], NOTE);
  if (item.record.status !== 'partial' && missing.length === 0) return;
  await addParagraph(flow, [{ text: words.say('partial'), strong: true }], NOTE);
  for (const text of missing)
    await addParagraph(flow, [{ text: `· ${text}` }], { ...NOTE, before: 0, size: 8.5, indent: 8 });
};

/** The files of an exhibit without a picture, where the package has them. */
export const addFiles = async ({ item, flow }: Exhibit, { words }: ExhibitPress): Promise<void> => {
  for (const text of words.sentences('noPicture')) await addParagraph(flow, [{ text }], NAME);
  const folder = itemFolder(item.number, item.record.id);
  const files = [...artifactsSent(item), ...(item.derived ?? [])].map(({ path }) => path);
  if (files.length === 0) return;
  await addParagraph(flow, [{ text: words.say('files'), strong: true }], NAME);
  for (const path of files)
    await addParagraph(flow, [{ text: `data/${folder}/${path}` }], { size: 8.5, indent: 8 });
};

/** Begins the first sheet of an exhibit: its label, its name, what it lacks, and its facts. */
export const addFirstSheet = async (exhibit: Exhibit, press: ExhibitPress): Promise<void> => {
  const { item, label, flow } = exhibit;
  flow.turn();
  await addParagraph(flow, [{ text: label, strong: true }], LABEL);
  await addParagraph(flow, [{ text: itemName(item.record) }], NAME);
  await addMissing(exhibit, press);
  flow.take(4);
  const stated = statedSurfaces(item, press.input.caseFile?.statement ?? []);
  const facts = exhibitFacts(item, press.words, reportZone(press.input), stated);
  const rows = facts.map(([name, value]) => [
    { paragraphs: [[{ text: name }]] },
    { paragraphs: [[{ text: value }]] },
  ]);
  const widths = [LABELS, flow.sheet.content.width - LABELS];
  await addTable(flow, rows, { widths, text: FACT });
  flow.take(10);
};
