import { hexOf } from '../../../../evidence/digest.ts';
import type { Profile } from '../../../../format/profile.ts';
import { reportZone } from '../../../../report/report-table.ts';
import { en } from '../../../../words/en.ts';
import { zhCN } from '../../../../words/zh-CN.ts';
import type { FilingInput } from '../../../filing-input.ts';
import { drawRule, GREY } from '../../kit/draw-text.ts';
import { drawLines, type Flow, setSpans } from '../../kit/flow.ts';
import type { Sheet } from '../../kit/paper.ts';
import type { Exhibit } from '../exhibit-press.ts';
import type { ExhibitWords } from '../exhibit-words.ts';
import { localAndUtc, shortPlace, takenLabel } from './exhibit-facts.ts';

const TEXT = { size: 7.5, colour: GREY } as const;
/** Points from the content to the first line of the head, and to the foot. */
const HEAD = 32;
const FOOT = 9;

/** Points between what stands at the left of a line and what stands at its right. */
const GAP = 10;

/**
 * Draws one line of a head or a foot, cut with an ellipsis where it is too long for its sheet;
 * `right` is at its right end and never cut for the rest.
 */
const drawLine = async (
  { pdf, face }: Flow,
  { content }: Sheet,
  { text, right = '', y }: { readonly text: string; readonly right?: string; readonly y: number },
) => {
  const { x, width } = content;
  const [end] = right === '' ? [] : await setSpans(face, [{ text: right }], TEXT.size, width);
  const taken = end ? end.width * TEXT.size : 0;
  if (end) drawLines(pdf, [end], { x: x + width - taken, y, width: taken }, TEXT);
  const left = width - (end ? taken + GAP : 0);
  const set = (words: string, room: number) => setSpans(face, [{ text: words }], TEXT.size, room);
  const whole = await set(text, left);
  const isCut = whole.length > 1;
  const [line] = isCut ? await set(text, left - TEXT.size) : whole;
  if (!line) return;
  drawLines(pdf, [line], { x, y, width: left }, TEXT);
  const after = { x: x + line.width * TEXT.size, y, width: TEXT.size };
  if (isCut) drawLines(pdf, await set('…', TEXT.size), after, TEXT);
};

/** A package for counsel is no filing: each of its sheets says so. */
const privileged = (profile: Profile, words: ExhibitWords): string =>
  profile === 'counsel' ? words.each(en.report.privileged, zhCN.report.privileged).join(' / ') : '';

const joined = (parts: readonly string[]): string =>
  parts.filter((part) => part !== '').join(' · ');

const matterOf = ({ matter: { reference, name, docket } }: FilingInput): string =>
  joined([reference, name, docket ?? '']);

const drawFoot = async (flow: Flow, sheet: Sheet, text: string): Promise<void> => {
  const { x, y, width, height } = sheet.content;
  drawRule(flow.pdf, [x, y + height + FOOT - 3], [x + width, y + height + FOOT - 3]);
  await drawLine(flow, sheet, { text, y: y + height + FOOT });
};

/** Writes head and foot of the sheets of an exhibit; `page` is the number of the first of them. */
export const frameExhibit = async (
  { item, label, flow }: Exhibit,
  page: number,
  input: FilingInput,
  words: ExhibitWords,
): Promise<void> => {
  const { record, digest } = item;
  const at = localAndUtc(record.capturedAt, reportZone(input), words);
  const time = `${takenLabel(record, words)} ${at}`;
  const digits = `${words.say('record')} ${hexOf(digest).slice(0, 16)}…`;
  const { pages, sheets } = flow;
  for (const [nth, index] of pages.entries()) {
    flow.pdf.turnTo(index);
    const sheet = sheets[nth] ?? flow.sheet;
    const { x, y, width } = sheet.content;
    const place = words.say('sheet', { at: nth + 1, of: pages.length });
    const right = privileged(input.profile, words);
    await drawLine(flow, sheet, { text: joined([label, place, shortPlace(record)]), y: y - HEAD });
    await drawLine(flow, sheet, { text: time, right, y: y - HEAD + 11 });
    drawRule(flow.pdf, [x, y - HEAD + 25], [x + width, y - HEAD + 25]);
    const number = words.say('page', { page: page + nth });
    await drawFoot(flow, sheet, joined([number, digits, matterOf(input)]));
  }
};

/** Writes head and foot of cover, limits and index. */
export const frameFront = async (
  flow: Flow,
  page: number,
  input: FilingInput,
  words: ExhibitWords,
): Promise<void> => {
  for (const [at, index] of flow.pages.entries()) {
    flow.pdf.turnTo(index);
    const mark = privileged(input.profile, words);
    const { sheet } = flow;
    if (mark !== '') await drawLine(flow, sheet, { text: mark, y: sheet.content.y - HEAD });
    await drawFoot(flow, sheet, joined([words.say('page', { page: page + at }), matterOf(input)]));
  }
};
