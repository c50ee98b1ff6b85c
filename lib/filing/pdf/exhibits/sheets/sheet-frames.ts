import { hexOf } from '../../../../evidence/digest.ts';
import type { Profile } from '../../../../format/profile.ts';
import { en } from '../../../../words/en.ts';
import { zhCN } from '../../../../words/zh-CN.ts';
import type { FilingInput } from '../../../filing-input.ts';
import { drawRule, GREY } from '../../kit/draw-text.ts';
import { drawLines, type Flow, setSpans } from '../../kit/flow.ts';
import type { Sheet } from '../../kit/paper.ts';
import type { Exhibit } from '../exhibit-press.ts';
import type { ExhibitWords } from '../exhibit-words.ts';
import { localAndUtc, shortPlace } from './exhibit-facts.ts';

const TEXT = { size: 7.5, colour: GREY } as const;
/** Points from the content to the first line of the head, and to the foot. */
const HEAD = 32;
const FOOT = 9;

/** Draws one line of a head or a foot, cut where it is too long for its sheet. */
const drawLine = async ({ pdf, face }: Flow, { content }: Sheet, text: string, y: number) => {
  const { x, width } = content;
  const lines = await setSpans(face, [{ text }], TEXT.size, width);
  drawLines(pdf, lines.slice(0, 1), { x, y, width }, TEXT);
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
  await drawLine(flow, sheet, text, y + height + FOOT);
};

/** Writes head and foot of the sheets of an exhibit; `page` is the number of the first of them. */
export const frameExhibit = async (
  { item, label, flow }: Exhibit,
  page: number,
  input: FilingInput,
  words: ExhibitWords,
): Promise<void> => {
  const { record, digest } = item;
  const time = `${words.say('capturedAt')} ${localAndUtc(record.capturedAt, record.clock)}`;
  const digits = `${words.say('record')} ${hexOf(digest).slice(0, 16)}…`;
  const { pages, sheets } = flow;
  for (const [at, index] of pages.entries()) {
    flow.pdf.turnTo(index);
    const sheet = sheets[at] ?? flow.sheet;
    const { x, y, width } = sheet.content;
    const place = words.say('sheet', { at: at + 1, of: pages.length });
    const mark = privileged(input.profile, words);
    await drawLine(flow, sheet, joined([label, place, shortPlace(record)]), y - HEAD);
    await drawLine(flow, sheet, joined([time, mark]), y - HEAD + 11);
    drawRule(flow.pdf, [x, y - HEAD + 25], [x + width, y - HEAD + 25]);
    const number = words.say('page', { page: page + at });
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
    if (mark !== '') await drawLine(flow, sheet, mark, sheet.content.y - HEAD);
    await drawFoot(flow, sheet, joined([words.say('page', { page: page + at }), matterOf(input)]));
  }
};
