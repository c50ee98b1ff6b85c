import type { CaseEntry, CaseTime, Statement } from '../../../lib/evidence/casework.ts';
import type { HostileItem } from './hostile-records.ts';

/** So many strings share a party, an entity or an account's person. */
const OF_ENTRY = 25;
const TIME: CaseTime = {
  ...{ at: '2026-10-20T16:00:00.000Z', precision: 'day', timeZone: 'Asia/Shanghai' },
};

const statementsOf = (matterId: string, item: HostileItem): readonly CaseEntry[] => {
  let start = 'Words of the page:\n'.length;
  return item.strings.flatMap((exact, at): readonly CaseEntry[] => {
    const end = start + exact.length;
    const anchor = {
      ...{ artifact: 'text.txt', digest: item.textDigest, exact, start, end },
      prefix: item.text.slice(Math.max(0, start - 32), start),
      suffix: item.text.slice(end, end + 32),
    };
    start = end + 1;
    if (exact === '') return [];
    const entry: Statement = {
      ...{ id: `01ST${item.number}-${at}`, matterId, kind: 'statement', item: item.record.id },
      ...{ anchor, category: 'false-fact', why: exact, internalNote: exact },
      ...{ counterEvidence: [], entities: [] },
      translation: { language: 'en', text: exact, by: exact },
    };
    return [entry];
  });
};

const peopleOf = (
  matterId: string,
  strings: readonly string[],
  at: number,
): readonly CaseEntry[] => {
  const [name = ''] = strings;
  const id = (kind: string) => ({ id: `01${kind}${at}`, matterId });
  return [
    { ...id('PA'), kind: 'party', name, role: 'defendant', counsel: strings.join(' ') },
    {
      ...{ ...id('EN'), kind: 'entity', name, type: 'company', aliases: strings },
      ...{ handles: strings, standing: strings.join('\n') },
    },
    {
      ...{ ...id('RE'), kind: 'respondent', name, note: strings.join('\n') },
      accounts: strings.map((one) => ({
        ...{ platform: 'weibo', handle: one, platformId: one, url: one, earlierNames: [one] },
      })),
    },
    { ...id('KD'), kind: 'key-date', type: 'order-served', time: TIME, note: strings.join('\n') },
  ];
};

const actsOf = (
  matterId: string,
  strings: readonly string[],
  at: number,
  { record }: HostileItem,
): readonly CaseEntry[] => {
  const id = (kind: string) => ({ id: `01${kind}${at}`, matterId });
  const [first = ''] = strings;
  const all = strings.join('\n');
  const none = { channels: [], recipients: strings };
  return [
    {
      ...{ ...id('AC'), kind: 'act', type: 'clarify', words: all, ...none },
      ...{ wrongs: [record.id], prescribed: all, sum: first },
    },
    {
      ...{ ...id('OB'), kind: 'observation', act: `01AC${at}`, item: record.id, ...none },
      ...{ verdict: 'not-met', note: all },
    },
    { ...id('PU'), kind: 'push', item: record.id, channel: 'in-site', recipients: strings },
    { ...id('TH'), kind: 'threshold', measure: 'views', count: 500, note: all },
  ];
};

/** A case file in whose every field the strings stand, each as a statement too. */
export const hostileCase = (
  matterId: string,
  items: readonly HostileItem[],
): readonly CaseEntry[] => {
  const strings = items.flatMap((item) => item.strings).filter(Boolean);
  const entries = items.flatMap((item) => statementsOf(matterId, item));
  for (let from = 0; from < strings.length; from += OF_ENTRY) {
    const own = strings.slice(from, from + OF_ENTRY);
    const item = items[from % items.length];
    if (item) entries.push(...peopleOf(matterId, own, from), ...actsOf(matterId, own, from, item));
  }
  return entries;
};
