import type { Instant } from '../../../evidence/matter.ts';
import { caseTime, reportZone } from '../../../report/report-table.ts';
import { zoneName } from '../../model/zone-name.ts';
import type { Facts } from './filed-items.ts';

const plain = (instant: string): string => instant.replace('T', ' ').slice(0, 19);

const isInstant = (at: Instant): boolean => !Number.isNaN(Date.parse(at));

/** `2026-11-21 12:00:10 UTC`; what is no instant stays as it is. */
const inUtc = (at: Instant): string => (isInstant(at) ? `${plain(at)} UTC` : at);

/** An instant in the zone of the case: `2026-11-21 20:00:10 Asia/Shanghai`. */
export const inZoneOfCase = (
  { input, words }: Pick<Facts, 'input' | 'words'>,
  at: Instant,
): string => {
  const timeZone = reportZone(input);
  if (timeZone === 'UTC' || !isInstant(at)) return inUtc(at);
  return caseTime({ at, precision: 'second', timeZone }, zoneName(words, timeZone));
};

/** An instant in the zone of the case and in UTC. */
export const momentLines = (
  facts: Pick<Facts, 'input' | 'words'>,
  at: Instant,
): readonly string[] => [...new Set([inZoneOfCase(facts, at), inUtc(at)])];
