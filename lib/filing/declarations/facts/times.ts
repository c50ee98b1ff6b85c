import type { ItemRecord } from '../../../evidence/item.ts';
import type { Instant } from '../../../evidence/matter.ts';
import { caseTime } from '../../../report/report-table.ts';

type Clock = ItemRecord['clock'];

const plain = (instant: string): string => instant.replace('T', ' ').slice(0, 19);

/** `2026-11-21 12:00:10 UTC`; what is no instant stays as it is. */
export const inUtc = (at: Instant): string =>
  Number.isNaN(Date.parse(at)) ? at : `${plain(at)} UTC`;

/** `+08:00` */
const offsetOf = (minutes: number): string => {
  const pad = (number: number) => String(number).padStart(2, '0');
  const all = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(all / 60))}:${pad(all % 60)}`;
};

/** `2026-11-21 20:00:10 UTC+08:00 Asia/Shanghai`; undefined where that is UTC or unknown. */
const inZone = (at: Instant, clock: Clock | undefined): string | undefined => {
  const minutes = clock?.utcOffsetMinutes;
  if (!clock || minutes === undefined || clock.timeZone === 'UTC') return undefined;
  const local = new Date(Date.parse(at) + minutes * 60_000);
  if (Number.isNaN(local.getTime())) return undefined;
  return `${plain(local.toISOString())} UTC${offsetOf(minutes)} ${clock.timeZone}`;
};

/** An instant in the zone of the case, `2026-11-21 20:00:10 Asia/Shanghai`, and in UTC. */
export const inZoneOfCase = (at: Instant, timeZone: string): readonly string[] => {
  if (timeZone === 'UTC' || Number.isNaN(Date.parse(at))) return [inUtc(at)];
  return [caseTime({ at, precision: 'second', timeZone }), inUtc(at)];
};

/** An instant in the zone of the capture and in UTC. */
export const momentLines = (at: Instant, clock: Clock | undefined): readonly string[] => {
  const local = inZone(at, clock);
  return [...(local ? [local] : []), inUtc(at)];
};
