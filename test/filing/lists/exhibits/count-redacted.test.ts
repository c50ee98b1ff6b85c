import { describe, expect, it } from 'vitest';
import { digestNow } from '../../../../lib/evidence/digest.ts';
import type { ExportItem, Redaction } from '../../../../lib/evidence/export-item.ts';
import { countRedacted } from '../../../../lib/filing/lists/exhibits/count-redacted.ts';
import { filingMatter } from '../../../support/filing/filing-matter.ts';

const [, second] = filingMatter().items;
const digest = digestNow('x');
const reason = '隐去证人住址';
const covered = (of: string, box?: Redaction['box']): Redaction => ({
  ...{ file: `derived/${of}`, of, reason, from: digest, digest },
  ...(box && { box }),
});

/** The item with pictures at these tops, and with this redaction log. */
const itemWith = (
  tops: { readonly [path: string]: number },
  redactions: readonly Redaction[],
): ExportItem => {
  if (!second) throw new Error('The sample has items');
  const [first] = second.record.artifacts;
  if (!first) throw new Error('An item has files');
  const artifacts = Object.entries(tops).map(([path, y]) => ({
    ...first,
    path,
    offset: { x: 0, y },
  }));
  const environment = { ...second.record.environment, devicePixelRatio: 2 };
  return { ...second, record: { ...second.record, artifacts, environment }, redactions };
};
const box = { x: 10, y: 40, width: 90, height: 20 };
const tops = { 'viewport.png': 0, 'page-001.png': 0, 'page-002.png': 15 };

describe('the places of an item that were covered', () => {
  it.each<[string, readonly Redaction[], number]>([
    ['nothing', [], 0],
    [
      'one place on two pictures and in a text',
      [covered('viewport.png', box), covered('page-001.png', box), covered('text.txt')],
      1,
    ],
    [
      'one place on pictures of which one begins lower',
      [covered('page-001.png', box), covered('page-002.png', { ...box, y: 10 })],
      1,
    ],
    [
      'two places on one picture',
      [covered('page-001.png', box), covered('page-001.png', { ...box, y: 90 })],
      2,
    ],
    ['a text alone', [covered('text.txt')], 1],
  ])('%s', (_, redactions, places) => {
    expect(countRedacted(itemWith(tops, redactions))).toBe(places);
  });
});
