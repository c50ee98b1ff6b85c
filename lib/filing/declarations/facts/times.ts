import type { ItemRecord } from '../../../evidence/item.ts';
import type { Instant } from '../../../evidence/matter.ts';
import type { Cell } from '../../model/filing-document.ts';
import { fill, type Words } from '../../model/filled-words.ts';

type Clock = ItemRecord['clock'];

const plain = (instant: string): string => instant.replace('T', ' ').slice(0, 19);

/** `2026-11-21 12:00:10 UTC`; what is no instant stays as it is. */
export const inUtc = (at: Instant, { filingFacts: words }: Words): string =>
  Number.isNaN(Date.parse(at)) ? at : fill(words.inUtc, { time: plain(at) });

/** `+08:00` */
const offsetOf = (minutes: number): string => {
  const pad = (number: number) => String(number).padStart(2, '0');
  const all = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(all / 60))}:${pad(all % 60)}`;
};

/** The time on the computer's own clock, with its zone; undefined where that is UTC or unknown. */
const inZone = (at: Instant, clock: Clock | undefined, { filingFacts: words }: Words) => {
  const minutes = clock?.utcOffsetMinutes;
  if (!clock || minutes === undefined || clock.timeZone === 'UTC') return undefined;
  const local = new Date(Date.parse(at) + minutes * 60_000);
  if (Number.isNaN(local.getTime())) return undefined;
  return fill(words.inZone, {
    time: plain(local.toISOString()),
    zone: clock.timeZone,
    offset: offsetOf(minutes),
  });
};

/** An instant in the zone of the capture and in UTC. */
export const momentLines = (
  at: Instant,
  clock: Clock | undefined,
  words: Words,
): readonly string[] => {
  const local = inZone(at, clock, words);
  return [...(local ? [local] : []), inUtc(at, words)];
};

/** The same in one line. */
export const moment = (at: Instant, clock: Clock | undefined, words: Words): string =>
  momentLines(at, clock, words).join(words.filingFacts.end);

/** Lines below each other in one cell. */
export const linesCell = (lines: readonly string[]): Cell => ({
  paragraphs: lines.map((line) => [line]),
});
