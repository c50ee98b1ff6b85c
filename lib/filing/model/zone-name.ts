import type { Words } from './filled-words.ts';

/** Names of the one time zone of mainland China. */
const OF_CHINA: ReadonlySet<string> = new Set(['Asia/Shanghai', 'Asia/Chongqing', 'PRC']);

/** What a time zone is called in a document; the IANA name where nobody has another for it. */
export const zoneName = ({ terms }: Words, timeZone: string): string =>
  OF_CHINA.has(timeZone) ? terms.zoneOfChina : timeZone;
