import { describe, expect, it } from 'vitest';
import { buildLedger } from '../../../lib/evidence/ledger.ts';
import { TAG_MANIFEST } from '../../../lib/format/layout.ts';
import { parseIndex } from '../../../lib/format/parse-index.ts';
import { parseLogLine } from '../../../lib/format/parse-log-line.ts';
import { buildIndex } from '../../../lib/package/build-index.ts';
import { checkTimes } from '../../../lib/verify/history/check-times.ts';
import { parseInstant } from '../../../lib/verify/history/instant.ts';
import type { SignatureFacts } from '../../../lib/verify/signatures/verify-signatures.ts';
import { sampleMatter } from '../../support/cases/sample-matter.ts';

const { input } = sampleMatter({ steps: [{ does: 'capture' }] });
const index = parseIndex(
  JSON.stringify(buildIndex(input, input.items, { index: 1, count: 1 }, [], [])),
);
const [item] = input.items;
if (!item) throw new Error('The sample has an item');
const log = input.custody.flatMap(({ line }) => parseLogLine(line).entry ?? []);
const RECORD = `data/${index.items[0]?.folder}/record.json`;

/** Times are given as minutes after the export, which is an hour after the sealing. */
const at = (minutes: number): string =>
  new Date(Date.parse(input.export.at) + minutes * 60_000).toISOString();

const faultsOf = (facts: object): readonly string[] =>
  checkTimes(index, log, buildLedger(log), new Map([[item.record.id, item.record]]), {
    signed: true,
    stamped: true,
    ...facts,
  } as SignatureFacts).map(({ code, path }) => `${code} ${path?.split('/').at(-1)}`);

const signed = (minutes: number) => ({ signature: { at: at(minutes) } });
const stamped = (path: string, minutes: number) => ({ stamps: [{ path, at: at(minutes) }] });
const YEAR = 365 * 24 * 60;
const CMS = 'TIMES_CONTRADICT tagmanifest-sha256.txt.p7s';
const TOKEN = 'TIMES_CONTRADICT tagmanifest-sha256.txt.tsr';
const RECORD_TOKEN = 'TIMES_CONTRADICT record.tsr';

describe('checkTimes, of signatures and time-stamps', () => {
  it.each<[string, object, readonly string[]]>([
    ['a signature of the export’s own moment', signed(0), []],
    ['a signature by a clock that was set back by four minutes', signed(-4), []],
    ['a signature ten minutes before the export', signed(-10), [CMS]],
    ['a signature of 1999', signed(-27 * YEAR), [CMS]],
    ['a signature of 2049', signed(23 * YEAR), [CMS]],
    ['a token by an authority whose clock is an hour behind', stamped(TAG_MANIFEST, -60), []],
    ['a token decades before the export', stamped(TAG_MANIFEST, -30 * YEAR), [TOKEN]],
    ['a token that was got two days later', stamped(TAG_MANIFEST, 2880), [TOKEN]],
    ['a token over a record, minutes after its sealing', stamped(RECORD, -50), []],
    ['a token over a record, years before its sealing', stamped(RECORD, -2 * YEAR), [RECORD_TOKEN]],
    ['a token over a record, years after the export', stamped(RECORD, 2 * YEAR), [RECORD_TOKEN]],
  ])('judges %s', (_, facts, faults) => {
    expect(faultsOf(facts)).toEqual(faults);
  });
});

describe('parseInstant', () => {
  it.each([
    ['2026-11-21T12:00:00.123Z', true],
    ['2026-11-21T12:00:00Z', true],
    ['2028-02-29T00:00:00.000Z', true],
    ['2026-02-29T00:00:00.000Z', false],
    ['2026-13-01T00:00:00.000Z', false],
    ['2026-11-21T24:00:00.000Z', false],
    ['2026-11-21T12:00:00+08:00', false],
    ['2026-11-21 12:00:00Z', false],
    ['about noon, I swear', false],
    ['', false],
  ])('reads %s as a time: %s', (text, isTime) => {
    expect(parseInstant(text) !== undefined).toBe(isTime);
  });
});
