import {
  MEASURES,
  type Measure,
  type ReachPoint,
  reachOfPosts,
  type ThresholdFact,
  thresholdFacts,
} from '../../casework/reach.ts';
import { itemName } from '../../evidence/names/item-name.ts';
import type { Indexed } from '../../format/case-index.ts';
import { label } from '../bilingual.ts';
import { type Html, html } from '../html.ts';
import { type CaseSections, caseTime, exhibits, section } from '../report-table.ts';

/** Reposts as people linked them. */
export const repostLinks = (known: CaseSections): Html =>
  section(
    'repostLinks',
    ['exhibit', 'title', 'original', 'note'],
    (known.entries.links ?? [])
      .filter(({ type }) => type === 'reposts')
      .map(({ from, to, note }) => {
        const record = known.itemOf.get(from)?.record;
        return [exhibits(known, [from]), record && itemName(record), exhibits(known, [to]), note];
      }),
  );

type Fact = ThresholdFact<Indexed<'threshold'>>;

/** What one capture states of a measure, in the page's words. */
const pointWords = (
  known: CaseSections,
  measure: Measure,
  key: 'firstReached' | 'mostSeen' | 'belowBefore',
  seen: ReachPoint | undefined,
): Html => {
  if (!seen) return html``;
  const time = caseTime({ at: seen.at, precision: 'second', timeZone: known.timeZone });
  const exhibit = exhibits(known, [seen.item]);
  return html`${label(key)}: <q>${seen.counts[measure]?.raw}</q>, ${exhibit}, ${time}`;
};

/**
 * The first capture at which a threshold was reached, or else the highest count observed, in the
 * page's words.
 */
const seenWords = (known: CaseSections, { threshold: { measure }, ...fact }: Fact): Html => {
  const { reached, below, most } = fact;
  const key = reached ? 'firstReached' : 'mostSeen';
  const before = below && html`<div>${pointWords(known, measure, 'belowBefore', below)}</div>`;
  return html`${pointWords(known, measure, key, reached ?? most)}${before ?? ''}`;
};

/** The thresholds, with a row for each post whose captures in this export state the count. */
export const thresholds = (known: CaseSections): Html => {
  const marked = known.entries.thresholds ?? [];
  const items = [...known.itemOf.values()].map(({ record }) => ({ id: record.id, record }));
  const facts = reachOfPosts(items).flatMap(({ item, series }) =>
    thresholdFacts(series, marked).map((fact) => ({ item, fact })),
  );
  return section(
    'thresholds',
    ['measure', 'atLeast', 'exhibit', 'counted', 'note'],
    marked.flatMap((threshold) => {
      const { measure, count, note } = threshold;
      const figure = [label(`measure_${measure}`), String(count)] as const;
      const about = facts.filter(({ fact }) => fact.threshold === threshold);
      if (about.length === 0) return [[...figure, undefined, label('uncounted'), note]];
      return about.map(({ item, fact }) => [
        ...figure,
        exhibits(known, [item.id]),
        seenWords(known, fact),
        note,
      ]);
    }),
  );
};

/** The counts of each post in each capture of it, where captures state any. */
export const reachSeries = (known: CaseSections): Html => {
  const items = [...known.itemOf.values()].map(({ record }) => ({ id: record.id, record }));
  const points = reachOfPosts(items).flatMap(({ series }) => series);
  return section(
    'reach',
    ['exhibit', 'captured', ...MEASURES.map((measure) => `measure_${measure}` as const)],
    points.map(({ item, at, counts }) => [
      exhibits(known, [item]),
      caseTime({ at, precision: 'second', timeZone: known.timeZone }),
      ...MEASURES.map((measure) => counts[measure] && html`<q>${counts[measure].raw}</q>`),
    ]),
  );
};
