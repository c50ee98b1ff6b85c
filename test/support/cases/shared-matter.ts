import {
  buildCustodyLine,
  type CustodyEntry,
  type CustodyLine,
} from '../../../lib/evidence/custody.ts';
import type { ExportItem } from '../../../lib/evidence/export-item.ts';
import { unnumberedLabel } from '../../../lib/evidence/matter.ts';
import type { SentChain } from '../../../lib/package/input.ts';
import { type Sample, type SampleInput, sampleMatter } from './sample-matter.ts';

/** The ids of the two chains of a shared matter: the exporter's own, and another custodian's. */
export const OWN_CHAIN = '01JCAAAAAAAAAAAAAAAAAAAAAA';
export const OTHER_CHAIN = '01JCBBBBBBBBBBBBBBBBBBBBBB';

const capture = { does: 'capture' } as const;
export const OWN: Sample = { ids: '01AA', steps: [capture, capture] };
export const OTHER: Sample = {
  ids: '01BB',
  custodian: { name: '林悦', organisation: '示例律师事务所' },
  steps: [capture, capture, capture, { does: 'withhold', item: 3 }],
};

/** A line that goes on from these, a second after the last. */
export const nextLine = (
  lines: readonly CustodyLine[],
  said: Pick<CustodyEntry, 'event' | 'item' | 'detail'>,
): CustodyLine => {
  const last = JSON.parse(lines.at(-1)?.line ?? '{}') as CustodyEntry;
  const [seq, prev] = [lines.length + 1, lines.at(-1)?.digest];
  const at = new Date(Date.parse(last.at) + 1_000).toISOString();
  return buildCustodyLine({ ...said, seq, ...(prev && { prev }), at, actor: last.actor });
};

/** An item of the other chain, which no one has numbered as an exhibit unless `exhibit` says so. */
const received =
  (chain: Pick<SentChain, 'id' | 'custodian'>, exhibit: (id: string) => string) =>
  ({ labels, ...item }: ExportItem): ExportItem => ({
    ...item,
    chain: chain.id,
    labels: {
      ...labels,
      exhibit: exhibit(item.record.id) || unnumberedLabel(chain, item.number),
    },
  });

/** The lines with one more for each item: that its chain gives it no number as an exhibit. */
const withoutNumbers = (
  lines: readonly CustodyLine[],
  items: readonly ExportItem[],
): readonly CustodyLine[] => {
  const all = [...lines];
  const detail = { exhibit: { from: 'XM-2021-0001', to: '' } };
  for (const { record } of items)
    all.push(nextLine(all, { event: 'annotated', item: record.id, detail }));
  return all;
};

/**
 * A matter of two custodians as the store would hand it to an export: the exporter numbers the
 * exhibits, one item of the other has the exhibit label XM-2021-0090, and one is withheld.
 */
export const sharedMatter = (
  own: Sample = OWN,
  other: Sample = OTHER,
): { readonly input: SampleInput } => {
  const [mine, theirs] = [sampleMatter(own).input, sampleMatter(other).input];
  const [first] = theirs.items;
  const chain = {
    id: OTHER_CHAIN,
    custodian: theirs.matter.custodian,
    madeAt: theirs.matter.openedAt,
    withheld: theirs.withheld,
    lines: withoutNumbers(theirs.custody, theirs.items),
  };
  const numbered = first?.record.id ?? '';
  const exhibit = { from: '', to: 'XM-2021-0090' };
  // The exporter's line is later than those of the other chain, so that it counts.
  const custody = [...mine.custody];
  for (let at = 0; at < 12; at += 1) custody.push(nextLine(custody, { event: 'verified' }));
  custody.push(nextLine(custody, { event: 'annotated', item: numbered, detail: { exhibit } }));
  const label = received(chain, (id) => (id === numbered ? exhibit.to : ''));
  return {
    input: {
      ...mine,
      custody,
      chain: OWN_CHAIN,
      chains: [chain],
      items: [...mine.items, ...theirs.items.map(label)],
      readArtifact: async (item, path) =>
        (item.startsWith('01BB') ? theirs : mine).readArtifact(item, path),
    },
  };
};
